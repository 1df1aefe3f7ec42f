package io.newstape.cli.poll;

import java.time.Duration;
import java.util.Optional;

/**
 * When a source is asked again: after its interval; after a failure twice as long each time, up to a quarter of an hour
 * or the interval if that is longer; never before the time that the server asks for.
 */
final class PollSchedule {

    private static final Duration LONGEST_BACKOFF = Duration.ofMinutes(15);

    /** Twelve doublings of a second are more than an hour; more would overflow some day. */
    private static final int MOST_DOUBLINGS = 12;

    private PollSchedule() {}

    /**
     * @param failures how many times in a row it failed, 0 after a success
     * @param retryAfter how long the server asks to wait
     */
    static Duration next(Duration interval, int failures, Optional<Duration> retryAfter) {
        Duration longest = interval.compareTo(LONGEST_BACKOFF) > 0 ? interval : LONGEST_BACKOFF;
        Duration backoff = interval.multipliedBy(1L << Math.min(failures, MOST_DOUBLINGS));
        Duration wait = backoff.compareTo(longest) > 0 ? longest : backoff;
        return retryAfter.filter(asked -> asked.compareTo(wait) > 0).orElse(wait);
    }
}
