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

    private final Windows windows;
    private final long graceMicros;
    private ProcessorContext<String, SignalWindow> context;
    private KeyValueStore<String, OpenWindow> open;
    private TimeIndex ends;
    private long streamTime;
    private long completedUpTo = Long.MIN_VALUE;
    private Counter late;

    WindowAggregator(Duration grace) {
        this.windows = new Windows(grace);
        this.graceMicros = grace.toNanos() / 1000;
    }

    @Override
    public void init(ProcessorContext<String, SignalWindow> flow) {
        this.context = flow;
        this.open = flow.getStateStore(StateStores.WINDOWS);
        this.ends = new TimeIndex(flow.getStateStore(StateStores.WINDOW_ENDS));
        this.late = Counter.of(flow, "windows", "event", "late");
    }

    @Override
    public void process(Record<String, SecurityStep> record) {
        // publication is no measure here: it may lie ahead of the record's own time, and take the others along
        long eventTime = record.timestamp() * 1000;
        streamTime = ends.advance(eventTime) ? eventTime : ends.latest();
        complete(record);
        WindowChange change = record.value().change();
        if (!change.isNone()) {
            WindowSpan.around(change.at()).forEach(span -> apply(record, span, change));
        }
    }

    private void apply(Record<String, SecurityStep> record, WindowSpan span, WindowChange change) {
        if (windows.isFinal(span, streamTime)) {
            late.increment();
            return;
        }
        String key = key(record.key(), span);
        OpenWindow window = Windows.add(open.get(key), record.key(), span, change);
        open.put(key, window);
        ends.add(span.end(), key);
        context.forward(record.withKey(key).withValue(Windows.result(window, false)));
    }

    private void complete(Record<String, SecurityStep> record) {
        long boundary = Math.floorDiv(streamTime - graceMicros, SHORTEST_MICROS);
        if (boundary == completedUpTo) {
            return;
        }
        completedUpTo = boundary;
        for (TimeIndex.Due due : ends.takeBefore(streamTime - graceMicros + 1)) {
            OpenWindow window = open.delete(due.key());
            context.forward(record.withKey(due.key()).withValue(Windows.result(window, true)));
        }
    }

    /** For example {@code 8031.T|ONE_HOUR|2024-11-11T12:00:00Z}. */
    static String key(String ric, WindowSpan span) {
        return ric + "|" + span.size() + "|" + Instant.ofEpochSecond(Math.floorDiv(span.start(), 1_000_000L));
    }
}
