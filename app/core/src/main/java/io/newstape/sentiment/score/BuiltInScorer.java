package io.newstape.sentiment.score;

import io.newstape.article.ArticleText;
import io.newstape.schema.ArticleField;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TextSpan;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.Target;
import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.model.Contributions;
import io.newstape.sentiment.model.LabelScores;
import io.newstape.text.Document;
import java.util.ArrayList;
import java.util.List;

/**
 * The scorer of the jar. It reads each mention of a company in its own sentence and weighs the readings: the headline
 * most, then the lead, later paragraphs less and less; a mention with nothing to say hardly counts.
 */
public final class BuiltInScorer implements CompanyScorer {

    private static final String NAME = "newstape";

    private final TextScorer scorer;

    private BuiltInScorer(TextScorer scorer) {
        this.scorer = scorer;
    }

    /** The scorer with the rules and the model of the jar. */
    public static BuiltInScorer shipped() {
        return new BuiltInScorer(TextScorer.shipped());
    }

    /** A scorer that reads with another model. */
    public static BuiltInScorer with(TextScorer scorer) {
        return new BuiltInScorer(scorer);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String version() {
        return scorer.version();
    }

    @Override
    public List<Sentiment> score(ArticleText article, List<Target> targets) {
        AnnotatedText[] fields = new AnnotatedText[1 + article.paragraphs().size()];
        Contributions contributions = scorer.contributions();
        List<Sentiment> sentiments = new ArrayList<>(targets.size());
        for (Target target : targets) {
            sentiments.add(sentiment(article, target, fields, contributions));
        }
        return sentiments;
    }

    private Sentiment sentiment(
            ArticleText article, Target target, AnnotatedText[] fields, Contributions contributions) {
        ArticleWeighting reading = new ArticleWeighting();
        MentionPlaces read = new MentionPlaces();
        for (TextSpan mention : target.counted()) {
            AnnotatedText field = field(article, target, mention, fields);
            if (read.add(field, mention)) {
                LabelScores scores = scorer.scores(field, mention.getStart(), mention.getEnd(), contributions);
                reading.add(mention, field.text(), field.sentences(), scores);
            }
        }
        return reading.sentiment(name(), version());
    }

    /** The field of a mention; each is annotated once, whichever company asks for it first. */
    private AnnotatedText field(ArticleText article, Target target, TextSpan mention, AnnotatedText[] fields) {
        Document document = target.document(article, mention);
        int place = mention.getField() == ArticleField.HEADLINE ? 0 : 1 + mention.getParagraph();
        if (fields[place] == null) {
            fields[place] = scorer.annotated(document);
        }
        return fields[place];
    }
}
