package io.newstape.history.diff;

/** Pearson's correlation of pairs, in one pass (Welford's update), and how far apart they are on average. */
final class ScoreCorrelation {

    private long count;
    private double meanA;
    private double meanB;
    private double squaresA;
    private double squaresB;
    private double products;
    private double moves;

    void add(double a, double b) {
        count++;
        double fromA = a - meanA;
        double fromB = b - meanB;
        meanA += fromA / count;
        meanB += fromB / count;
        squaresA += fromA * (a - meanA);
        squaresB += fromB * (b - meanB);
        products += fromA * (b - meanB);
        moves += Math.abs(a - b);
    }

    double correlation() {
        return squaresA > 0 && squaresB > 0 ? products / Math.sqrt(squaresA * squaresB) : Double.NaN;
    }

    double meanMove() {
        return count == 0 ? Double.NaN : moves / count;
    }
}
