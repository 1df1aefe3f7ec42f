package io.newstape.signal.novelty;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a word is worth when two stories are compared: read from {@code story-words.txt}, looked up by hash, so that
 * reading a text makes no strings.
 */
final class StoryWords {

    static final StoryWords STANDARD = load("story-words.txt");

    /** Open addressing, a power of two, at most half full; 0 marks a free slot. */
    private final long[] words;

    /** What each word counts as: the hash of its group's first word, or 0 for a word to skip. */
    private final long[] counted;

    private StoryWords(int capacity) {
        words = new long[capacity];
        counted = new long[capacity];
    }

    /**
     * What a word counts as.
     *
     * @param hash {@link #hash} of the word, lower case, cut by {@link #cut}
     * @return 0 for a word to skip, -1 for one that isn't listed, else the hash of the common word that it counts as
     */
    long lookup(long hash) {
        int slot = slot(hash);
        return words[slot] == hash ? counted[slot] : -1;
    }

    private void put(long word, long as) {
        int slot = slot(word);
        if (words[slot] == 0) {
            words[slot] = word;
            counted[slot] = as;
        }
    }

    private int slot(long hash) {
        int mask = words.length - 1;
        int slot = (int) hash & mask;
        while (words[slot] != 0 && words[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** A 64-bit hash of characters, never 0 or -1: FNV-1a, then the finisher of MurmurHash3. */
    static long hash(char[] chars, int length) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < length; i++) {
            hash = (hash ^ chars[i]) * 0x100000001b3L;
        }
        return mix(hash);
    }

    static long mix(long value) {
        long mixed = (value ^ (value >>> 33)) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xc4ceb9fe1a85ec53L;
        mixed ^= mixed >>> 33;
        return mixed == 0 || mixed == -1 ? 1 : mixed;
    }

    /**
     * Cuts English endings, so that the forms of a word fall together: not a linguist's stem, but the same for both texts.
     *
     * @return the length that is left, at least 3 where there were 3
     */
    static int cut(char[] word, int length) {
        int end = length;
        if (end > 3 && word[end - 1] == 's' && word[end - 2] != 's' && word[end - 2] != 'u' && word[end - 2] != 'i') {
            end--;
        }
        if (end > 5 && endsWith(word, end, "ing")) {
            end = undouble(word, end - 3);
        } else if (end > 4 && endsWith(word, end, "ed")) {
            end = undouble(word, end - 2);
        }
        if (end > 4 && word[end - 1] == 'e') {
            end--;
        }
        if (end > 3 && word[end - 1] == 'y') {
            word[end - 1] = 'i';
        }
        return end;
    }

    private static int undouble(char[] word, int end) {
        return end > 3 && word[end - 1] == word[end - 2] && word[end - 1] != 's' && word[end - 1] != 'l'
                ? end - 1
                : end;
    }

    private static boolean endsWith(char[] word, int end, String ending) {
        for (int i = 0; i < ending.length(); i++) {
            if (word[end - ending.length() + i] != ending.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static long hashOf(String word) {
        char[] chars = word.toCharArray();
        return hash(chars, cut(chars, chars.length));
    }

    private static StoryWords load(String resource) {
        StoryWords words = new StoryWords(4096);
        int count = 0;
        try (InputStream in = StoryWords.class.getResourceAsStream(resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                count += words.read(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("can't read " + resource, e);
        }
        if (2 * count > words.words.length) {
            throw new IllegalStateException(resource + " holds more words than its table has room for");
        }
        return words;
    }

    private int read(String line) {
        if (line.isBlank() || line.startsWith("#")) {
            return 0;
        }
        String[] parts = line.split(" ");
        long first = hashOf(parts[1]);
        String[] listed = Arrays.copyOfRange(parts, 1, parts.length);
        for (String word : listed) {
            long hash = hashOf(word);
            put(
                    hash,
                    switch (parts[0]) {
                        case "skip" -> 0;
                        case "common" -> hash;
                        case "same" -> first;
                        default ->
                            throw new IllegalStateException(
                                    "story-words.txt: no such kind of line: '" + parts[0] + "'");
                    });
        }
        return listed.length;
    }
}
