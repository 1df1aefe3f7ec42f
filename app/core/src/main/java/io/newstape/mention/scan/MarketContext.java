package io.newstape.mention.scan;

import io.newstape.text.FoldedText;

/** Whether words of the market stand near a place: shares, stock, percent, analyst. Looks at 80 characters to each side. */
public final class MarketContext {

    private static final int REACH = 80;
    private static final String[] WORDS =
            ScannerWords.LISTS.named("market-words").toArray(String[]::new);

    private MarketContext() {}

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
