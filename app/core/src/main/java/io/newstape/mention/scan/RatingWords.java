package io.newstape.mention.scan;

import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/** What a broker says of a share, behind its symbol: {@code to Buy}, {@code at Hold}. */
final class RatingWords {

    private static final WordSet RATINGS = ScannerWords.LISTS.named("ratings-of-shares");
    private static final int JOINT = 4;

    private RatingWords() {}

    /**
     * Whether a rating stands behind a symbol.
     *
     * @param end unit after the symbol
     */
    static boolean areBehind(FoldedText text, int end) {
        int rating = end + JOINT;
        return (text.startsWith(end, " to ") || text.startsWith(end, " at "))
                && RATINGS.has(text, rating, text.endOfWord(rating));
    }
}
