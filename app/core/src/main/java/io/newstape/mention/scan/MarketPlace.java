package io.newstape.mention.scan;

import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/** Of which markets a text speaks: "Rs 900 crore" and "Sensex" are elsewhere, "Nasdaq" and a dollar sign in America. */
public enum MarketPlace {
    AMERICA,
    ELSEWHERE,
    UNKNOWN;

    private static final WordSet OTHER_WORDS = ScannerWords.LISTS.named("words-of-other-markets");
    private static final WordSet AMERICAN_WORDS = ScannerWords.LISTS.named("words-of-american-markets");

    /** One word of America decides, whatever else the text speaks of. */
    static MarketPlace of(FoldedText text) {
        MarketPlace place = UNKNOWN;
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = Math.max(i + 1, endOfWord(text, i));
            if (AMERICAN_WORDS.has(text, i, end) || c == '$' && !FoldedText.isWord(text.at(i - 1))) {
                return AMERICA;
            }
            place = OTHER_WORDS.has(text, i, end) ? ELSEWHERE : place;
            i = end;
        }
        return place;
    }

    /** A word may have a hyphen inside, as in "10-K". */
    private static int endOfWord(FoldedText text, int start) {
        int end = text.endOfWord(start);
        boolean joined = end > start && text.at(end) == '-' && FoldedText.isWord(text.at(end + 1));
        return joined && FoldedText.isDigit(text.at(start)) ? text.endOfWord(end + 1) : end;
    }
}
