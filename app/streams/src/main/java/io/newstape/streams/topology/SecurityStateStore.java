package io.newstape.streams.topology;

import io.newstape.schema.state.SecurityState;
import java.time.Duration;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * What is remembered of a task's securities, and when each may be forgotten.
 *
 * <p>A security is forgotten when nothing came for it for as long as its history counts
 * ({@link io.newstape.signal.context.ContextRules#silence}) and as long again as an article may be late. So nobody can see in a
 * signal whether it has been, whatever other securities share the partition. As with {@link LedgerStore}, the records
 * alone decide, never a clock.
 */
final class SecurityStateStore {

    private final SecurityRecords records;
    private final RecentStates recent = new RecentStates();
    private final LatestSignals latest;
    private final TimeIndex days;
    private final long keptDays;
    private final Counter forgotten;
    private final Gauge size;

    /** The day of the record that is being worked on. After a gap it may be ahead of the time that all have come to. */
    private long today;

    /** @param kept how long, by event time, a security is kept after it was last seen */
    SecurityStateStore(ProcessingContext flow, Duration kept) {
        this.records = new SecurityRecords(flow.getStateStore(StateStores.SECURITY));
        this.latest = new LatestSignals(flow.getStateStore(StateStores.LATEST));
        this.days = new TimeIndex(flow.getStateStore(StateStores.SECURITY_EXPIRY), 1);
        this.keptDays = kept.plusDays(1).toDays();
        this.forgotten = Counter.of(flow, "securities", "event", "forgotten");
        this.size = Gauge.of(flow, "securities");
    }

    /** What is remembered of a security; null when nothing is. */
    SecurityState get(String ric) {
        SecurityState state = recent.get(ric);
        return state == null ? records.read(ric) : state;
    }

    /** @param before what {@link #get} gave; its parts that still hold are the same objects in the state after it */
    void put(String ric, SecurityState before, SecurityState after) {
        records.write(ric, before, after);
        recent.put(ric, after);
        days.move(Math.max(days.latest(), today), ric);
        size.set(days.moved());
    }

    /** Forgets the securities of which nothing came for too long, seen from the time that the records have come to. */
    void advance(long eventTimeMillis) {
        today = Duration.ofMillis(eventTimeMillis).toDays();
        if (days.advance(today, eventTimeMillis)) {
            for (TimeIndex.Due due : days.takeBefore(days.latest() - keptDays)) {
                days.settle(due.key());
                records.delete(due.key());
                recent.remove(due.key());
                latest.delete(due.key());
                forgotten.increment();
            }
        }
    }
}
