package io.newstape.history.study;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What followed the signals over one horizon. Returns are fractions: 0.01 is one percent.
 *
 * @param horizon from entry to exit
 * @param means mean return of each bucket, lowest scores first
 * @param spread the highest bucket's mean less the lowest's
 * @param coefficient rank correlation of score and return over all events
 * @param gaps how many events have no return, by reason
 */
public record HorizonResult(
        Duration horizon,
        List<Estimate> means,
        Estimate spread,
        Estimate coefficient,
        Map<MissingReturn, Integer> gaps) {

    /** Whether any event has a return over the horizon. */
    public boolean hasReturns() {
        return means.stream().anyMatch(mean -> mean.events() > 0);
    }
}
