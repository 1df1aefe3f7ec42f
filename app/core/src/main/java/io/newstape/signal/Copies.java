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
                .setSecurity(mention.getSecurity())
                .setArticle(mention.getArticle())
                .setRelevance(mention.getRelevance())
                .setSentimentStatus(mention.getSentimentStatus())
                .setSentiment(mention.getSentiment())
                .setMentions(mention.getMentions())
                .setSketch(mention.getSketch())
                .setVersions(mention.getVersions());
    }
}
