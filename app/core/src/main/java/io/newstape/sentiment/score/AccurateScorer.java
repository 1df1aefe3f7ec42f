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
import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.model.Contributions;
import io.newstape.sentiment.model.LabelScores;
import io.newstape.text.Document;
import io.newstape.text.Sentences.Range;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The fast scorer and an encoder together. The fast one reads everything, and says why. Where it isn't sure, the encoder
 * reads the field of the mention from the company's side, and the two are blended in log-odds.
 *
 * <p>An encoder takes a thousand times as long. So it reads each field at most once for each company, the weightiest
 * first, at most four fields of a company, and none any more when the rest can't turn the label.
 */
public final class AccurateScorer implements CompanyScorer, TextReader {

    private static final String NAME = "newstape-accurate";

    /** Fields of one company that the encoder reads; later ones weigh little. */
    private static final int MOST_FIELDS = 4;
    /** How far, in log-odds, the encoder moves a mention away from its label in all but a few cases. */
    private static final double PULL = 2;
    /** A list of a hundred companies must not keep the encoder for minutes: its companies share this many readings. */
    private static final int MOST_READINGS = 48;

    private final TextScorer fast;
    private final SentenceModel encoder;
    private final Blend blend;

    /**
     * How the two are put together.
     *
     * @param share of the encoder in the sum of log-odds, from 0 to 1
     * @param sure what the fast scorer is at least this sure of, from 0 to 1, the encoder doesn't read
     */
    public record Blend(double share, double sure) {

        /** Written down before anything was measured on the texts that the figures come from; see docs/accuracy.md. */
        public static final Blend STANDARD = new Blend(0.6, 0.98);

        public Blend {
            if (!(share >= 0 && share <= 1 && sure >= 0 && sure <= 1)) {
                throw new IllegalArgumentException(
                        "a share and a certainty lie from 0 to 1, not " + share + ", " + sure);
            }
        }

        private LabelScores of(LabelScores rules, Logits encoder, Range place) {
            LabelScores blended = new LabelScores();
            double rest = 1 - share;
            blended.add(
                    share * encoder.positive() + rest * rules.positive(),
                    share * encoder.neutral() + rest * rules.neutral(),
                    share * encoder.negative() + rest * rules.negative());
            blended.events(rules);
            boolean explained = false;
            for (Clue clue : rules.clues()) {
                blended.clue(clue.start(), clue.end(), clue.weight());
                explained |= clue.weight() * blended.lean() > 0;
            }
            double lean = encoder.positive() - encoder.negative();
            if (!explained && lean * blended.lean() > 0) {
                // no rule says why: the sentence itself is the evidence
                blended.clue(place.start(), place.end(), share * lean);
            }
            return blended;
        }
    }

    public AccurateScorer(TextScorer fast, SentenceModel encoder, Blend blend) {
        this.fast = fast;
        this.encoder = encoder;
        this.blend = blend;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return fast.version() + "+" + encoder.version() + "+" + blend.share() + "," + blend.sure();
    }

    @Override
    public Reading read(String text, int start, int end) {
        Bounds.check(text, start, end);
        AnnotatedText annotated = fast.annotated(new Document(text));
        LabelScores scores = fast.scores(annotated, start, end, fast.contributions());
        if (!isSure(scores)) {
            Logits answer = encoder.read(List.of(mentioning(text, start, end))).get(0);
            scores = blend.of(scores, answer, sentence(annotated, start));
        }
        double[] p = scores.probabilities();
        List<Clue> clues = scores.clues();
        return new Reading(p[0], p[1], p[2], clues, TextScorer.carrying(annotated.sentences(), clues), scores.events());
    }

    @Override
    public List<Sentiment> score(ArticleText article, List<Target> targets) {
        Map<Integer, AnnotatedText> fields = new HashMap<>();
        Contributions contributions = fast.contributions();
        int most = Math.max(1, Math.min(MOST_FIELDS, MOST_READINGS / Math.max(1, targets.size())));
        List<Sentiment> sentiments = new ArrayList<>(targets.size());
        for (Target target : targets) {
            sentiments.add(sentiment(article, target, fields, contributions, most));
        }
        return sentiments;
    }

    private Sentiment sentiment(
            ArticleText article,
            Target target,
            Map<Integer, AnnotatedText> fields,
            Contributions contributions,
            int most) {
        CompanyReadings readings = new CompanyReadings();
        MentionPlaces read = new MentionPlaces();
        for (TextSpan mention : target.counted()) {
            Document document = target.document(article, mention);
            AnnotatedText field = fields.computeIfAbsent(mention.getParagraph(), paragraph -> fast.annotated(document));
            if (read.add(field, mention)) {
                LabelScores scores = fast.scores(field, mention.getStart(), mention.getEnd(), contributions);
                readings.add(mention, field, scores, isSure(scores));
            }
        }
        int left = most;
        for (CompanyReadings.Field field : readings.open()) {
            if (left-- == 0 || readings.isSettled(PULL)) {
                break;
            }
            TextSpan mention = field.openMention();
            String text = field.text().text();
            Logits answer = encoder.read(List.of(mentioning(text, mention.getStart(), mention.getEnd())))
                    .get(0);
            Range place = sentence(field.text(), mention.getStart());
            readings.reread(field, scores -> blend.of(scores, answer, place));
        }
        return readings.weighed().sentiment(name(), version());
    }

    private boolean isSure(LabelScores scores) {
        double[] p = scores.probabilities();
        return Math.max(p[0], Math.max(p[1], p[2])) >= blend.sure();
    }

    private static MentioningSentence mentioning(String text, int start, int end) {
        return MentioningSentence.of(text, List.of(new Range(start, end)));
    }

    private static Range sentence(AnnotatedText field, int place) {
        for (Range sentence : field.sentences()) {
            if (sentence.start() <= place && place < sentence.end()) {
                return sentence;
            }
        }
        return new Range(0, field.text().length());
    }
}
