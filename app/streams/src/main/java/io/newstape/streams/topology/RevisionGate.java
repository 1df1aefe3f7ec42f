package io.newstape.streams.topology;

import io.newstape.schema.Article;
import io.newstape.schema.state.ArticleLedger;
import io.newstape.signal.Admission;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.Origin;
import io.newstape.streams.wire.Retried;
import io.newstape.streams.wire.StageTimes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;

/** Lets through what is new or changed, drops and counts what is known, and remembers what it let through. */
final class RevisionGate implements FixedKeyProcessor<String, Article, Article> {

    private final Duration retention;
    private final Duration memory;
    private final InstantSource clock;
    private final Map<Admission, Counter> counters = new EnumMap<>(Admission.class);
    private FixedKeyProcessorContext<String, Article> context;
    private LedgerStore ledgers;
    private PublisherClocks clocks;

    RevisionGate(Duration retention, Duration memory, InstantSource clock) {
        this.retention = retention;
        this.memory = memory;
        this.clock = clock;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Article> flow) {
        this.context = flow;
        this.ledgers = new LedgerStore(flow, retention, memory);
        this.clocks = PublisherClocks.open(flow);
        for (Admission admission : Admission.values()) {
            counters.put(admission, Counter.of(flow, "articles", "admission", admission.name()));
        }
    }

    /**
     * @throws IllegalArgumentException when the article is dated more than a day after its record
     */
    @Override
    public void process(FixedKeyRecord<String, Article> record) {
        Article article = record.value();
        clocks.see(article, record.headers(), clock.instant());
        requireNotAhead(article, Instant.ofEpochMilli(record.timestamp()));
        ledgers.forgetBefore(record.timestamp());
        ArticleLedger ledger = ledgers.get(article.getArticleId());
        Admission seen = ledgers.admission(ledger, article);
        Admission admission = Retried.isOn(record.headers()) ? seen.whenRetried() : seen;
        counters.get(admission).increment();
        if (admission.goesOn()) {
            ledgers.put(article.getArticleId(), Admission.record(ledger, article));
            stamp(record.headers());
            context.forward(record);
        }
    }

    private void stamp(Headers headers) {
        if (StageTimes.RECEIVED.of(headers).isEmpty()) {
            StageTimes.RECEIVED.stamp(headers, clock.instant());
        }
        context.recordMetadata()
                .ifPresent(origin -> Origin.stamp(headers, origin.topic(), origin.partition(), origin.offset()));
    }

    private static void requireNotAhead(Article article, Instant recordTime) {
        if (article.getPublishedAt().isAfter(recordTime.plus(AheadBound.LIMIT))) {
            throw new IllegalArgumentException("publishedAt " + article.getPublishedAt()
                    + " is more than a day after the record's own time, " + recordTime);
        }
    }
}
