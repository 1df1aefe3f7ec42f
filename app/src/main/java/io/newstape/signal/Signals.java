package io.newstape.signal;

import io.newstape.schema.MarketPhase;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;

/** From a scored mention to a signal. */
public final class Signals {

    private Signals() {}

    /** The signal with nothing said about what came before. */
    public static Signal withoutHistory(ScoredMention mention) {
        return Signal.newBuilder()
                .setSignalId(mention.getSignalId())
                .setRevision(mention.getRevision())
                .setAction(mention.getAction())
                .setSupersedes(mention.getSupersedes())
                .setRic(mention.getRic())
                .setMic(mention.getMic())
                .setCompany(mention.getCompany())
                .setInstrumentId(mention.getInstrumentId())
                .setVerified(mention.getVerified())
                .setKind(mention.getKind())
                .setArticleId(mention.getArticleId())
                .setArticleVersion(mention.getArticleVersion())
                .setHeadline(mention.getHeadline())
                .setSource(mention.getSource())
                .setUrl(mention.getUrl())
                .setPublishedAt(mention.getPublishedAt())
                .setRelevance(mention.getRelevance())
                .setSentimentStatus(mention.getSentimentStatus())
                .setSentiment(mention.getSentiment())
                .setMentions(mention.getMentions())
                .setMarketPhase(MarketPhase.UNKNOWN)
                .setReferenceVersion(mention.getReferenceVersion())
                .setModelVersion(mention.getModelVersion())
                .setRulesVersion(mention.getRulesVersion())
                .build();
    }
}
