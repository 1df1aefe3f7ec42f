package io.newstape.operations;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.OptionalDouble;

/** How many signals come a second, measured over the last ten seconds. From several threads at once. */
public final class SignalRate {

    private static final long WINDOW_NANOS = 10_000_000_000L;

    private final Deque<CountedAt> readings = new ArrayDeque<>();
    private long count;

    /** How many there were at a moment. */
    private record CountedAt(long nanos, long count) {}

    /** One came that was made since somebody reads; what was there before says nothing of now. */
    public synchronized void take(SeenSignal signal) {
        if (signal.latencyMillis().isPresent()) {
            count++;
        }
    }

    /** @param nanos now, by {@link System#nanoTime}; later than the last time */
    public synchronized void look(long nanos) {
        readings.addLast(new CountedAt(nanos, count));
        while (readings.size() > 2 && nanos - readings.getFirst().nanos() > WINDOW_NANOS) {
            readings.removeFirst();
        }
    }

    /** Empty before the second look. */
    public synchronized OptionalDouble perSecond() {
        if (readings.size() < 2) {
            return OptionalDouble.empty();
        }
        CountedAt first = readings.getFirst();
        CountedAt last = readings.getLast();
        return OptionalDouble.of((last.count() - first.count()) * 1e9 / Math.max(1, last.nanos() - first.nanos()));
    }
}
