package io.newstape.streams.wire;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What becomes of an article that is dated ahead of the publisher's clock: how far ahead it may be, and at which time
 * its record is written. A record is never dated ahead: then no broker refuses it, and stream time, which follows the
 * records, never runs away from the articles that come after it.
 *
 * @param most how far ahead a date may be: zero to {@link #LIMIT}
 */
public record AheadBound(Duration most) {

    /** The pipeline takes an article that is dated further ahead of its record for wrongly dated. */
    public static final Duration LIMIT = Duration.ofDays(1);

    public static final AheadBound PRESET = new AheadBound(LIMIT);

    public AheadBound {
        if (most.isNegative() || most.compareTo(LIMIT) > 0) {
            throw new IllegalArgumentException("articles can be at most a day ahead, not " + most);
        }
    }

    /** The last time of publication that is taken now. */
    public Instant latest(Instant now) {
        // records count milliseconds, and the article must fit the record
        return now.truncatedTo(ChronoUnit.MILLIS).plus(most);
    }

    /** Why an article of this time isn't taken now; empty when it is. */
    public Optional<String> refusal(Instant time, Instant now) {
        return time.isAfter(latest(now))
                ? Optional.of("it is dated " + time + ", which is too far ahead (publish.max.ahead)")
                : Optional.empty();
    }

    /** The time of the record of an article: its own, or now while that is ahead. */
    public Instant recordTime(Instant time, Instant now) {
        return time.isAfter(now) ? now : time;
    }
}
