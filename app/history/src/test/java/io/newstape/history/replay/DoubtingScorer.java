package io.newstape.history.replay;

import io.newstape.article.ArticleText;
import io.newstape.schema.Sentiment;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.Target;
import java.util.List;

/** Takes half of what another scorer says back. */
public record DoubtingScorer(CompanyScorer other) implements CompanyScorer {

    @Override
    public List<Sentiment> score(ArticleText article, List<Target> targets) {
        return other.score(article, targets).stream()
                .map(DoubtingScorer::halved)
                .toList();
    }

    private static Sentiment halved(Sentiment sentiment) {
        double positive = sentiment.getPositive() / 2;
        double negative = sentiment.getNegative() / 2;
        return Sentiment.newBuilder(sentiment)
                .setPositive(positive)
                .setNegative(negative)
                .setNeutral(1 - positive - negative)
                .setScore(positive - negative)
                .build();
    }

    @Override
    public String name() {
        return other.name();
    }

    @Override
    public String version() {
        return other.version();
    }
}
