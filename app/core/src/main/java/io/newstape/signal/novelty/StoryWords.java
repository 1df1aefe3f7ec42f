package io.newstape.signal.novelty;

import io.newstape.text.DataLines;
import io.newstape.text.DataTable;
import io.newstape.text.Fnv;
import io.newstape.text.LongIntMap;
import java.util.ArrayList;
import java.util.List;

/**
 * What a word is worth when two stories are compared: read from {@code story-words.tsv} and {@code months.txt}, looked up
 * by hash, so that reading a text makes no strings.
 */
final class StoryWords {

    /** In place of another word: counts as nothing. */
    private static final String NOTHING = "-";

    /** By so many letters a month is known. */
    private static final int LEAST_MONTH = 3;

    private static final int LONGEST_MONTH = 9;

    static final StoryWords STANDARD = new StoryWords();

    /** What each word counts as, as a place in {@link #counted}. */
    private final LongIntMap words = new LongIntMap();

    private final List<Long> counted = new ArrayList<>();

    /** The first letters of each month. */
    private final LongIntMap months = new LongIntMap();

    private StoryWords() {
        DataTable.rows(StoryWords.class, "story-words.tsv", 2)
                .forEach(row -> put(row.cell(0), row.cell(1).equals(NOTHING) ? 0 : hashOf(row.cell(1))));
        for (String month : DataLines.of(StoryWords.class, "months.txt")) {
            put(month, 0);
            months.put(hash(month.toCharArray(), LEAST_MONTH), 0);
        }
    }

    private void put(String word, long as) {
        long hash = hashOf(word);
        if (words.get(hash) >= 0) {
            throw new IllegalStateException("story-words.tsv or months.txt: '" + word + "' is there twice");
        }
        words.put(hash, counted.size());
        counted.add(as);
    }

    /**
     * What a word counts as.
     *
     * @param hash {@link #hash} of the word, lower case, cut by {@link #cut}
     * @return 0 for a word to skip, -1 for one that isn't listed, else the hash of the common word that it counts as
     */
    long lookup(long hash) {
        int place = words.get(hash);
        return place < 0 ? -1 : counted.get(place);
    }

    /** Whether a word in lower case, not cut, is a month or begins like one: {@code sept}, {@code octobre}. */
    boolean isMonth(char[] word, int length) {
        return length >= LEAST_MONTH && length <= LONGEST_MONTH && months.get(hash(word, LEAST_MONTH)) >= 0;
    }

    /** A 64-bit hash of characters, never 0 or -1: FNV-1a, then the finisher of MurmurHash3. */
    static long hash(char[] chars, int length) {
        long hash = Fnv.EMPTY;
        for (int i = 0; i < length; i++) {
            hash = Fnv.with(hash, chars[i]);
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
}
