package io.newstape.mention.scan;

import io.newstape.text.FoldedText;
import java.util.Locale;

/** Whether words of the market stand near a place: shares, stock, percent, analyst. Looks at 80 characters to each side. */
public final class MarketContext {

    private static final int REACH = 80;
    private static final String[] WORDS =
            ScannerWords.LISTS.named("market-words").toArray(String[]::new);

    private static final String[] BUSINESS =
            ScannerWords.LISTS.named("words-of-business-news").toArray(String[]::new);

    private MarketContext() {}

    /** Whether a text has a word that every text about companies has, or is written in East Asian script. */
    public static boolean isIn(FoldedText text) {
        String small = text.slice(0, text.length()).toLowerCase(Locale.ROOT);
        for (String word : BUSINESS) {
            int at = small.indexOf(word);
            while (at >= 0) {
                if (at == 0 || !FoldedText.isWord(small.charAt(at - 1))) {
                    return true;
                }
                at = small.indexOf(word, at + 1);
            }
        }
        return small.indexOf('%') >= 0 || small.chars().anyMatch(c -> FoldedText.isEastAsian((char) c));
    }

    public static boolean isNear(FoldedText text, int start, int end) {
        int from = Math.max(0, start - REACH);
        int to = Math.min(text.length(), end + REACH);
        String around = text.slice(from, to);
        if (around.indexOf('%') >= 0) {
            return true;
        }
        for (String word : WORDS) {
            if (around.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
