package io.newstape.history.export;

import io.newstape.history.log.LogRecord;
import io.newstape.schema.Security;
import io.newstape.schema.Sentiment;
import io.newstape.schema.Signal;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import io.newstape.schema.WindowCounts;
import java.time.Instant;
import java.util.List;

/**
 * A signal as a row of an export: the flat part of the record, and where it stands in the log. Columns that a signal
 * has no value for are null. Each is described by the field of the same name in {@code Signal.avsc}; {@code isin} is the
 * one that the security master of the signal has for the listing.
 */
record SignalRow(
        int logPartition,
        long logOffset,
        String signalId,
        int revision,
        String action,
        String supersedes,
        String ric,
        String mic,
        String company,
        String instrumentId,
        String isin,
        boolean verified,
        String kind,
        String articleId,
        long articleVersion,
        String headline,
        String source,
        String url,
        Instant publishedAt,
        boolean truncated,
        double relevance,
        String sentimentStatus,
        Double score,
        Double positive,
        Double neutral,
        Double negative,
        Double confidence,
        List<String> events,
        Integer novelty12h,
        Integer novelty24h,
        Integer novelty3d,
        Integer novelty5d,
        Integer novelty7d,
        Integer volume12h,
        Integer volume24h,
        Integer volume3d,
        Integer volume5d,
        Integer volume7d,
        Double baselineMean,
        Double baselineDeviation,
        Double surprise,
        String marketPhase,
        String referenceVersion,
        String modelVersion,
        String rulesVersion) {

    static SignalRow of(LogRecord place, Signal signal, String isin) {
        Security security = signal.getSecurity();
        SourceArticle article = signal.getArticle();
        Versions versions = signal.getVersions();
        Sentiment sentiment = signal.getSentiment();
        WindowCounts novelty = signal.getNovelty();
        WindowCounts volume = signal.getVolume();
        return new SignalRow(
                place.partition(),
                place.offset(),
                signal.getSignalId(),
                signal.getRevision(),
                signal.getAction().name(),
                signal.getSupersedes(),
                security.getRic(),
                security.getMic(),
                security.getCompany(),
                security.getInstrumentId(),
                isin,
                security.getVerified(),
                security.getKind().name(),
                article.getArticleId(),
                article.getArticleVersion(),
                article.getHeadline(),
                article.getSource(),
                article.getUrl(),
                article.getPublishedAt(),
                article.getTruncated(),
                signal.getRelevance(),
                signal.getSentimentStatus().name(),
                sentiment == null ? null : (Double) sentiment.getScore(),
                sentiment == null ? null : (Double) sentiment.getPositive(),
                sentiment == null ? null : (Double) sentiment.getNeutral(),
                sentiment == null ? null : (Double) sentiment.getNegative(),
                sentiment == null ? null : (Double) sentiment.getConfidence(),
                sentiment == null ? null : List.copyOf(sentiment.getEvents()),
                novelty == null ? null : (Integer) novelty.getLast12h(),
                novelty == null ? null : (Integer) novelty.getLast24h(),
                novelty == null ? null : (Integer) novelty.getLast3d(),
                novelty == null ? null : (Integer) novelty.getLast5d(),
                novelty == null ? null : (Integer) novelty.getLast7d(),
                volume == null ? null : (Integer) volume.getLast12h(),
                volume == null ? null : (Integer) volume.getLast24h(),
                volume == null ? null : (Integer) volume.getLast3d(),
                volume == null ? null : (Integer) volume.getLast5d(),
                volume == null ? null : (Integer) volume.getLast7d(),
                signal.getBaseline() == null
                        ? null
                        : (Double) signal.getBaseline().getMean(),
                signal.getBaseline() == null
                        ? null
                        : (Double) signal.getBaseline().getDeviation(),
                signal.getSurprise(),
                signal.getMarketPhase().name(),
                versions.getReferenceVersion(),
                versions.getModelVersion(),
                versions.getRulesVersion());
    }
}
