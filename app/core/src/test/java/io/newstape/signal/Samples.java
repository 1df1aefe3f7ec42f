package io.newstape.signal;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleField;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Security;
import io.newstape.schema.Sentiment;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.SignalAction;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.TextSpan;
import io.newstape.schema.TickerMention;
import io.newstape.schema.Versions;
import io.newstape.schema.state.ArticleFindings;
import java.time.Instant;
import java.util.List;

/** Values with honest defaults for the tests of this package. */
final class Samples {

    public static final Instant NOON = Instant.parse("2024-11-11T12:00:00Z");

    private static final Versions VERSIONS = new Versions(null, "m1", "r1");

    private Samples() {}

    public static Article article(String articleId, long version, String headline) {
        return Article.newBuilder()
                .setArticleId(articleId)
                .setVersion(version)
                .setStatus(ArticleStatus.NEW)
                .setSource("Sample Wire")
                .setPublishedAt(NOON)
                .setHeadline(headline)
                .setParagraphs(List.of())
                .build();
    }

    public static TickerMention mention(String ric, double confidence, InstrumentKind kind) {
        return TickerMention.newBuilder()
                .setSpan(TextSpan.newBuilder()
                        .setField(ArticleField.HEADLINE)
                        .setStart(0)
                        .setEnd(1)
                        .build())
                .setSurface(ric)
                .setConvention(Convention.RIC)
                .setKind(kind)
                .setSymbol(ric)
                .setRic(ric)
                .setConfidence(confidence)
                .setRule("sample")
                .build();
    }

    public static Sentiment sentiment(double score) {
        return Sentiment.newBuilder()
                .setPositive(Math.max(0, score))
                .setNegative(Math.max(0, -score))
                .setNeutral(1 - Math.abs(score))
                .setScore(score)
                .setConfidence(Math.abs(score))
                .setScorer("sample")
                .setModelVersion("m1")
                .build();
    }

    public static ScoredMention draft(String articleId, long version, String ric, double score) {
        return ScoredMention.newBuilder()
                .setSignalId(SignalId.of(articleId, ric))
                .setRevision(1)
                .setAction(SignalAction.NEW)
                .setSecurity(Security.newBuilder()
                        .setRic(ric)
                        .setCompany("Company of " + ric)
                        .setVerified(true)
                        .setKind(InstrumentKind.EQUITY)
                        .build())
                .setArticle(source(articleId, version))
                .setRelevance(0.5)
                .setSentimentStatus(SentimentStatus.SCORED)
                .setSentiment(sentiment(score))
                .setMentions(List.of(mention(ric, 1, InstrumentKind.EQUITY)))
                .setVersions(VERSIONS)
                .build();
    }

    public static ArticleFindings findings(String articleId, long version, ScoredMention... drafts) {
        return new ArticleFindings(source(articleId, version), VERSIONS, List.of(drafts));
    }

    private static SourceArticle source(String articleId, long version) {
        return SourceArticle.newBuilder()
                .setArticleId(articleId)
                .setArticleVersion(version)
                .setHeadline("Sample")
                .setSource("Sample Wire")
                .setPublishedAt(NOON)
                .build();
    }
}
