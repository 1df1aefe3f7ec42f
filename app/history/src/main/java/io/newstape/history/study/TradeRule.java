package io.newstape.history.study;

import java.time.Duration;
import java.util.Optional;

/**
 * When an event is traded.
 *
 * @param delay from the news to the earliest entry; not negative
 * @param maxWait how much later than that the entry's price may be: news of a long weekend waits for days
 * @param tolerance how much later than asked the exit's price may be; empty for as long as the horizon, and at least
 *     {@link #LONG_WEEKEND} for horizons of a day or more
 * @param benchmark RIC whose return is taken off; empty for none
 */
public record TradeRule(Duration delay, Duration maxWait, Optional<Duration> tolerance, Optional<String> benchmark) {

    /** Friday's close to Tuesday's, with a holiday in between. */
    public static final Duration LONG_WEEKEND = Duration.ofDays(4);

    private static final Duration DAY = Duration.ofDays(1);

    /** At once, within a long weekend, and without a benchmark. */
    public static TradeRule preset() {
        return new TradeRule(Duration.ZERO, LONG_WEEKEND, Optional.empty(), Optional.empty());
    }

    Duration tolerance(Duration horizon) {
        boolean overNight = horizon.compareTo(DAY) >= 0 && horizon.compareTo(LONG_WEEKEND) < 0;
        return tolerance.orElse(overNight ? LONG_WEEKEND : horizon);
    }

    /** From an event to the latest price that it may need. */
    Duration longest(Duration horizon) {
        return delay.plus(maxWait).plus(horizon).plus(tolerance(horizon));
    }
}
