package io.newstape.sentiment;

import io.newstape.sentiment.TrainingSet.Row;
import java.util.List;

/**
 * Multinomial logistic regression with L2: finds the weights under which the labels are likeliest, held towards 0.
 *
 * <p>Features seen in fewer than {@link #RARE} rows get no weight. Sums run in the order of the rows and exponentials
 * come from {@link StrictMath}, so the same rows give the same bits everywhere.
 */
final class LogisticRegression implements Lbfgs.Objective {

    static final int RARE = 2;

    private final List<Row> rows;
    private final int features;
    private final double strength;
    private final boolean[] frequent;

    /**
     * @param features how many there are
     * @param strength how far the rows may move the weights: the inverse of the penalty
     */
    LogisticRegression(List<Row> rows, int features, double strength) {
        this.rows = rows;
        this.features = features;
        this.strength = strength;
        this.frequent = frequent(rows, features);
    }

    /** Three weights a feature, then the three that hold without any. */
    double[] fit() {
        return Lbfgs.minimum(this, Model.LABELS * (features + 1));
    }

    @Override
    public double valueAndGradient(double[] weights, double[] gradient) {
        double loss = 0;
        for (int i = 0; i < Model.LABELS * features; i++) {
            loss += weights[i] * weights[i] / (2 * strength);
            gradient[i] = weights[i] / strength;
        }
        for (int label = 0; label < Model.LABELS; label++) {
            gradient[Model.LABELS * features + label] = 0;
        }
        for (Row row : rows) {
            double[] p = probabilities(logits(row, weights, features), 1);
            loss -= StrictMath.log(Math.max(p[row.label()], Double.MIN_NORMAL));
            p[row.label()] -= 1;
            addGradient(row, p, gradient);
        }
        return loss;
    }

    private void addGradient(Row row, double[] error, double[] gradient) {
        for (int i = 0; i < row.features().length; i++) {
            int feature = row.features()[i];
            if (frequent[feature]) {
                for (int label = 0; label < Model.LABELS; label++) {
                    gradient[Model.LABELS * feature + label] += error[label] * row.values()[i];
                }
            }
        }
        for (int label = 0; label < Model.LABELS; label++) {
            gradient[Model.LABELS * features + label] += error[label];
        }
    }

    /** Log-odds of the three labels. */
    static double[] logits(Row row, double[] weights, int features) {
        double[] logits = new double[Model.LABELS];
        for (int label = 0; label < Model.LABELS; label++) {
            double sum = weights[Model.LABELS * features + label];
            for (int i = 0; i < row.features().length; i++) {
                sum += weights[Model.LABELS * row.features()[i] + label] * row.values()[i];
            }
            logits[label] = sum;
        }
        return logits;
    }

    /** Probabilities of the three labels when the log-odds are divided by the temperature. */
    static double[] probabilities(double[] logits, double temperature) {
        double highest = Math.max(logits[0], Math.max(logits[1], logits[2]));
        double[] p = new double[Model.LABELS];
        double sum = 0;
        for (int label = 0; label < Model.LABELS; label++) {
            p[label] = StrictMath.exp((logits[label] - highest) / temperature);
            sum += p[label];
        }
        for (int label = 0; label < Model.LABELS; label++) {
            p[label] /= sum;
        }
        return p;
    }

    private static boolean[] frequent(List<Row> rows, int features) {
        int[] counts = new int[features];
        for (Row row : rows) {
            for (int feature : row.features()) {
                counts[feature]++;
            }
        }
        boolean[] frequent = new boolean[features];
        for (int i = 0; i < features; i++) {
            frequent[i] = counts[i] >= RARE;
        }
        return frequent;
    }
}
