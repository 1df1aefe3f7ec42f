package io.newstape.history.study;

import io.newstape.schema.Security;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import java.time.Instant;

/**
 * What studies and comparisons need of a signal, wherever it was read. Each is described by the field of the same name
 * in {@code Signal.avsc}.
 *
 * @param mic null when the exchange is unknown
 * @param instrumentId null when the security master didn't know it
 * @param score -1 to 1; null for a retraction, and when no sentiment was there
 * @param novelty7d articles like it in the seven days before; null when it wasn't looked for
 * @param surprise null without enough history
 */
public record RecordedSignal(
        String signalId,
        int revision,
        SignalAction action,
        String ric,
        String mic,
        String company,
        String instrumentId,
        String headline,
        Instant publishedAt,
        double relevance,
        Double score,
        Integer novelty7d,
        Double surprise,
        String referenceVersion,
        String modelVersion,
        String rulesVersion) {

    public static RecordedSignal of(Signal signal) {
        Security security = signal.getSecurity();
        SourceArticle article = signal.getArticle();
        Versions versions = signal.getVersions();
        return new RecordedSignal(
                signal.getSignalId(),
                signal.getRevision(),
                signal.getAction(),
                security.getRic(),
                security.getMic(),
                security.getCompany(),
                security.getInstrumentId(),
                article.getHeadline(),
                article.getPublishedAt(),
                signal.getRelevance(),
                signal.getSentiment() == null
                        ? null
                        : (Double) signal.getSentiment().getScore(),
                signal.getNovelty() == null
                        ? null
                        : (Integer) signal.getNovelty().getLast7d(),
                signal.getSurprise(),
                versions.getReferenceVersion(),
                versions.getModelVersion(),
                versions.getRulesVersion());
    }
}
