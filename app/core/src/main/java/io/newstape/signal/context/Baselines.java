package io.newstape.signal.context;

import io.newstape.schema.Baseline;
import io.newstape.schema.state.DecayedScores;
import io.newstape.schema.state.RememberedArticle;
import java.util.List;

/**
 * What is usual for a security: the decayed mean and deviation of the scores of what was published before.
 *
 * <p>Made anew for each signal from the remembered articles, so a retracted score is gone without a trace. The scores
 * of older ones come as one sum; they are left out when any of them was published after the signal's time, which only
 * happens to an article that is late by more than the memory holds.
 */
final class Baselines {

    /** Deviations are counted as at least this: a security whose scores never moved is not infinitely surprised. */
    static final double LEAST_DEVIATION = 0.05;

    /** Less than this is no history at all. */
    private static final double LEAST_WEIGHT = 1e-6;

    private Baselines() {}

    /**
     * The baseline at a time.
     *
     * @param before the other articles of the security published up to {@code at}
     * @param older scores of those that are no longer remembered; null when there are none
     * @return null when there is no score to speak of
     */
    static Baseline at(long at, List<RememberedArticle> before, DecayedScores older, Decay decay) {
        boolean counts = older != null && older.getAt() <= at;
        double olderWeight = counts ? older.getWeight() * decay.weight(EventMicros.age(older.getAt(), at)) : 0;
        double weight = olderWeight;
        double sum = counts ? olderWeight * older.getMean() : 0;
        for (RememberedArticle article : before) {
            if (article.getScore() != null) {
                double own = decay.weight(EventMicros.age(article.getPublishedAt(), at));
                weight += own;
                sum += own * article.getScore();
            }
        }
        if (weight < LEAST_WEIGHT) {
            return null;
        }
        double mean = sum / weight;
        double squares = counts ? olderWeight * (older.getVariance() + square(older.getMean() - mean)) : 0;
        for (RememberedArticle article : before) {
            if (article.getScore() != null) {
                double own = decay.weight(EventMicros.age(article.getPublishedAt(), at));
                squares += own * square(article.getScore() - mean);
            }
        }
        return new Baseline(mean, Math.sqrt(squares / weight), weight);
    }

    /** Deviations of a score from the baseline's mean; null when one of them is missing or the history is too short. */
    static Double surprise(Double score, Baseline baseline, double enoughHistory) {
        if (score == null || baseline == null || baseline.getWeight() < enoughHistory) {
            return null;
        }
        return (score - baseline.getMean()) / Math.max(LEAST_DEVIATION, baseline.getDeviation());
    }

    private static double square(double value) {
        return value * value;
    }
}
