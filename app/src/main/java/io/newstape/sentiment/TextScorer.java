package io.newstape.sentiment;

import io.newstape.article.Sentences;
import java.util.List;

/**
 * Tells how good or bad a plain text is for one company in it. Immutable; any thread may call it.
 */
public final class TextScorer {

    /** How many log-odds a phrase of weight 1 moves. */
    private static final double SCALE = 2.2;
    /** What speaks for neutral before anything is read. */
    private static final double NEUTRAL = 1.2;
    /** What speaks for neutral when the company is the source: it says something of others. */
    private static final double SOURCE = 2.0;
    /** Clues fewer than this don't leave the scorer. */
    private static final double FAINT = 0.05;

    private static final int MOST_CLUES = 8;

    private final HitFinder finder;

    private TextScorer(Lexicon lexicon) {
        this.finder = new HitFinder(lexicon);
    }

    /** The scorer with the rules of the jar. */
    public static TextScorer shipped() {
        return new TextScorer(Lexicon.shipped());
    }

    /**
     * Reads a text from a company's side.
     *
     * @param text plain text of one or more sentences
     * @param start offset of the company's mention, UTF-16
     * @param end offset behind it
     * @throws IllegalArgumentException when the mention is empty or outside the text
     */
    public Reading read(String text, int start, int end) {
        if (start < 0 || end > text.length() || start >= end) {
            throw new IllegalArgumentException(
                    "no mention at " + start + " to " + end + " in a text of " + text.length());
        }
        Passage passage = passage(text);
        Tally tally = tally(passage, start, end);
        double[] p = tally.probabilities();
        List<Clue> clues = tally.clues().stream().limit(MOST_CLUES).toList();
        return new Reading(p[0], p[1], p[2], clues, carrying(passage, clues), tally.events());
    }

    Passage passage(CharSequence text) {
        return new Passage(text, finder);
    }

    Tally tally(Passage passage, int start, int end) {
        Tally tally = new Tally();
        tally.add(0, NEUTRAL, 0);
        if (passage.tokens().size() == 0) {
            return tally;
        }
        View view = View.of(passage, start, end);
        if (view.isSource()) {
            tally.add(0, SOURCE, 0);
        }
        for (Hit hit : passage.hits()) {
            double weight = SCALE * Beliefs.of(hit, view);
            tally.add(weight, 0, -weight);
            if (Math.abs(weight) > FAINT) {
                Tokens tokens = passage.tokens();
                tally.clue(tokens.start(hit.first()), tokens.end(hit.last()), weight);
                tally.event(hit.negated() || hit.hedged() ? "" : hit.wordClass().event());
            }
        }
        return tally;
    }

    /** The sentences that hold a clue, in reading order. */
    static List<Sentences.Range> carrying(Passage passage, List<Clue> clues) {
        return passage.sentences().stream()
                .filter(sentence -> clues.stream()
                        .anyMatch(clue -> sentence.start() <= clue.start() && clue.end() <= sentence.end()))
                .toList();
    }
}
