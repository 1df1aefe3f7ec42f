package io.newstape.signal;

/**
 * What two texts share, by weight.
 *
 * <p>Of two whole samples the weights are exact. Else only facts count whose rank both samples would have kept, each
 * with its weight over the probability that a fact of this weight is kept (Horvitz and Thompson): an unbiased estimate
 * of every weight below.
 *
 * @param shared weight of the facts in both
 * @param first weight of the facts in the first
 * @param second weight of the facts in the second
 * @param sharedNumbers weight of the numbers in both
 * @param firstNumbers weight of the numbers in the first
 * @param secondNumbers weight of the numbers in the second
 */
record Overlap(
        double shared, double first, double second, double sharedNumbers, double firstNumbers, double secondNumbers) {

    static Overlap of(Sample a, Sample b) {
        return new Counter(Math.min(a.highestRank(), b.highestRank())).count(a, b);
    }

    /** Shared weight over the geometric mean of both, 0 to 1. */
    double ochiai() {
        return first == 0 || second == 0 ? 0 : shared / Math.sqrt(first * second);
    }

    double fewerNumbers() {
        return Math.min(firstNumbers, secondNumbers);
    }

    private static final class Counter {

        private final float limit;

        /** By kind: what a fact counts for those that were left out with it. */
        private final double[] weights = new double[Fact.kinds()];

        /** By kind: the least uniform variate whose rank is within the limit. */
        private final double[] least = new double[Fact.kinds()];

        private final double[] sums = new double[6];

        Counter(float limit) {
            this.limit = limit;
            for (int kind = 0; kind < weights.length; kind++) {
                double weight = Fact.weightOfKind(kind);
                double left = limit == Float.POSITIVE_INFINITY ? 0 : StrictMath.exp(-weight * limit);
                weights[kind] = weight / (1 - left);
                least[kind] = left;
            }
        }

        Overlap count(Sample a, Sample b) {
            int[] as = a.facts();
            int[] bs = b.facts();
            int i = 0;
            int j = 0;
            while (i < as.length || j < bs.length) {
                int order = i == as.length ? 1 : j == bs.length ? -1 : Integer.compareUnsigned(as[i], bs[j]);
                if (order == 0) {
                    add(as[i], 0);
                    add(as[i], 1);
                    add(as[i], 2);
                } else if (order < 0) {
                    addAlone(as[i], 1, a);
                } else {
                    addAlone(bs[j], 2, b);
                }
                i += order <= 0 ? 1 : 0;
                j += order >= 0 ? 1 : 0;
            }
            return new Overlap(sums[0], sums[1], sums[2], sums[3], sums[4], sums[5]);
        }

        private void addAlone(int fact, int sum, Sample of) {
            if (of.highestRank() <= limit || Fact.uniform(fact) >= least[Fact.kind(fact)]) {
                add(fact, sum);
            }
        }

        private void add(int fact, int sum) {
            double weight = weights[Fact.kind(fact)];
            sums[sum] += weight;
            sums[sum + 3] += Fact.isNumber(fact) ? weight : 0;
        }
    }
}
