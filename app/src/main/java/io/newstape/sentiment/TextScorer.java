package io.newstape.sentiment;

import io.newstape.article.Sentences;
import java.util.ArrayList;
import java.util.List;

/** Tells how good or bad a plain text is for one company in it, by the rules and weights of the jar. */
public final class TextScorer implements TextReader {

    /** Clues weaker than this, in log-odds, don't leave the scorer. */
    private static final double FAINT = 0.2;
    /** An event is reported when its phrase is believed to matter this much to the company. */
    private static final double EVENT = 0.25;

    private final HitFinder finder;
    private final Kinds kinds;
    private final Model model;

    private TextScorer(Lexicon lexicon, Kinds kinds, Model model) {
        this.finder = new HitFinder(lexicon);
        this.kinds = kinds;
        this.model = model;
    }

    /** The scorer with the rules and the model of the jar. */
    public static TextScorer shipped() {
        return with(Model.shipped());
    }

    /** The scorer with the rules of the jar and a model of one's own. */
    public static TextScorer with(Model model) {
        return new TextScorer(Lexicon.shipped(), Kinds.shipped(), model);
    }

    /** Version of the model. */
    public String version() {
        return model.version();
    }

    @Override
    public Reading read(String text, int start, int end) {
        Bounds.check(text, start, end);
        Passage passage = passage(text);
        Tally tally = tally(passage, start, end);
        double[] p = tally.probabilities();
        List<Clue> clues = tally.clues();
        return new Reading(p[0], p[1], p[2], clues, carrying(passage.sentences(), clues), tally.events());
    }

    Passage passage(String text) {
        return new Passage(text, finder, kinds);
    }

    Tally tally(Passage passage, int start, int end) {
        Tally tally = new Tally();
        if (passage.tokens().size() == 0) {
            tally.add(0, 1, 0);
            return tally;
        }
        View view = View.of(passage, start, end);
        Contributions found = Contributions.of(view, kinds, model);
        found.addTo(tally);
        addClues(tally, view, found);
        return tally;
    }

    private static void addClues(Tally tally, View view, Contributions found) {
        int next = 0;
        List<Hit> hits = view.passage().hits();
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            addWords(tally, view, found, next, hit.first());
            addClue(tally, view, found, hit.first(), hit.last());
            next = hit.last() + 1;
            boolean told = !hit.negated() && !hit.hedged() && !hit.denied();
            if (told
                    && Math.abs(view.belief(i)) >= EVENT
                    && !hit.wordClass().event().isEmpty()) {
                tally.event(hit.wordClass().event());
            }
        }
        addWords(tally, view, found, next, view.passage().tokens().size());
    }

    private static void addWords(Tally tally, View view, Contributions found, int from, int to) {
        for (int i = from; i < to; i++) {
            if (i < view.first() || i > view.last()) {
                addClue(tally, view, found, i, i);
            }
        }
    }

    private static void addClue(Tally tally, View view, Contributions found, int first, int last) {
        double weight = found.lean(first, last);
        if (Math.abs(weight) >= FAINT) {
            Tokens tokens = view.passage().tokens();
            tally.clue(tokens.start(first), tokens.end(last), weight);
        }
    }

    /** The sentences that hold a clue, in reading order. */
    static List<Sentences.Range> carrying(List<Sentences.Range> sentences, List<Clue> clues) {
        List<Sentences.Range> carrying = new ArrayList<>();
        for (Sentences.Range sentence : sentences) {
            for (Clue clue : clues) {
                if (sentence.start() <= clue.start() && clue.end() <= sentence.end()) {
                    carrying.add(sentence);
                    break;
                }
            }
        }
        return carrying;
    }
}
