package io.newstape.sentiment.score;

import io.newstape.article.ArticleText;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TextSpan;
import io.newstape.sentiment.Bounds;
import io.newstape.sentiment.Clue;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.MentioningSentence;
import io.newstape.sentiment.Reading;
import io.newstape.sentiment.SentenceModel;
import io.newstape.sentiment.SentenceModel.Logits;
import io.newstape.sentiment.Target;
import io.newstape.sentiment.TextReader;
import io.newstape.sentiment.model.LabelScores;
import io.newstape.text.Document;
import io.newstape.text.Sentences;
import io.newstape.text.Sentences.Range;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores with a model of single sentences: each sentence that mentions a company is read once from its side, and the
 * article weighs them as the built-in scorer weighs mentions. A sentence that leans to one side is its own evidence.
 */
public final class SentenceScorer implements CompanyScorer, TextReader {

    /** A list of a hundred companies must not keep a slow model for minutes: its companies share this many, one at least. */
    private static final int MOST_SENTENCES = 256;

    private final SentenceModel model;

    public SentenceScorer(SentenceModel model) {
        this.model = model;
    }

    @Override
    public String name() {
        return model.name();
    }

    @Override
    public String version() {
        return model.version();
    }

    @Override
    public List<Sentiment> score(ArticleText article, List<Target> targets) {
        List<List<Said>> said = new ArrayList<>(targets.size());
        List<MentioningSentence> sentences = new ArrayList<>();
        int most = Math.max(1, MOST_SENTENCES / Math.max(1, targets.size()));
        for (Target target : targets) {
            List<Said> ofTarget = said(article, target, most);
            ofTarget.forEach(one -> sentences.add(one.sentence()));
            said.add(ofTarget);
        }
        Iterator<Logits> answers = model.read(sentences).iterator();
        return said.stream().map(ofTarget -> sentiment(ofTarget, answers)).toList();
    }

    @Override
    public Reading read(String text, int start, int end) {
        Bounds.check(text, start, end);
        Range sentence = around(Sentences.of(text), start, end);
        Range mention = new Range(start - sentence.start(), end - sentence.start());
        String alone = text.substring(sentence.start(), sentence.end());
        Logits answer = model.read(List.of(MentioningSentence.of(alone, List.of(mention))))
                .get(0);
        LabelScores scores = scores(answer, sentence);
        double[] p = scores.probabilities();
        List<Clue> clues = scores.clues();
        return new Reading(p[0], p[1], p[2], clues, clues.isEmpty() ? List.of() : List.of(sentence), List.of());
    }

    private static List<Said> said(ArticleText article, Target target, int most) {
        Map<List<Integer>, Said> byPlace = new LinkedHashMap<>();
        for (TextSpan mention : target.counted()) {
            Document document = target.document(article, mention);
            Range place = around(document.sentences(), mention.getStart(), mention.getEnd());
            List<Integer> key = List.of(mention.getParagraph(), place.start(), place.end());
            if (byPlace.size() < most) {
                byPlace.putIfAbsent(key, new Said(mention, document.text(), place, new ArrayList<>()));
            }
            if (byPlace.containsKey(key)) {
                byPlace.get(key).add(mention);
            }
        }
        return List.copyOf(byPlace.values());
    }

    private Sentiment sentiment(List<Said> said, Iterator<Logits> answers) {
        ArticleWeighting reading = new ArticleWeighting();
        for (Said one : said) {
            reading.add(one.mention(), one.text(), List.of(one.place()), scores(answers.next(), one.place()));
        }
        return reading.sentiment(name(), version());
    }

    private static LabelScores scores(Logits answer, Range sentence) {
        LabelScores scores = new LabelScores();
        scores.add(answer.positive(), answer.neutral(), answer.negative());
        double lean = answer.positive() - answer.negative();
        if (lean != 0 && Math.max(answer.positive(), answer.negative()) > answer.neutral()) {
            scores.clue(sentence.start(), sentence.end(), lean);
        }
        return scores;
    }

    /** The sentence of a mention; more than one where a name was taken for the end of a sentence. */
    private static Range around(List<Range> sentences, int start, int end) {
        int from = start;
        int to = end;
        for (Range sentence : sentences) {
            if (sentence.start() < end && start < sentence.end()) {
                from = Math.min(from, sentence.start());
                to = Math.max(to, sentence.end());
            }
        }
        return new Range(from, to);
    }

    /** A sentence that mentions the target, the first mention in it, and the field that both stand in. */
    private record Said(TextSpan mention, String text, Range place, List<Range> mentions) {

        void add(TextSpan another) {
            mentions.add(new Range(another.getStart() - place.start(), another.getEnd() - place.start()));
        }

        MentioningSentence sentence() {
            return MentioningSentence.of(text.substring(place.start(), place.end()), mentions);
        }
    }
}
