package io.newstape.operations;

import java.util.Collection;
import java.util.Optional;

/**
 * What half, nearly all, and all but one in a hundred of some durations stay within.
 *
 * @param count of how many
 * @param p50 milliseconds; half of them took no longer
 * @param p95 milliseconds; 95 of a hundred took no longer
 * @param p99 milliseconds; 99 of a hundred took no longer
 */
public record Percentiles(int count, double p50, double p95, double p99) {

    /** By the nearest rank: each figure is one of the durations. Empty for none. */
    public static Optional<Percentiles> of(Collection<Double> millis) {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? Optional.empty()
                : Optional.of(new Percentiles(sorted.length, rank(sorted, 50), rank(sorted, 95), rank(sorted, 99)));
    }

    private static double rank(double[] sorted, int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(1, rank) - 1];
    }
}
