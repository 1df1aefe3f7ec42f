package io.newstape.signal.context;

import io.newstape.schema.state.DecayedScores;

/** Exponential decay of scores by event time, the same on every machine. */
final class Decay {

    private static final double LN_2 = 0.6931471805599453;

    private final double halfLife;

    /** @param halfLife in microseconds, above 0 */
    Decay(double halfLife) {
        this.halfLife = halfLife;
    }

    /** 1 for no age, half of it for every half-life; 0 when it is too old to count. */
    double weight(long age) {
        return StrictMath.exp(-LN_2 * age / halfLife);
    }

    /**
     * Adds a score to those that are only kept as a sum (West's update of weighted mean and variance). In whatever order
     * scores come, each has the weight of its own age.
     *
     * @param scores those before; null when there are none
     */
    DecayedScores add(DecayedScores scores, double score, long at) {
        if (scores == null) {
            return new DecayedScores(score, 0.0, 1.0, at);
        }
        long newest = Math.max(at, scores.getAt());
        double before = scores.getWeight() * weight(EventMicros.age(scores.getAt(), newest));
        double own = weight(EventMicros.age(at, newest));
        double total = before + own;
        double difference = score - scores.getMean();
        double mean = scores.getMean() + difference * (own / total);
        double variance = before / total * (scores.getVariance() + difference * difference * (own / total));
        return new DecayedScores(mean, variance, total, newest);
    }
}
