package io.newstape.sentiment.score;

import io.newstape.sentiment.Bounds;
import io.newstape.sentiment.Clue;
import io.newstape.sentiment.Reading;
import io.newstape.sentiment.TextReader;
import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.annotate.CompanyEvents;
import io.newstape.sentiment.annotate.CueMatch;
import io.newstape.sentiment.annotate.CueMatcher;
import io.newstape.sentiment.annotate.TargetView;
import io.newstape.sentiment.event.EventLabel;
import io.newstape.sentiment.event.EventPhrases;
import io.newstape.sentiment.lexicon.EntityTypes;
import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.sentiment.model.Contributions;
import io.newstape.sentiment.model.LabelScores;
import io.newstape.sentiment.model.SentimentModel;
import io.newstape.text.Document;
import io.newstape.text.Sentences;
import io.newstape.text.Tokens;
import java.util.List;

/** Tells how good or bad a plain text is for one company in it, by the rules and weights of the jar. */
public final class TextScorer implements TextReader {

    /** Clues of the lexicon that are weaker than this, in log-odds, don't leave the scorer. */
    private static final double FAINT = 0.2;

    /** The same for other words: the weights of "of" and "April" come from chance, and say nothing to a reader. */
    private static final double FAINT_WORD = 0.5;

    private final CueMatcher finder;
    private final EntityTypes types;
    private final EventPhrases events;
    private final SentimentModel model;

    private TextScorer(Lexicon lexicon, EntityTypes types, EventPhrases events, SentimentModel model) {
        this.finder = new CueMatcher(lexicon);
        this.types = types;
        this.events = events;
        this.model = model;
    }

    /** The scorer with the rules and the model of the jar. */
    public static TextScorer shipped() {
        return with(SentimentModel.shipped());
    }

    /** The scorer with the rules of the jar and a model of one's own. */
    public static TextScorer with(SentimentModel model) {
        return new TextScorer(Lexicon.shipped(), EntityTypes.shipped(), EventPhrases.shipped(), model);
    }

    /** Version of the model. */
    public String version() {
        return model.version();
    }

    @Override
    public Reading read(String text, int start, int end) {
        Bounds.check(text, start, end);
        AnnotatedText annotated = annotated(new Document(text));
        LabelScores scores = scores(annotated, start, end, contributions());
        double[] p = scores.probabilities();
        List<Clue> clues = scores.clues();
        return new Reading(p[0], p[1], p[2], clues, carrying(annotated.sentences(), clues), scores.events());
    }

    AnnotatedText annotated(Document document) {
        return new AnnotatedText(document, finder, types, events);
    }

    /** What the views of one article are read into, one after the other. */
    Contributions contributions() {
        return new Contributions(model, types);
    }

    LabelScores scores(AnnotatedText text, int start, int end, Contributions found) {
        LabelScores scores = new LabelScores();
        if (text.tokens().size() == 0) {
            scores.add(0, 1, 0);
            return scores;
        }
        TargetView view = TargetView.of(text, start, end);
        found.read(view);
        found.addTo(scores);
        addClues(scores, view, found);
        for (EventLabel event : CompanyEvents.of(view)) {
            scores.event(event.name(), event.worth());
        }
        return scores;
    }

    private static void addClues(LabelScores scores, TargetView view, Contributions found) {
        int next = 0;
        List<CueMatch> cues = view.text().cues();
        for (int i = 0; i < cues.size(); i++) {
            CueMatch cue = cues.get(i);
            addWords(scores, view, found, next, cue.first());
            addClue(scores, view, found, cue.first(), cue.last(), FAINT);
            next = cue.last() + 1;
        }
        addWords(scores, view, found, next, view.text().tokens().size());
    }

    private static void addWords(LabelScores scores, TargetView view, Contributions found, int from, int to) {
        for (int i = from; i < to; i++) {
            if (i < view.first() || i > view.last()) {
                addClue(scores, view, found, i, i, FAINT_WORD);
            }
        }
    }

    private static void addClue(
            LabelScores scores, TargetView view, Contributions found, int first, int last, double faint) {
        double weight = found.lean(first, last);
        if (Math.abs(weight) >= faint) {
            Tokens tokens = view.text().tokens();
            scores.clue(tokens.start(first), tokens.end(last), weight);
        }
    }

    /** The sentences that hold a clue, in reading order. */
    static List<Sentences.Range> carrying(List<Sentences.Range> sentences, List<Clue> clues) {
        return sentences.stream().filter(sentence -> carries(sentence, clues)).toList();
    }

    /** Whether a sentence holds a clue. */
    static boolean carries(Sentences.Range sentence, List<Clue> clues) {
        for (int i = 0; i < clues.size(); i++) {
            Clue clue = clues.get(i);
            if (sentence.start() <= clue.start() && clue.end() <= sentence.end()) {
                return true;
            }
        }
        return false;
    }
}
