package io.newstape.signal.novelty;

/**
 * What two texts share, by weight. A shared fact weighs the geometric mean of its weights in both.
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

    private static final Overlap NOTHING = new Overlap(0, 0, 0, 0, 0, 0);

    /** Of two lists of facts, each ascending by identity. What shares nothing, as most pairs do, isn't weighed. */
    static Overlap of(int[] a, int[] b) {
        double shared = 0;
        double sharedNumbers = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int order = Fact.identity(a[i]) - Fact.identity(b[j]);
            if (order == 0) {
                double weight = Fact.weight(a[i]) * Fact.rootOfDepth(a[i]) * Fact.rootOfDepth(b[j]);
                shared += weight;
                sharedNumbers += Fact.isNumber(a[i]) ? weight : 0;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared == 0
                ? NOTHING
                : new Overlap(
                        shared, weight(a, false), weight(b, false), sharedNumbers, weight(a, true), weight(b, true));
    }

    private static double weight(int[] facts, boolean numbersOnly) {
        double sum = 0;
        for (int fact : facts) {
            if (!numbersOnly || Fact.isNumber(fact)) {
                sum += Fact.weightInText(fact);
            }
        }
        return sum;
    }

    /** Shared weight over the geometric mean of both, 0 to 1. */
    double ochiai() {
        return first == 0 || second == 0 ? 0 : Math.min(1, shared / Math.sqrt(first * second));
    }

    /** The part of the numbers that is shared, of the text with fewer of them; 0 to 1. */
    double agreement() {
        return Math.min(1, sharedNumbers / fewerNumbers());
    }

    double fewerNumbers() {
        return Math.min(firstNumbers, secondNumbers);
    }
}
