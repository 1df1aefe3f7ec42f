package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.WordClass;

/**
 * A phrase of the lexicon in a text, with what turns it.
 *
 * @param first its first token
 * @param last its last token
 * @param wordClass what it means, after the noun beside it has been taken in: "cut" with "costs" is "better"
 * @param negated whether it is said not to be so
 * @param hedged whether it is only possible or planned
 * @param denied whether someone denies it
 * @param passive whether the company before it is the one that it is done to
 */
public record CueMatch(
        int first, int last, WordClass wordClass, boolean negated, boolean hedged, boolean denied, boolean passive) {

    static CueMatch plain(int first, int last, WordClass wordClass) {
        return new CueMatch(first, last, wordClass, false, false, false, false);
    }
}
