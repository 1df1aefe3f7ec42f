package io.newstape.signal;

import io.newstape.schema.ScoredMention;

/** Copies that share their parts. Avro's own copying builder copies everything below too, at the price of a scoring. */
final class Copies {

    private Copies() {}

    static ScoredMention.Builder of(ScoredMention mention) {
        return ScoredMention.newBuilder()
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
                .setSketch(mention.getSketch())
                .setReferenceVersion(mention.getReferenceVersion())
                .setModelVersion(mention.getModelVersion())
                .setRulesVersion(mention.getRulesVersion());
    }
}
