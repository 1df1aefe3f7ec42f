package io.newstape.history.study;

import java.util.Arrays;

/** Mean returns of a part of a sample, and how two of them differ. */
final class MeanReturn {

    private final double[] returns;
    private final long[] blocks;

    /**
     * @param returns one for each event
     * @param blocks the block that each belongs to
     */
    MeanReturn(double[] returns, long[] blocks) {
        this.returns = returns;
        this.blocks = blocks;
    }

    Estimate estimate() {
        return Estimate.of(mean(), influences(1), blocks, Double.POSITIVE_INFINITY);
    }

    /** This mean less another one; not a number when one of them has no events. */
    Estimate less(MeanReturn other) {
        return Estimate.of(
                mean() - other.mean(),
                join(influences(1), other.influences(-1)),
                join(blocks, other.blocks),
                Double.POSITIVE_INFINITY);
    }

    private double mean() {
        double sum = 0;
        for (double each : returns) {
            sum += each;
        }
        return sum / returns.length;
    }

    private double[] influences(int sign) {
        double mean = mean();
        double[] influences = new double[returns.length];
        for (int i = 0; i < influences.length; i++) {
            influences[i] = sign * (returns[i] - mean) / returns.length;
        }
        return influences;
    }

    private static double[] join(double[] some, double[] more) {
        double[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static long[] join(long[] some, long[] more) {
        long[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
