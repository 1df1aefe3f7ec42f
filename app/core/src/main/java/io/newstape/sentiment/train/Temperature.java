package io.newstape.sentiment.train;

import io.newstape.sentiment.train.TrainingSet.Row;
import java.util.List;

/** Finds the temperature that makes probabilities honest: above 1 for a model that is too sure of itself. */
final class Temperature {

    private static final double COLDEST = 0.3;
    private static final double HOTTEST = 3;
    private static final double STEP = 0.01;

    private Temperature() {}

    /** The temperature, in hundredths, under which the labels of the rows are likeliest. */
    static double fit(double[][] logits, List<Row> rows) {
        double best = 1;
        double lowest = Double.POSITIVE_INFINITY;
        int steps = (int) Math.round((HOTTEST - COLDEST) / STEP);
        for (int i = 0; i <= steps; i++) {
            double temperature = COLDEST + i * STEP;
            double loss = loss(logits, rows, temperature);
            if (loss < lowest) {
                lowest = loss;
                best = temperature;
            }
        }
        return best;
    }

    private static double loss(double[][] logits, List<Row> rows, double temperature) {
        double loss = 0;
        for (int i = 0; i < logits.length; i++) {
            double[] p = LogisticRegression.probabilities(logits[i], temperature);
            loss -= StrictMath.log(Math.max(p[rows.get(i).label()], Double.MIN_NORMAL));
        }
        return loss;
    }
}
