package io.newstape.mention.scan;

import io.newstape.mention.scan.KnownListings.Known;
import io.newstape.text.FoldedText;
import java.util.Locale;
import java.util.Set;

/** Finds the words with which a listed company's name begins. */
public final class NameWords {

    private static final Set<String> COMMON = ScannerWords.LISTS.named("common-first-words");
    private static final int SHORTEST = 4;
    private static final int[] NOWHERE = {};

    private NameWords() {}

    /**
     * Where a text names the company of a symbol: from the first word of its name to the last that agrees.
     *
     * @param known its row in the security master; null to ask the table of American symbols
     * @return start and end, UTF-16; empty when it isn't named
     */
    public static int[] find(String text, String symbol, Known known) {
        String[] words = known == null
                ? AmericanSymbols.nameOf(symbol)
                : known.name().toUpperCase(Locale.ROOT).split("[ -]", 3);
        if (words.length == 0 || words[0].length() < SHORTEST) {
            return NOWHERE;
        }
        String upper = text.toUpperCase(Locale.ROOT);
        if (upper.length() != text.length()) {
            return NOWHERE;
        }
        for (int at = upper.indexOf(words[0]); at >= 0; at = upper.indexOf(words[0], at + 1)) {
            int end = at + words[0].length();
            boolean whole = !isWord(text, at - 1) && !isWord(text, end) && Character.isUpperCase(text.charAt(at));
            boolean second = words.length > 1
                    && upper.startsWith(words[1], end + 1)
                    && !isWord(text, end + 1 + words[1].length());
            if (whole && (second || !COMMON.contains(words[0]))) {
                return new int[] {at, second ? end + 1 + words[1].length() : end};
            }
        }
        return NOWHERE;
    }

    /** The end of a text's first word, without a possessive. */
    public static int endOfFirst(String text) {
        int end = 0;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isWord(String text, int at) {
        return at >= 0 && at < text.length() && FoldedText.isWord(text.charAt(at));
    }
}
