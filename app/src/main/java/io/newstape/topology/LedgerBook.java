package io.newstape.topology;

import io.newstape.schema.state.ArticleLedger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The ledgers of a task's articles, and when each may be forgotten.
 *
 * <p>Beside the ledgers there is an index by hour of event time, so that forgetting costs as much as is forgotten. It
 * happens while a record is processed and depends on the records alone, never on a clock, so that a replay forgets at
 * the same place of the log.
 */
final class LedgerBook {

    /** The latest event time seen, in hours; survives restarts. It sorts before every hour. */
    private static final String LATEST = " latest";

    private final KeyValueStore<String, ArticleLedger> ledgers;
    private final KeyValueStore<String, Long> expiry;
    private final long retentionHours;
    private final Counter forgotten;

    private LedgerBook(ProcessingContext flow, Duration retention) {
        this.ledgers = flow.getStateStore(Stores.LEDGER);
        this.expiry = flow.getStateStore(Stores.LEDGER_EXPIRY);
        this.retentionHours = Math.max(1, retention.toHours());
        this.forgotten = Counter.of(flow, "ledgers", "event", "forgotten");
    }

    static LedgerBook of(FixedKeyProcessorContext<?, ?> flow, Duration retention) {
        return new LedgerBook(flow, retention);
    }

    /** What is known of an article; null when nothing is. */
    ArticleLedger get(String articleId) {
        return ledgers.get(articleId);
    }

    void put(String articleId, ArticleLedger ledger) {
        ArticleLedger before = ledgers.get(articleId);
        if (before != null && before.getHour() != ledger.getHour()) {
            expiry.delete(key(before.getHour(), articleId));
        }
        ledgers.put(articleId, ledger);
        expiry.put(key(ledger.getHour(), articleId), ledger.getHour());
    }

    /** Forgets what is older than the retention, seen from the latest event time so far. */
    void expireBefore(long eventTimeMillis) {
        long hour = Duration.ofMillis(eventTimeMillis).toHours();
        Long latest = expiry.get(LATEST);
        if (latest != null && hour <= latest) {
            return;
        }
        expiry.put(LATEST, hour);
        List<String> old = new ArrayList<>();
        try (KeyValueIterator<String, Long> entries = expiry.range(key(0, ""), key(hour - retentionHours, ""))) {
            while (entries.hasNext()) {
                KeyValue<String, Long> entry = entries.next();
                old.add(entry.key);
            }
        }
        for (String key : old) {
            expiry.delete(key);
            ledgers.delete(key.substring(key.indexOf('|') + 1));
            forgotten.increment();
        }
    }

    private static String key(long hour, String articleId) {
        return String.format(Locale.ROOT, "%012d|%s", Math.max(0, hour), articleId);
    }
}
