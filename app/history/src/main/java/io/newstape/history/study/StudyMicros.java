package io.newstape.history.study;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times and spans as a study counts them: microseconds, of times since 1970. */
final class StudyMicros {

    static final long DAY = of(Duration.ofDays(1));

    private StudyMicros() {}

    static long of(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    static long of(Duration span) {
        return span.toNanos() / 1000;
    }
}
