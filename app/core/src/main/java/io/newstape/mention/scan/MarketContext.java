package io.newstape.mention.scan;

import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Whether a text speaks of companies and markets. */
public final class MarketContext {

    /** Beginnings of words, by their first letter. */
    private static final Map<Character, List<String>> BUSINESS =
            ScannerWords.LISTS.named("words-of-business-news").stream()
                    .collect(Collectors.groupingBy(word -> word.charAt(0)));

    static final WordSet SPANISH_AND_PORTUGUESE = ScannerWords.LISTS.named("spanish-and-portuguese-market-words");

    private static final int LONGEST = 24;

    private MarketContext() {}

    /** Whether a text has a word that every text about companies has, or is written in East Asian script. */
    static boolean isIn(FoldedText text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '%' || FoldedText.isEastAsian(c) || !FoldedText.isWord(text.at(i - 1)) && isBusiness(text, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBusiness(FoldedText text, int at) {
        for (String word : BUSINESS.getOrDefault(Character.toLowerCase(text.charAt(at)), List.of())) {
            if (begins(text, at, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean begins(FoldedText text, int at, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.toLowerCase(text.at(at + i)) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a stretch of a text has a word by which Spanish and Portuguese texts speak of markets.
     *
     * @param from first unit; a word is read from here on, even if it began before
     * @param to no word begins at this unit or later
     */
    public static boolean isInSpanishOrPortuguese(FoldedText text, int from, int to) {
        return hasWord(text, from, to, SPANISH_AND_PORTUGUESE);
    }

    /** Whether a text has one of some words, in any case. */
    static boolean hasWord(FoldedText text, WordSet words) {
        return hasWord(text, 0, text.length(), words);
    }

    private static boolean hasWord(FoldedText text, int from, int to, WordSet words) {
        int i = from;
        while (i < to) {
            int end = endOfLetters(text, i);
            if (end > i && words.hasInSmallLetters(text, i, end)) {
                return true;
            }
            i = Math.max(end, i + 1);
        }
        return false;
    }

    private static int endOfLetters(FoldedText text, int from) {
        int end = from;
        while (end - from < LONGEST && Character.isLetter(text.at(end))) {
            end++;
        }
        return end;
    }
}
