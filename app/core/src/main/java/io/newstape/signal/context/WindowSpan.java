package io.newstape.signal.context;

import io.newstape.schema.WindowSize;
import java.util.List;

/**
 * One of the windows that tile event time: {@code [start, end)}, microseconds since 1970 UTC, aligned to midnight UTC.
 */
public record WindowSpan(WindowSize size, long start, long end) {

    private static final List<WindowSize> SIZES =
            List.of(WindowSize.FIVE_MINUTES, WindowSize.ONE_HOUR, WindowSize.ONE_DAY);

    /** The windows that hold a time, shortest first. */
    public static List<WindowSpan> around(long time) {
        return SIZES.stream().map(size -> around(size, time)).toList();
    }

    /**
     * The window of a size that holds a time.
     *
     * @throws IllegalArgumentException for {@link WindowSize#UNKNOWN}
     */
    public static WindowSpan around(WindowSize size, long time) {
        long length = length(size);
        long since = Math.floorMod(time, length);
        long start = time < Long.MIN_VALUE + since ? Long.MIN_VALUE : time - since;
        return new WindowSpan(size, start, start > Long.MAX_VALUE - length ? Long.MAX_VALUE : start + length);
    }

    private static long length(WindowSize size) {
        return switch (size) {
            case FIVE_MINUTES -> 5 * EventMicros.MINUTE;
            case ONE_HOUR -> EventMicros.HOUR;
            case ONE_DAY -> EventMicros.DAY;
            case UNKNOWN -> throw new IllegalArgumentException("a window of unknown size has no bounds");
        };
    }
}
