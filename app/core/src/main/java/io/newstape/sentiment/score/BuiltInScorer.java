package io.newstape.sentiment.score;

import io.newstape.article.ArticleText;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TextSpan;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.Target;
import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.model.Contributions;
import io.newstape.sentiment.model.LabelScores;
import io.newstape.text.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scorer of the jar. It reads each mention of a company in its own sentence and weighs the readings: the headline
 * most, then the lead, later paragraphs less and less; a mention with nothing to say hardly counts.
 */
public final class BuiltInScorer implements CompanyScorer {

    private static final String NAME = "newstape";

    private final TextScorer reader;

    private BuiltInScorer(TextScorer reader) {
        this.reader = reader;
    }

    /** The scorer with the rules and the model of the jar. */
    public static BuiltInScorer shipped() {
        return new BuiltInScorer(TextScorer.shipped());
    }

    /** A scorer that reads with another model. */
    public static BuiltInScorer with(TextScorer reader) {
        return new BuiltInScorer(reader);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return reader.version();
    }

    @Override
    public List<Sentiment> score(ArticleText article, List<Target> targets) {
        Map<Integer, AnnotatedText> passages = new HashMap<>();
        Contributions contributions = reader.contributions();
        List<Sentiment> sentiments = new ArrayList<>(targets.size());
        for (Target target : targets) {
            sentiments.add(sentiment(article, target, passages, contributions));
        }
        return sentiments;
    }

    private Sentiment sentiment(
            ArticleText article, Target target, Map<Integer, AnnotatedText> passages, Contributions contributions) {
        ArticleWeighting reading = new ArticleWeighting();
        MentionPlaces read = new MentionPlaces();
        for (TextSpan mention : target.counted()) {
            Document document = target.document(article, mention);
            AnnotatedText passage =
                    passages.computeIfAbsent(mention.getParagraph(), paragraph -> reader.passage(document));
            if (read.add(passage, mention)) {
                LabelScores scores = reader.scores(passage, mention.getStart(), mention.getEnd(), contributions);
                reading.add(mention, passage.text(), passage.sentences(), scores);
            }
        }
        return reading.sentiment(name(), version());
    }
}
