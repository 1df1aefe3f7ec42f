package io.newstape.history.study;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A figure and how sure it is.
 *
 * <p>Events that are close in time aren't independent: they share the market's return, and where they are closer than
 * the horizon, their own. So the standard error is clustered by blocks of days: whatever happens within a block counts
 * as one observation. A block is the least number of whole days, by the UTC date of the entry, that holds the horizon
 * five times: what crosses a border between blocks is then so little that, with events spread evenly, the error comes
 * out 3.4 % too small at most. With e(i) what event i adds to the figure's error, and G blocks,
 *
 * <pre>  error² = G / (G - 1) · Σ over blocks ( Σ over events i of the block e(i) )²</pre>
 *
 * and the band takes Student's distribution with G - 1 degrees of freedom: a year of five-day returns is a dozen
 * observations, and is shown as such. (A. C. Cameron and D. L. Miller, A Practitioner's Guide to Cluster-Robust
 * Inference, Journal of Human Resources 50, 2015, sections II and VI.) With fewer than ten blocks such bands are too
 * narrow when one block holds most of the events.
 *
 * @param value not a number when there are no events
 * @param error standard error; not a number for fewer than two blocks
 * @param events how many it is made of
 * @param blocks how many independent observations they count as
 * @param most the largest that the figure can be, either way; a band ends there
 */
public record Estimate(double value, double error, int events, int blocks, double most) {

    /** The share of bands that hold the true figure. */
    public static final double CONFIDENCE = 0.95;

    private static final int HORIZONS_IN_A_BLOCK = 5;

    /**
     * @param influences what each event adds to the error of the value
     * @param blocks the block that each event belongs to
     * @param most the largest that the value can be, either way
     */
    static Estimate of(double value, double[] influences, long[] blocks, double most) {
        Map<Long, Double> sums = new HashMap<>();
        for (int i = 0; i < influences.length; i++) {
            sums.merge(blocks[i], influences[i], Double::sum);
        }
        int groups = sums.size();
        double squares = sums.values().stream().mapToDouble(sum -> sum * sum).sum();
        double error = groups < 2 ? Double.NaN : Math.sqrt(squares * groups / (groups - 1));
        return new Estimate(value, error, influences.length, groups, most);
    }

    /** The block of a time: a whole number of days that holds the horizon five times. */
    static long block(long time, Duration horizon) {
        return Math.floorDiv(time, blockDays(horizon) * StudyMicros.DAY);
    }

    /** How many days a block has. */
    public static long blockDays(Duration horizon) {
        return Math.max(1, -Math.floorDiv(-StudyMicros.of(horizon) * HORIZONS_IN_A_BLOCK, StudyMicros.DAY));
    }

    /** Lower end of the band; not a number when there is none. */
    public double low() {
        return Math.max(-most, value - halfBand());
    }

    /** Upper end of the band. */
    public double high() {
        return Math.min(most, value + halfBand());
    }

    /** Deviations from zero; not a number when there is no error to measure in. */
    public double t() {
        return error > 0 ? value / error : Double.NaN;
    }

    private double halfBand() {
        return blocks < 2
                ? Double.NaN
                : error * TDistribution.of(blocks - 1.0).inverseSurvivalProbability((1 - CONFIDENCE) / 2);
    }
}
