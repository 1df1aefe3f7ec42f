package io.newstape.client;

import io.newstape.schema.InstrumentKind;
import io.newstape.schema.MarketPhase;
import io.newstape.schema.Security;
import io.newstape.schema.Sentiment;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import java.time.Instant;
import java.util.List;

/** Signals as a pipeline writes them, with what the tests look at. */
final class SampleSignal {

    private static final Instant NINE = Instant.parse("2024-11-11T09:00:00Z");

    private SampleSignal() {}

    /** The id is the RIC and the hour. */
    static Signal of(String ric, int hour, int revision, SignalAction action, double relevance, String... events) {
        boolean holds = action != SignalAction.RETRACTED;
        return Signal.newBuilder()
                .setSignalId(ric + "-" + hour)
                .setRevision(revision)
                .setAction(action)
                .setSupersedes(revision == 1 ? null : ric + "-" + hour)
                .setSecurity(Security.newBuilder()
                        .setRic(ric)
                        .setCompany("Company " + ric)
                        .setVerified(true)
                        .setKind(InstrumentKind.EQUITY)
                        .build())
                .setArticle(SourceArticle.newBuilder()
                        .setArticleId("a-" + hour)
                        .setArticleVersion(revision)
                        .setHeadline("A headline")
                        .setSource("Sample Wire")
                        .setPublishedAt(NINE.plusSeconds(3600L * hour))
                        .build())
                .setRelevance(holds ? relevance : 0)
                .setSentimentStatus(holds ? SentimentStatus.SCORED : SentimentStatus.NONE)
                .setSentiment(
                        holds
                                ? Sentiment.newBuilder()
                                        .setPositive(1)
                                        .setNeutral(0)
                                        .setNegative(0)
                                        .setScore(1)
                                        .setConfidence(1)
                                        .setEvents(List.of(events))
                                        .setScorer("fast")
                                        .setModelVersion("1")
                                        .build()
                                : null)
                .setMentions(List.of())
                .setSimilar(List.of())
                .setMarketPhase(MarketPhase.values()[0])
                .setVersions(Versions.newBuilder()
                        .setModelVersion("1")
                        .setRulesVersion("1")
                        .build())
                .build();
    }
}
