package io.newstape.history.study;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * The information coefficient: how well the order of the scores foretells the order of the returns, -1 to 1.
 * Spearman's rank correlation, ties by their mean rank; its square has no unit, and one large return moves it little.
 *
 * <p>With u and v the ranks less their mean, over n, what event i adds to the error is
 *
 * <pre>  e(i) = ( u(i)·v(i) + A(i) + B(i) - 3·C ) / ( n·s(u)·s(v) )</pre>
 *
 * where C is the mean of u·v, s the deviations, A(i) the mean over all events j of v(j) where u(j) is above u(i), half
 * where equal, and B(i) the same with u and v exchanged: that event i is there moves the ranks of others. (W.
 * Hoeffding, A Class of Statistics with Asymptotically Normal Distribution, Annals of Mathematical Statistics 19, 1948,
 * section 9; the deviations are taken as known.)
 */
final class RankCorrelation {

    private static final NaturalRanking RANKING = new NaturalRanking(TiesStrategy.AVERAGE);

    private RankCorrelation() {}

    /**
     * @param blocks the block that each event belongs to
     * @return not a number when all scores, or all returns, are the same
     */
    static Estimate of(double[] scores, double[] returns, long[] blocks) {
        int n = scores.length;
        double[] u = centred(scores);
        double[] v = centred(returns);
        double scale = Math.sqrt(meanProduct(u, u) * meanProduct(v, v));
        if (n == 0 || scale == 0) {
            return new Estimate(Double.NaN, Double.NaN, n, 0, 1);
        }
        double covariance = meanProduct(u, v);
        double[] above = meanAbove(u, v);
        double[] right = meanAbove(v, u);
        double[] influences = new double[n];
        for (int i = 0; i < n; i++) {
            influences[i] = (u[i] * v[i] + above[i] + right[i] - 3 * covariance) / (n * scale);
        }
        return Estimate.of(covariance / scale, influences, blocks, 1);
    }

    private static double[] centred(double[] values) {
        double[] ranks = values.length == 0 ? values : RANKING.apply(values);
        double middle = (values.length + 1) / 2.0;
        return Arrays.stream(ranks).map(rank -> (rank - middle) / values.length).toArray();
    }

    private static double meanProduct(double[] some, double[] others) {
        double sum = 0;
        for (int i = 0; i < some.length; i++) {
            sum += some[i] * others[i];
        }
        return sum / some.length;
    }

    /** For each place the mean over all of what the others have, where their key is higher; half where it is equal. */
    private static double[] meanAbove(double[] keys, double[] values) {
        int n = keys.length;
        int[] order = inOrder(keys);
        double[] means = new double[n];
        double above = 0;
        for (int end = n; end > 0; ) {
            int begin = end;
            double same = 0;
            while (begin > 0 && keys[order[begin - 1]] == keys[order[end - 1]]) {
                begin--;
                same += values[order[begin]];
            }
            for (int i = begin; i < end; i++) {
                means[order[i]] = (above + same / 2) / n;
            }
            above += same;
            end = begin;
        }
        return means;
    }

    /** Places by key, rising. */
    private static int[] inOrder(double[] keys) {
        return IntStream.range(0, keys.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> keys[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }
}
