package io.newstape.operations;

import io.newstape.schema.InstrumentKind;
import io.newstape.schema.MarketPhase;
import io.newstape.schema.Security;
import io.newstape.schema.SentimentStatus;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.schema.SourceArticle;
import io.newstape.schema.Versions;
import io.newstape.streams.wire.Undecoded;
import java.time.Instant;
import java.util.List;

/** Signals of which a test only cares whose they are, and when they came. */
public final class SampleSignals {

    private SampleSignals() {}

    /** A signal as a reader gets it who looks at few. */
    public static Undecoded<Signal> undecoded(Signal signal) {
        return undecoded(signal, 0);
    }

    /** @param size of the record, bytes */
    public static Undecoded<Signal> undecoded(Signal signal, int size) {
        return Undecoded.deserializer((topic, bytes) -> signal).deserialize("market.signals", new byte[size]);
    }

    /** @param id of the signal; its article is {@code article-} and this */
    public static Signal of(String ric, String id, SignalAction action, Instant publishedAt) {
        return Signal.newBuilder()
                .setSignalId(id)
                .setRevision(1)
                .setAction(action)
                .setSecurity(Security.newBuilder()
                        .setRic(ric)
                        .setMic("XTKS")
                        .setCompany("Company " + ric)
                        .setInstrumentId(ric)
                        .setVerified(true)
                        .setKind(InstrumentKind.EQUITY)
                        .build())
                .setArticle(SourceArticle.newBuilder()
                        .setArticleId("article-" + id)
                        .setArticleVersion(1)
                        .setHeadline("A headline")
                        .setSource("Sample Wire")
                        .setUrl("https://news.example/" + id)
                        .setPublishedAt(publishedAt)
                        .build())
                .setRelevance(0.5)
                .setSentimentStatus(SentimentStatus.NONE)
                .setMentions(List.of())
                .setMarketPhase(MarketPhase.OPEN)
                .setVersions(Versions.newBuilder()
                        .setReferenceVersion("none")
                        .setModelVersion("none")
                        .setRulesVersion("none")
                        .build())
                .build();
    }
}
