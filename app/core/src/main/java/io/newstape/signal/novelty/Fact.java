package io.newstape.signal.novelty;

/**
 * What the words and numbers of a story are made into, in one int: 27 bits of hash, below them two bits that say how far
 * down the text it stands, and three bits of kind. The kind is a function of what was hashed, so the same fact has the
 * same kind in every text; where it stands differs.
 */
final class Fact {

    /** A word of many stories. */
    static final int COMMON = 0;
    /** Any other word: a name, or a thing that few stories are about. */
    static final int RARE = 1;
    /** Two characters of a text in Han script, which leaves no spaces between words. */
    static final int PAIR = 2;
    /** A number that says little: one digit or a year. */
    static final int WEAK_NUMBER = 3;
    /** A number of two digits. */
    static final int NUMBER = 4;
    /** A number of three digits and more. */
    static final int EXACT_NUMBER = 5;

    private static final double[] KINDS = {1, 2.5, 0.8, 0.5, 2, 3};

    /** Square roots of what a fact counts at each depth: the lead says what happened, the rest what led to it. */
    private static final double[] DEPTHS = {1, 0.9, 0.6, 0.3};

    /** What a fact counts in its text, by its kind and depth. */
    private static final double[] WEIGHTS = weights();

    private Fact() {}

    private static double[] weights() {
        double[] weights = new double[1 << 5];
        for (int fact = 0; fact < weights.length; fact++) {
            weights[fact] = weight(fact) * rootOfDepth(fact) * rootOfDepth(fact);
        }
        return weights;
    }

    static int of(long hash, int kind) {
        return (int) (hash >>> 37) << 5 | kind;
    }

    /** @param depth 0 (headline and lead) to 3 */
    static int at(int depth, int fact) {
        return fact | depth << 3;
    }

    /** What is the same in two texts that share a fact; ascending in an order of its own. */
    static int identity(int fact) {
        return fact >>> 5;
    }

    /** The square root of what the depth makes of it. */
    static double rootOfDepth(int fact) {
        return DEPTHS[fact >>> 3 & 3];
    }

    /** What it counts by its kind. */
    static double weight(int fact) {
        return KINDS[Math.min(fact & 7, EXACT_NUMBER)];
    }

    /** What it counts in its text, by its kind and by how far down it stands. */
    static double weightInText(int fact) {
        return WEIGHTS[fact & 31];
    }

    /** True for numbers that two stories of one event must agree on. */
    static boolean isNumber(int fact) {
        return (fact & 7) >= NUMBER;
    }
}
