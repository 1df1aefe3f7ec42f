package io.newstape.streams.topology;

import io.newstape.schema.state.ArticleLedger;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.ProcessingContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The ledgers of a task's articles, and when each may be forgotten.
 *
 * <p>Forgetting happens while a record is processed and depends on the records alone, never on a clock, so that a
 * replay forgets at the same place of the log.
 */
final class LedgerStore {

    private final KeyValueStore<String, ArticleLedger> ledgers;
    private final TimeIndex hours;
    private final long retentionHours;
    private final Counter forgotten;
    private final Gauge size;

    LedgerStore(ProcessingContext flow, Duration retention) {
        this.ledgers = flow.getStateStore(StateStores.LEDGER);
        this.hours = new TimeIndex(
                flow.getStateStore(StateStores.LEDGER_EXPIRY),
                Duration.ofDays(1).toHours());
        this.retentionHours = Math.max(1, retention.toHours());
        this.forgotten = Counter.of(flow, "ledgers", "event", "forgotten");
        this.size = Gauge.of(flow, "ledgers");
    }

    /** What is known of an article; null when nothing is. */
    ArticleLedger get(String articleId) {
        return ledgers.get(articleId);
    }

    void put(String articleId, ArticleLedger ledger) {
        ArticleLedger before = ledgers.get(articleId);
        if (before != null && before.getHour() != ledger.getHour()) {
            hours.remove(before.getHour(), articleId);
        }
        ledgers.put(articleId, ledger);
        if (before == null || before.getHour() != ledger.getHour()) {
            hours.add(ledger.getHour(), articleId);
        }
        size.set(ledgers.approximateNumEntries());
    }

    /** Forgets what is older than the retention, seen from the time that the records have come to. */
    void forgetBefore(long eventTimeMillis) {
        long hour = Duration.ofMillis(eventTimeMillis).toHours();
        if (hours.advance(hour, eventTimeMillis)) {
            for (TimeIndex.Due due : hours.takeBefore(hours.latest() - retentionHours)) {
                ledgers.delete(due.key());
                forgotten.increment();
            }
        }
    }
}
