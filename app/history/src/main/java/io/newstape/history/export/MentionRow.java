package io.newstape.history.export;

import io.newstape.history.log.LogRecord;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Security;
import io.newstape.schema.Sentiment;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import java.time.Instant;

/**
 * A scored mention as a row of an export: a signal before its history was looked at. Columns are described by the
 * fields of the same name in {@code ScoredMention.avsc}; those without a value are null.
 */
record MentionRow(
        int logPartition,
        long logOffset,
        String signalId,
        int revision,
        String action,
        String ric,
        String mic,
        String company,
        String isin,
        boolean verified,
        String kind,
        String articleId,
        long articleVersion,
        String headline,
        String source,
        Instant publishedAt,
        boolean truncated,
        double relevance,
        String sentimentStatus,
        Double score,
        Double confidence,
        int mentions,
        String referenceVersion,
        String modelVersion,
        String rulesVersion) {

    static MentionRow of(LogRecord place, ScoredMention mention, String isin) {
        Security security = mention.getSecurity();
        SourceArticle article = mention.getArticle();
        Versions versions = mention.getVersions();
        Sentiment sentiment = mention.getSentiment();
        return new MentionRow(
                place.partition(),
                place.offset(),
                mention.getSignalId(),
                mention.getRevision(),
                mention.getAction().name(),
                security.getRic(),
                security.getMic(),
                security.getCompany(),
                isin,
                security.getVerified(),
                security.getKind().name(),
                article.getArticleId(),
                article.getArticleVersion(),
                article.getHeadline(),
                article.getSource(),
                article.getPublishedAt(),
                article.getTruncated(),
                mention.getRelevance(),
                mention.getSentimentStatus().name(),
                sentiment == null ? null : (Double) sentiment.getScore(),
                sentiment == null ? null : (Double) sentiment.getConfidence(),
                mention.getMentions().size(),
                versions.getReferenceVersion(),
                versions.getModelVersion(),
                versions.getRulesVersion());
    }
}
