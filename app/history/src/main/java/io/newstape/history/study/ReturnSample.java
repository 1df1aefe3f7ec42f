package io.newstape.history.study;

import java.util.Map;

/**
 * Scores and what followed them, one place each for an event.
 *
 * @param scores -1 to 1
 * @param returns after one horizon, 0.01 for one percent
 * @param entries when they were entered, microseconds since 1970
 * @param gaps how many events have no return, by reason
 */
record ReturnSample(double[] scores, double[] returns, long[] entries, Map<MissingReturn, Integer> gaps) {

    int size() {
        return scores.length;
    }
}
