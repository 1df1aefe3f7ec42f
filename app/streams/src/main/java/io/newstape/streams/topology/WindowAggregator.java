package io.newstape.streams.topology;

import io.newstape.schema.SignalWindow;
import io.newstape.schema.state.OpenWindow;
import io.newstape.signal.context.SecurityStep;
import io.newstape.signal.context.WindowChange;
import io.newstape.signal.context.WindowSpan;
import io.newstape.signal.context.Windows;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Keeps the windows of each security, and sends each one on when it changes and once more when nothing changes it any
 * more. What comes later than that is counted.
 */
final class WindowAggregator implements Processor<String, SecurityStep, String, SignalWindow> {

    /** Every window ends on a multiple of the shortest one's length, so only there can one become final. */
    private static final long SHORTEST_MICROS = Duration.ofMinutes(5).toNanos() / 1000;

    private static final long DAY_MICROS = Duration.ofDays(1).toNanos() / 1000;

    private final Windows windows;
    private final long graceMicros;
    private ProcessorContext<String, SignalWindow> context;
    private KeyValueStore<String, OpenWindow> open;
    private TimeIndex ends;
    private Counter late;

    private boolean hasCompleted;

    WindowAggregator(Duration grace) {
        this.windows = new Windows(grace);
        this.graceMicros = grace.toNanos() / 1000;
    }

    @Override
    public void init(ProcessorContext<String, SignalWindow> flow) {
        this.context = flow;
        this.open = flow.getStateStore(StateStores.WINDOWS);
        this.ends = new TimeIndex(flow.getStateStore(StateStores.WINDOW_ENDS), DAY_MICROS);
        this.late = Counter.of(flow, "windows", "event", "late");
        this.hasCompleted = false;
    }

    @Override
    public void process(Record<String, SecurityStep> record) {
        // publication is no measure here: it may lie ahead of the record's own time, and take the others along
        complete(record, record.timestamp() * 1000);
        WindowChange change = record.value().change();
        if (!change.isNone()) {
            WindowSpan.around(change.at()).forEach(span -> apply(record, span, change));
        }
    }

    private void apply(Record<String, SecurityStep> record, WindowSpan span, WindowChange change) {
        if (windows.isFinal(span, ends.latest())) {
            late.increment();
            return;
        }
        String key = key(record.key(), span);
        OpenWindow before = open.get(key);
        OpenWindow window = Windows.add(before, record.key(), span, change);
        open.put(key, window);
        if (before == null) {
            ends.add(span.end(), key);
        }
        context.forward(record.withKey(key).withValue(Windows.result(window, false)));
    }

    /** Only the event times that can make windows final are kept: each one kept is a record in the changelog. */
    private void complete(Record<String, SecurityStep> record, long eventTime) {
        boolean moved = ends.advance(lastBoundary(eventTime), eventTime);
        if (!moved && hasCompleted) {
            return;
        }
        // also once after a start: the grace may be a shorter one since
        hasCompleted = true;
        for (TimeIndex.Due due : ends.takeBefore(ends.latest() - graceMicros + 1)) {
            OpenWindow window = open.delete(due.key());
            context.forward(record.withKey(due.key()).withValue(Windows.result(window, true)));
        }
    }

    /** The last time up to an event time at which a shortest window becomes final, the grace included. */
    private long lastBoundary(long eventTime) {
        return Math.floorDiv(eventTime - graceMicros, SHORTEST_MICROS) * SHORTEST_MICROS + graceMicros;
    }

    /** For example {@code 8031.T|ONE_HOUR|2024-11-11T12:00:00Z}. */
    static String key(String ric, WindowSpan span) {
        return ric + "|" + span.size() + "|" + Instant.ofEpochSecond(Math.floorDiv(span.start(), 1_000_000L));
    }
}
