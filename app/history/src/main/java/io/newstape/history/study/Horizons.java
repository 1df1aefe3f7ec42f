package io.newstape.history.study;

import java.time.Duration;

/** Words for spans of time. */
public final class Horizons {

    private Horizons() {}

    /** Such as {@code 5m}, {@code 1h} or {@code 1d}: the largest unit that divides it. */
    public static String label(Duration span) {
        long millis = span.toMillis();
        if (millis % 86_400_000 == 0) {
            return millis / 86_400_000 + "d";
        } else if (millis % 3_600_000 == 0) {
            return millis / 3_600_000 + "h";
        } else if (millis % 60_000 == 0) {
            return millis / 60_000 + "m";
        }
        return millis % 1000 == 0 ? millis / 1000 + "s" : millis + "ms";
    }
}
