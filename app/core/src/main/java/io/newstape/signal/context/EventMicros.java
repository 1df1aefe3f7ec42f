package io.newstape.signal.context;

import java.time.Instant;

/** Event times as microseconds since 1970 UTC, with arithmetic that no far date overflows. */
public final class EventMicros {

    static final long SECOND = 1_000_000L;
    static final long MINUTE = 60 * SECOND;
    static final long HOUR = 60 * MINUTE;
    static final long DAY = 24 * HOUR;

    private EventMicros() {}

    /** Whole microseconds, rounded down; what lies further away than they reach is brought to the nearest that they do. */
    public static long of(Instant time) {
        long seconds = time.getEpochSecond();
        if (seconds > Long.MAX_VALUE / SECOND - 1) {
            return Long.MAX_VALUE;
        }
        if (seconds < Long.MIN_VALUE / SECOND + 1) {
            return Long.MIN_VALUE;
        }
        return seconds * SECOND + time.getNano() / 1000;
    }

    public static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, SECOND), Math.floorMod(micros, SECOND) * 1000);
    }

    /** How long before {@code now} something was; negative when it was after. */
    static long age(long then, long now) {
        long age = now - then;
        boolean overflow = ((now ^ then) & (now ^ age)) < 0;
        if (overflow) {
            return now > then ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        return age;
    }
}
