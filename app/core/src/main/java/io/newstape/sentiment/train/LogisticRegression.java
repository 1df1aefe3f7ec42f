package io.newstape.sentiment.train;

import io.newstape.sentiment.model.SentimentModel;
import io.newstape.sentiment.train.TrainingSet.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Multinomial logistic regression by AdaGrad (Duchi, Hazan and Singer 2011): a weight takes the larger steps, the less
 * its feature has been heard of, so that rare words are learned from too. A handful of passes instead of convergence is
 * what holds the weights back.
 *
 * <p>The rows are gone through in several shuffled orders, and the weights of the runs averaged: one order would leave
 * its mark. Orders come from fixed seeds and exponentials from {@link StrictMath}, so the same rows give the same bits
 * everywhere. The rates and numbers were chosen by cross-validation on SEntFiN.
 */
final class LogisticRegression {

    private static final int ORDERS = 6;
    private static final int PASSES = 9;
    private static final double RATE = 0.05;
    /** How far the rate has fallen at the last pass, as a share of the first. */
    private static final double RATE_FALL = 0.9;
    /** How much of a label is shared out among all three: two readers of a headline disagree more often than that. */
    private static final double DOUBT = 0.1;
    /** Where the sum of squared gradients begins, so that a first step is no leap. */
    private static final double CAUTION = 0.01;

    private final List<Row> rows;
    private final int features;

    /** @param features how many there are */
    LogisticRegression(List<Row> rows, int features) {
        this.rows = rows;
        this.features = features;
    }

    /** Three weights a feature, then the three that hold without any. */
    double[] fit() {
        double[] mean = new double[SentimentModel.LABELS * (features + 1)];
        for (int order = 0; order < ORDERS; order++) {
            double[] weights = fit(new Random(order));
            for (int i = 0; i < mean.length; i++) {
                mean[i] += weights[i] / ORDERS;
            }
        }
        return mean;
    }

    private double[] fit(Random random) {
        double[] weights = new double[SentimentModel.LABELS * (features + 1)];
        double[] heard = new double[weights.length];
        Arrays.fill(heard, CAUTION);
        List<Row> order = new ArrayList<>(rows);
        for (int pass = 0; pass < PASSES; pass++) {
            Collections.shuffle(order, random);
            double rate = RATE * (1 - RATE_FALL * pass / PASSES);
            for (Row row : order) {
                learn(row, weights, heard, rate);
            }
        }
        return weights;
    }

    private void learn(Row row, double[] weights, double[] heard, double rate) {
        double[] error = probabilities(logits(row, weights, features), 1);
        for (int label = 0; label < SentimentModel.LABELS; label++) {
            error[label] -= DOUBT / SentimentModel.LABELS;
        }
        error[row.label()] -= 1 - DOUBT;
        for (int i = 0; i < row.features().length; i++) {
            step(row.features()[i], row.values()[i], error, weights, heard, rate);
        }
        step(features, 1, error, weights, heard, rate);
    }

    private static void step(int feature, double value, double[] error, double[] weights, double[] heard, double rate) {
        for (int label = 0; label < SentimentModel.LABELS; label++) {
            int at = SentimentModel.LABELS * feature + label;
            double gradient = error[label] * value;
            heard[at] += gradient * gradient;
            weights[at] -= rate * gradient / Math.sqrt(heard[at]);
        }
    }

    /** Log-odds of the three labels. */
    static double[] logits(Row row, double[] weights, int features) {
        double[] logits = new double[SentimentModel.LABELS];
        for (int label = 0; label < SentimentModel.LABELS; label++) {
            double sum = weights[SentimentModel.LABELS * features + label];
            for (int i = 0; i < row.features().length; i++) {
                sum += weights[SentimentModel.LABELS * row.features()[i] + label] * row.values()[i];
            }
            logits[label] = sum;
        }
        return logits;
    }

    /** Probabilities of the three labels when the log-odds are divided by the temperature. */
    static double[] probabilities(double[] logits, double temperature) {
        double highest = Math.max(logits[0], Math.max(logits[1], logits[2]));
        double[] p = new double[SentimentModel.LABELS];
        double sum = 0;
        for (int label = 0; label < SentimentModel.LABELS; label++) {
            p[label] = StrictMath.exp((logits[label] - highest) / temperature);
            sum += p[label];
        }
        for (int label = 0; label < SentimentModel.LABELS; label++) {
            p[label] /= sum;
        }
        return p;
    }
}
