package io.newstape.signal;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleField;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Sentiment;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.SignalAction;
import io.newstape.schema.TextSpan;
import io.newstape.schema.TickerMention;
import io.newstape.schema.TrustedRecords;
import io.newstape.schema.state.ArticleFindings;
import java.time.Instant;
import java.util.List;

/** Values with honest defaults for the tests of this package. */
final class Samples {

    public static final Instant NOON = Instant.parse("2024-11-11T12:00:00Z");

    static {
        TrustedRecords.declare();
    }

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
                .setRic(ric)
                .setCompany("Company of " + ric)
                .setVerified(true)
                .setKind(InstrumentKind.EQUITY)
                .setArticleId(articleId)
                .setArticleVersion(version)
                .setHeadline("Sample")
                .setSource("Sample Wire")
                .setPublishedAt(NOON)
                .setRelevance(0.5)
                .setSentimentStatus(SentimentStatus.SCORED)
                .setSentiment(sentiment(score))
                .setMentions(List.of(mention(ric, 1, InstrumentKind.EQUITY)))
                .setModelVersion("m1")
                .setRulesVersion("r1")
                .build();
    }

    public static ArticleFindings findings(String articleId, long version, ScoredMention... drafts) {
        return ArticleFindings.newBuilder()
                .setArticleId(articleId)
                .setArticleVersion(version)
                .setHeadline("Sample")
                .setSource("Sample Wire")
                .setPublishedAt(NOON)
                .setModelVersion("m1")
                .setRulesVersion("r1")
                .setDrafts(List.of(drafts))
                .build();
    }
}
