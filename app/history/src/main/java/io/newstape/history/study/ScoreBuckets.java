package io.newstape.history.study;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Ranges of scores: from -1, over each edge, to 1; a score on an edge belongs above it. Fixed edges, not quantiles of
 * the sample: a desk knows a signal's bucket when the signal comes.
 */
public final class ScoreBuckets {

    private final double[] edges;

    /**
     * @param edges rising, between -1 and 1, at least one
     * @throws IllegalArgumentException when they aren't
     */
    public ScoreBuckets(List<Double> edges) {
        this.edges = edges.stream().mapToDouble(Double::doubleValue).toArray();
        double before = -1;
        for (double edge : this.edges) {
            if (!(edge > before && edge < 1)) {
                throw new IllegalArgumentException(
                        "edges of buckets rise, and lie between -1 and 1: " + Arrays.toString(this.edges));
            }
            before = edge;
        }
        if (edges.isEmpty()) {
            throw new IllegalArgumentException("buckets need an edge between them");
        }
    }

    /** Five of them: clearly bad, bad, neither, good, clearly good. */
    public static ScoreBuckets preset() {
        return new ScoreBuckets(List.of(-0.6, -0.2, 0.2, 0.6));
    }

    public int count() {
        return edges.length + 1;
    }

    int of(double score) {
        int place = Arrays.binarySearch(edges, score);
        return place < 0 ? -place - 1 : place + 1;
    }

    public double low(int bucket) {
        return bucket == 0 ? -1 : edges[bucket - 1];
    }

    public double high(int bucket) {
        return bucket == edges.length ? 1 : edges[bucket];
    }

    /** Such as {@code < -0.6}, {@code -0.6..-0.2} or {@code >= +0.6}. */
    public String label(int bucket) {
        if (bucket == 0) {
            return "< " + number(edges[0]);
        }
        return bucket == edges.length
                ? ">= " + number(edges[bucket - 1])
                : number(edges[bucket - 1]) + ".." + number(edges[bucket]);
    }

    private static String number(double edge) {
        String text = String.format(Locale.ROOT, "%+.2f", edge);
        return text.endsWith("0") ? text.substring(0, text.length() - 1) : text;
    }
}
