package io.newstape.mention.name;

import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;
import io.newstape.text.NameKey;
import java.util.List;

/**
 * Where the capitalised words of an article begin, by their first two letters: a name is looked for only where its own
 * letters stand, so that many names cost no more than one reading of the texts.
 */
final class CapitalisedWords {

    /** So many letters and digits are told apart, the rest by chance. */
    private static final int LETTERS = 1 << 5;

    private static final int BEGINNINGS = LETTERS * LETTERS;

    private final List<Scan> texts;
    /** Of each beginning the index of its first place; the last one closes the row. */
    private final int[] firsts = new int[BEGINNINGS + 1];
    /** By beginning, then in reading order. */
    private final int[] places;
    /** The index of each place's text. */
    private final int[] textOf;

    CapitalisedWords(List<Scan> texts) {
        this.texts = texts;
        for (Scan scan : texts) {
            for (int i = next(scan.text, 0); i < scan.text.length(); i = next(scan.text, i + 1)) {
                firsts[beginning(scan.text, i) + 1]++;
            }
        }
        for (int i = 0; i < BEGINNINGS; i++) {
            firsts[i + 1] += firsts[i];
        }
        this.places = new int[firsts[BEGINNINGS]];
        this.textOf = new int[firsts[BEGINNINGS]];
        fill();
    }

    private void fill() {
        int[] free = firsts.clone();
        for (int t = 0; t < texts.size(); t++) {
            FoldedText text = texts.get(t).text;
            for (int i = next(text, 0); i < text.length(); i = next(text, i + 1)) {
                int at = free[beginning(text, i)]++;
                places[at] = i;
                textOf[at] = t;
            }
        }
    }

    /** Where a capitalised word begins at i or later; the length of the text where none does. */
    private static int next(FoldedText text, int i) {
        int next = i;
        while (next < text.length()
                && !(Character.isUpperCase(text.charAt(next)) && !Character.isLetterOrDigit(text.at(next - 1)))) {
            next++;
        }
        return next;
    }

    /** By the first letter, then by the second; what vanishes in comparable form between them doesn't count. */
    private static int beginning(CharSequence text, int start) {
        int second = start + 1;
        while (second < text.length() && NameKey.fold(text.charAt(second)) == 0) {
            second++;
        }
        char c = second < text.length() ? text.charAt(second) : ' ';
        return (NameKey.fold(text.charAt(start)) % LETTERS) * LETTERS + NameKey.fold(c) % LETTERS;
    }

    /** Whether a capitalised word of the article begins as one of the words of a name does. */
    boolean mayHave(String listed) {
        for (int i = 0; i < listed.length(); i++) {
            if (i == 0 || !Character.isLetterOrDigit(listed.charAt(i - 1))) {
                int beginning = beginning(listed, i);
                if (firsts[beginning + 1] > firsts[beginning]) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether some words of a name stand together anywhere, the first with a capital; in comparable form. */
    boolean hold(String... words) {
        int beginning = beginning(words[0], 0);
        boolean one = words[0].length() == 1;
        int from = one ? beginning - beginning % LETTERS : beginning;
        int to = one ? from + LETTERS : from + 1;
        for (int i = firsts[from]; i < firsts[to]; i++) {
            if (stand(texts.get(textOf[i]).text, places[i], words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean stand(FoldedText text, int start, String[] words) {
        int at = start;
        for (String word : words) {
            int end = word.equals("&") && text.startsWith(at, "and") ? at + 3 : endOf(text, at, word);
            if (end < 0) {
                return false;
            }
            at = text.at(end) == '.' || text.at(end) == '-' ? end + 1 : end;
            at = text.skipSpaces(at);
        }
        return true;
    }

    /** Where a word in comparable form ends that begins here; -1 where another stands. */
    private static int endOf(FoldedText text, int start, String word) {
        int i = start;
        for (int at = 0; at < word.length(); i++) {
            char c = NameKey.fold(text.at(i));
            if (c == word.charAt(at)) {
                at++;
            } else if (c != 0 || text.at(i) == 0) {
                return -1;
            }
        }
        boolean possessive = (text.at(i) == '\'' || text.at(i) == '\u2019') && text.at(i + 1) == 's';
        return Character.isLetterOrDigit(text.at(i)) && !possessive ? -1 : i;
    }
}
