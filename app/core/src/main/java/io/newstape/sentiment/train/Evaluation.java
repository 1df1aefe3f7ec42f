package io.newstape.sentiment.train;

import io.newstape.sentiment.Label;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** How often a scorer is right, and how well it knows when it isn't. */
public final class Evaluation {

    private static final int BINS = 10;

    private final List<Outcome> outcomes = new ArrayList<>();

    /**
     * One scored example.
     *
     * @param truth what it is
     * @param positive probability given to positive
     * @param neutral probability given to neutral
     * @param negative probability given to negative
     */
    public record Outcome(Label truth, double positive, double neutral, double negative) {

        /** The likeliest label; neutral when two are level. */
        public Label answer() {
            if (positive > neutral && positive > negative) {
                return Label.POSITIVE;
            }
            return negative > neutral && negative > positive ? Label.NEGATIVE : Label.NEUTRAL;
        }

        /** Probability of the answer. */
        public double confidence() {
            return Math.max(neutral, Math.max(positive, negative));
        }

        public boolean isRight() {
            return answer() == truth;
        }
    }

    public void add(Outcome outcome) {
        outcomes.add(outcome);
    }

    public int size() {
        return outcomes.size();
    }

    /** Share of right answers; 0 when there are none to judge. */
    public double accuracy() {
        return accuracy(outcomes);
    }

    /** Share of the commonest label: what one gets for always answering it. */
    public double majority() {
        long most = 0;
        for (Label label : Label.values()) {
            most = Math.max(most, support(label));
        }
        return ratio(most, size());
    }

    public long support(Label label) {
        return outcomes.stream().filter(outcome -> outcome.truth() == label).count();
    }

    /** Share of the answers with this label that are right. */
    public double precision(Label label) {
        return ratio(
                rightAnswers(label),
                outcomes.stream().filter(outcome -> outcome.answer() == label).count());
    }

    /** Share of the examples with this label that were found. */
    public double recall(Label label) {
        return ratio(rightAnswers(label), support(label));
    }

    /** Harmonic mean of precision and recall; 0 when both are. */
    public double f1(Label label) {
        double sum = precision(label) + recall(label);
        return sum == 0 ? 0 : 2 * precision(label) * recall(label) / sum;
    }

    /** Mean of the F1 of the labels that occur. */
    public double macroF1() {
        double sum = 0;
        int labels = 0;
        for (Label label : Label.values()) {
            if (support(label) > 0) {
                sum += f1(label);
                labels++;
            }
        }
        return labels == 0 ? 0 : sum / labels;
    }

    /** Expected calibration error: the mean gap between confidence and accuracy over ten bins of confidence. */
    public double calibrationError() {
        double[] confidence = new double[BINS];
        int[] right = new int[BINS];
        for (Outcome outcome : outcomes) {
            int bin = Math.min(BINS - 1, (int) (outcome.confidence() * BINS));
            confidence[bin] += outcome.confidence();
            right[bin] += outcome.isRight() ? 1 : 0;
        }
        double gap = 0;
        for (int bin = 0; bin < BINS; bin++) {
            gap += Math.abs(confidence[bin] - right[bin]);
        }
        return size() == 0 ? 0 : gap / size();
    }

    /**
     * Accuracy on the most confident share of the examples.
     *
     * @param share above 0, at most 1
     */
    public double accuracyAtCoverage(double share) {
        List<Outcome> sorted = new ArrayList<>(outcomes);
        sorted.sort(Comparator.comparingDouble(outcome -> -outcome.confidence()));
        return accuracy(sorted.subList(0, (int) Math.round(share * sorted.size())));
    }

    /** One line: count, accuracy, macro-F1, F1 by label, calibration error. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "n=%d accuracy=%.3f macro-F1=%.3f positive=%.3f neutral=%.3f negative=%.3f calibration-error=%.3f",
                size(),
                accuracy(),
                macroF1(),
                f1(Label.POSITIVE),
                f1(Label.NEUTRAL),
                f1(Label.NEGATIVE),
                calibrationError());
    }

    private long rightAnswers(Label label) {
        return outcomes.stream()
                .filter(outcome -> outcome.answer() == label && outcome.isRight())
                .count();
    }

    private static double accuracy(List<Outcome> outcomes) {
        return ratio(outcomes.stream().filter(Outcome::isRight).count(), outcomes.size());
    }

    private static double ratio(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
