package io.newstape.sentiment.train;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.train.Evaluation.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;

/**
 * How far a figure may be off since the texts are few: it is computed again for a thousand sets of as many texts, drawn
 * with replacement. Whole texts are drawn, because the companies of one text aren't independent. The draws come from a
 * fixed seed, so the same outcomes give the same interval.
 *
 * <p>Source: Efron and Tibshirani, An Introduction to the Bootstrap (1993), percentile intervals.
 */
public final class Resampling {

    private static final int DRAWS = 1000;
    private static final double OUTSIDE = 0.025;
    private static final int LABELS = Label.values().length;

    /** By text: how often each label (row) got each answer (column). */
    private final Map<String, int[]> byText = new LinkedHashMap<>();

    /**
     * The range that holds 95 % of the draws.
     *
     * @param low its lower end
     * @param high its upper end
     */
    public record Interval(double low, double high) {}

    public void add(String text, Outcome outcome) {
        int[] counts = byText.computeIfAbsent(text, key -> new int[LABELS * LABELS]);
        counts[LABELS * outcome.truth().ordinal() + outcome.answer().ordinal()]++;
    }

    /** The interval of the share of right answers. */
    public Interval accuracy() {
        return interval(Resampling::accuracy);
    }

    /** The interval of the mean of the labels' F1. */
    public Interval macroF1() {
        return interval(Resampling::macroF1);
    }

    private Interval interval(ToDoubleFunction<int[]> figure) {
        if (byText.isEmpty()) {
            return new Interval(0, 0);
        }
        List<int[]> texts = new ArrayList<>(byText.values());
        Random random = new Random(1);
        double[] figures = new double[DRAWS];
        for (int draw = 0; draw < DRAWS; draw++) {
            int[] sum = new int[LABELS * LABELS];
            for (int i = 0; i < texts.size(); i++) {
                int[] drawn = texts.get(random.nextInt(texts.size()));
                for (int cell = 0; cell < sum.length; cell++) {
                    sum[cell] += drawn[cell];
                }
            }
            figures[draw] = figure.applyAsDouble(sum);
        }
        Arrays.sort(figures);
        int below = (int) Math.round(OUTSIDE * DRAWS);
        return new Interval(figures[below], figures[DRAWS - 1 - below]);
    }

    private static double accuracy(int[] counts) {
        int right = 0;
        for (int label = 0; label < LABELS; label++) {
            right += counts[LABELS * label + label];
        }
        return (double) right / Arrays.stream(counts).sum();
    }

    private static double macroF1(int[] counts) {
        double sum = 0;
        int labels = 0;
        for (int label = 0; label < LABELS; label++) {
            int labelled = 0;
            int answered = 0;
            for (int other = 0; other < LABELS; other++) {
                labelled += counts[LABELS * label + other];
                answered += counts[LABELS * other + label];
            }
            if (labelled > 0) {
                // harmonic mean of precision and recall
                sum += 2.0 * counts[LABELS * label + label] / (labelled + answered);
                labels++;
            }
        }
        return sum / labels;
    }
}
