package io.newstape;

import io.newstape.mention.MentionFinder;
import io.newstape.mention.master.ShippedMaster;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.ScoredMention;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.signal.ArticleMentions;
import io.newstape.signal.SignalDrafts;
import io.newstape.signal.SignalRules;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * The way in for a program that wants mentions and sentiment without Kafka: which securities an article names, how much
 * it is about each, and how good or bad it is for each.
 *
 * <pre>{@code
 * Newstape newstape = Newstape.standard();
 * for (ScoredMention mention : newstape.analyze("Toda (9931.T) raises its forecast", List.of(), Instant.now())) {
 *     System.out.println(mention.getSecurity().getRic() + " " + mention.getSentiment().getScore());
 * }
 * }</pre>
 *
 * <p>Immutable: all threads can share one. Make it once, because it reads its tables and its model when it is made.
 */
public final class Newstape {

    private static final String NO_SOURCE = "text";

    private final MentionFinder finder;
    private final CompanyScorer scorer;
    private final SignalRules rules;

    private Newstape(MentionFinder finder, CompanyScorer scorer, SignalRules rules) {
        this.finder = Objects.requireNonNull(finder, "finder");
        this.scorer = Objects.requireNonNull(scorer, "scorer");
        this.rules = Objects.requireNonNull(rules, "rules");
    }

    /** The security master, the scorer and the rules that come with newstape. */
    public static Newstape standard() {
        return with(MentionFinder.with(ShippedMaster.get()), BuiltInScorer.shipped(), SignalRules.STANDARD);
    }

    /**
     * Parts of your own.
     *
     * @param finder finds the securities; {@link MentionFinder#with} takes a security master
     * @param scorer gives the sentiment
     * @param rules decide which mentions count, and how relevance is weighed
     */
    public static Newstape with(MentionFinder finder, CompanyScorer scorer, SignalRules rules) {
        return new Newstape(finder, scorer, rules);
    }

    /**
     * The securities that an article names, each with its mentions, relevance and sentiment: the records that the
     * pipeline writes to {@code market.scored-mentions}. Every record is of revision 1, since nothing is known here of
     * earlier versions.
     *
     * @param article what to read; a withdrawn one names nothing
     * @return one record for each security, in the order of their first mention; empty when the article names none
     */
    public List<ScoredMention> analyze(Article article) {
        ArticleMentions mentions = ArticleMentions.of(article, finder::find, rules);
        return SignalDrafts.scored(mentions, scorer).getDrafts();
    }

    /**
     * The same for a text that is no record yet.
     *
     * @param headline the headline; empty when there is none
     * @param paragraphs the text, in order
     * @param publishedAt when it was published: instruments are looked up as of that day
     */
    public List<ScoredMention> analyze(String headline, List<String> paragraphs, Instant publishedAt) {
        return analyze(Article.newBuilder()
                .setArticleId(NO_SOURCE)
                .setVersion(1)
                .setStatus(ArticleStatus.NEW)
                .setSource(NO_SOURCE)
                .setPublishedAt(publishedAt)
                .setHeadline(headline)
                .setParagraphs(paragraphs)
                .build());
    }
}
