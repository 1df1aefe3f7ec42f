package io.newstape.signal;

import io.newstape.schema.Baseline;
import io.newstape.schema.FlatSignal;
import io.newstape.schema.Security;
import io.newstape.schema.Sentiment;
import io.newstape.schema.Signal;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.TickerMention;
import io.newstape.schema.Versions;
import io.newstape.schema.WindowCounts;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A signal without nested records, lists and enums, for tools that can't read those. */
public final class FlatSignals {

    private static final String SEPARATOR = "|";

    private FlatSignals() {}

    /** The same signal, flat. A pure function. */
    public static FlatSignal of(Signal signal) {
        Security security = signal.getSecurity();
        SourceArticle article = signal.getArticle();
        Instant published = article.getPublishedAt();
        Versions versions = signal.getVersions();
        FlatSignal.Builder flat = FlatSignal.newBuilder()
                .setSignalId(signal.getSignalId())
                .setRevision(signal.getRevision())
                .setAction(signal.getAction().name())
                .setSupersedes(signal.getSupersedes())
                .setRic(security.getRic())
                .setMic(security.getMic())
                .setCompany(security.getCompany())
                .setInstrumentId(security.getInstrumentId())
                .setVerified(security.getVerified())
                .setKind(security.getKind().name())
                .setArticleId(article.getArticleId())
                .setArticleVersion(article.getArticleVersion())
                .setHeadline(article.getHeadline())
                .setSource(article.getSource())
                .setUrl(article.getUrl())
                .setPublishedAt(published.truncatedTo(ChronoUnit.MILLIS))
                .setPublishedAtMicros(ChronoUnit.MICROS.between(Instant.EPOCH, published))
                .setTruncated(article.getTruncated())
                .setRelevance(signal.getRelevance())
                .setSentimentStatus(signal.getSentimentStatus().name())
                .setEvents("")
                .setMentionCount(signal.getMentions().size())
                .setSurprise(signal.getSurprise())
                .setMarketPhase(signal.getMarketPhase().name())
                .setReferenceVersion(versions.getReferenceVersion())
                .setModelVersion(versions.getModelVersion())
                .setRulesVersion(versions.getRulesVersion());
        addSentiment(flat, signal.getSentiment());
        surest(signal).ifPresent(mention -> flat.setMention(mention.getSurface())
                .setMentionConvention(mention.getConvention().name())
                .setMentionConfidence(mention.getConfidence()));
        addNovelty(flat, signal.getNovelty());
        addVolume(flat, signal.getVolume());
        Baseline baseline = signal.getBaseline();
        if (baseline != null) {
            flat.setBaselineMean(baseline.getMean()).setBaselineDeviation(baseline.getDeviation());
        }
        return flat.build();
    }

    private static Optional<TickerMention> surest(Signal signal) {
        // of equals the first stays: the order of the text decides, in every run
        return signal.getMentions().stream()
                .reduce((best, next) -> next.getConfidence() > best.getConfidence() ? next : best);
    }

    private static void addSentiment(FlatSignal.Builder flat, Sentiment sentiment) {
        if (sentiment != null) {
            flat.setScore(sentiment.getScore())
                    .setPositive(sentiment.getPositive())
                    .setNeutral(sentiment.getNeutral())
                    .setNegative(sentiment.getNegative())
                    .setConfidence(sentiment.getConfidence())
                    .setEvents(String.join(SEPARATOR, sentiment.getEvents()));
        }
    }

    private static void addNovelty(FlatSignal.Builder flat, WindowCounts counts) {
        if (counts != null) {
            flat.setNovelty12h(counts.getLast12h())
                    .setNovelty24h(counts.getLast24h())
                    .setNovelty3d(counts.getLast3d())
                    .setNovelty5d(counts.getLast5d())
                    .setNovelty7d(counts.getLast7d());
        }
    }

    private static void addVolume(FlatSignal.Builder flat, WindowCounts counts) {
        if (counts != null) {
            flat.setVolume12h(counts.getLast12h())
                    .setVolume24h(counts.getLast24h())
                    .setVolume3d(counts.getLast3d())
                    .setVolume5d(counts.getLast5d())
                    .setVolume7d(counts.getLast7d());
        }
    }
}
