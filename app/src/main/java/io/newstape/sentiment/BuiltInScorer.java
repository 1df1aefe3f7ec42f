package io.newstape.sentiment;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleField;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TextSpan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scorer of the jar. It reads each mention of a company in its own sentence and weighs the readings: the headline
 * most, then the lead, later paragraphs less and less; a mention with nothing to say hardly counts.
 */
public final class BuiltInScorer implements CompanyScorer {

    private static final String NAME = "newstape";
    private static final double HEADLINE = 2.0;
    private static final double LEAD = 1.5;
    private static final double SILENT_MENTION = 0.1;
    /** More mentions of one company than this add nothing to its score but time. */
    private static final int MOST_MENTIONS = 32;

    private final TextScorer reader;

    private BuiltInScorer(TextScorer reader) {
        this.reader = reader;
    }

    /** The scorer with the rules and the model of the jar. */
    public static BuiltInScorer shipped() {
        return new BuiltInScorer(TextScorer.shipped());
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
    public List<Sentiment> score(Article article, List<Target> targets) {
        Map<Integer, Passage> passages = new HashMap<>();
        List<Sentiment> sentiments = new ArrayList<>(targets.size());
        for (Target target : targets) {
            sentiments.add(sentiment(article, target, passages));
        }
        return sentiments;
    }

    private Sentiment sentiment(Article article, Target target, Map<Integer, Passage> passages) {
        ArticleReading reading = new ArticleReading();
        Set<Long> read = new HashSet<>();
        int count = Math.min(target.mentions().size(), MOST_MENTIONS);
        for (TextSpan mention : target.mentions().subList(0, count)) {
            Passage passage = passages.computeIfAbsent(
                    mention.getParagraph(), paragraph -> reader.passage(field(article, mention)));
            check(passage, mention, target);
            long place = (long) mention.getParagraph() << 32 | firstToken(passage, mention);
            // a name and the ticker behind it are one mention
            if (read.add(place)) {
                Tally tally = reader.tally(passage, mention.getStart(), mention.getEnd());
                double weight = position(mention) * (SILENT_MENTION + Math.abs(tally.lean()));
                reading.add(mention, passage, tally, weight);
            }
        }
        return reading.sentiment(name(), version());
    }

    private static int firstToken(Passage passage, TextSpan mention) {
        return passage.tokens().size() == 0 ? 0 : View.firstToken(passage, mention.getStart());
    }

    private static double position(TextSpan mention) {
        if (mention.getField() == ArticleField.HEADLINE) {
            return HEADLINE;
        }
        return mention.getParagraph() == 0 ? LEAD : 1 / (1 + 0.25 * mention.getParagraph());
    }

    private static String field(Article article, TextSpan mention) {
        if (mention.getField() == ArticleField.HEADLINE) {
            return article.getHeadline();
        }
        if (mention.getParagraph() < 0
                || mention.getParagraph() >= article.getParagraphs().size()) {
            throw new IllegalArgumentException("article " + article.getArticleId() + " has "
                    + article.getParagraphs().size() + " paragraphs, none numbered " + mention.getParagraph());
        }
        return article.getParagraphs().get(mention.getParagraph());
    }

    private static void check(Passage passage, TextSpan mention, Target target) {
        int length = passage.text().length();
        if (mention.getStart() < 0 || mention.getEnd() > length || mention.getStart() >= mention.getEnd()) {
            throw new IllegalArgumentException("no mention of " + target.company() + " at " + mention.getStart()
                    + " to " + mention.getEnd() + " in a text of " + length);
        }
    }
}
