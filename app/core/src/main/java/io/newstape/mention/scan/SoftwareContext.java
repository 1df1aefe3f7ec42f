package io.newstape.mention.scan;

import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/** Whether a text speaks of programs and files, whose names look like RICs. */
final class SoftwareContext {

    private static final WordSet WORDS = ScannerWords.LISTS.named("words-of-software");
    private static final int FEWEST = 2;

    private SoftwareContext() {}

    static boolean isIn(FoldedText text) {
        int found = 0;
        int i = 0;
        while (i < text.length() && found < FEWEST) {
            int end = text.endOfWord(i);
            found += end > i && WORDS.hasInSmallLetters(text, i, end) ? 1 : 0;
            i = Math.max(end, i) + 1;
        }
        return found >= FEWEST;
    }
}
