package io.newstape.sentiment.score;

import io.newstape.sentiment.Bounds;
import io.newstape.sentiment.Clue;
import io.newstape.sentiment.Reading;
import io.newstape.sentiment.TextReader;
import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.annotate.CueMatch;
import io.newstape.sentiment.annotate.CueMatcher;
import io.newstape.sentiment.annotate.TargetView;
import io.newstape.sentiment.lexicon.EntityTypes;
import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.sentiment.model.Contributions;
import io.newstape.sentiment.model.LabelScores;
import io.newstape.sentiment.model.SentimentModel;
import io.newstape.text.Document;
import io.newstape.text.Sentences;
import io.newstape.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** Tells how good or bad a plain text is for one company in it, by the rules and weights of the jar. */
public final class TextScorer implements TextReader {

    /** Clues weaker than this, in log-odds, don't leave the scorer. */
    private static final double FAINT = 0.2;
    /** An event is reported when its phrase is believed to matter this much to the company. */
    private static final double EVENT = 0.25;

    private final CueMatcher finder;
    private final EntityTypes kinds;
    private final SentimentModel model;

    private TextScorer(Lexicon lexicon, EntityTypes kinds, SentimentModel model) {
        this.finder = new CueMatcher(lexicon);
        this.kinds = kinds;
        this.model = model;
    }

    /** The scorer with the rules and the model of the jar. */
    public static TextScorer shipped() {
        return with(SentimentModel.shipped());
    }

    /** The scorer with the rules of the jar and a model of one's own. */
    public static TextScorer with(SentimentModel model) {
        return new TextScorer(Lexicon.shipped(), EntityTypes.shipped(), model);
    }

    /** Version of the model. */
    public String version() {
        return model.version();
    }

    @Override
    public Reading read(String text, int start, int end) {
        Bounds.check(text, start, end);
        AnnotatedText passage = passage(new Document(text));
        LabelScores tally = tally(passage, start, end);
        double[] p = tally.probabilities();
        List<Clue> clues = tally.clues();
        return new Reading(p[0], p[1], p[2], clues, carrying(passage.sentences(), clues), tally.events());
    }

    AnnotatedText passage(Document document) {
        return new AnnotatedText(document, finder, kinds);
    }

    LabelScores tally(AnnotatedText passage, int start, int end) {
        LabelScores tally = new LabelScores();
        if (passage.tokens().size() == 0) {
            tally.add(0, 1, 0);
            return tally;
        }
        TargetView view = TargetView.of(passage, start, end);
        Contributions found = Contributions.of(view, kinds, model);
        found.addTo(tally);
        addClues(tally, view, found);
        return tally;
    }

    private static void addClues(LabelScores tally, TargetView view, Contributions found) {
        int next = 0;
        List<CueMatch> hits = view.passage().hits();
        for (int i = 0; i < hits.size(); i++) {
            CueMatch hit = hits.get(i);
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

    private static void addWords(LabelScores tally, TargetView view, Contributions found, int from, int to) {
        for (int i = from; i < to; i++) {
            if (i < view.first() || i > view.last()) {
                addClue(tally, view, found, i, i);
            }
        }
    }

    private static void addClue(LabelScores tally, TargetView view, Contributions found, int first, int last) {
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
