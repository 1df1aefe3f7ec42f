package io.newstape.mention.rule;

import io.newstape.text.FoldedText;
import io.newstape.text.WordSet;

/** Tells the name of a file from a RIC: "the script DEPLOY.SH". */
final class FileName {

    private static final WordSet FILE_WORDS = RuleWords.LISTS.named("file-words");
    private static final WordSet FILE_SUFFIXES = RuleWords.LISTS.named("file-suffixes");

    private FileName() {}

    /** @param suffix what stands behind the dot */
    static boolean is(FoldedText text, RicParts ric, String suffix) {
        if (!FILE_SUFFIXES.contains(suffix)) {
            return false;
        }
        int end = text.skipSpacesBack(ric.start());
        for (int word = 0; word < 2 && end > 0; word++) {
            int start = text.startOfWord(end);
            if (end - start < 16 && FILE_WORDS.hasInSmallLetters(text, start, end)) {
                return true;
            }
            end = text.skipSpacesBack(start);
        }
        int next = text.skipSpaces(ric.end());
        return text.startsWith(next, "file") || text.startsWith(next, "script");
    }
}
