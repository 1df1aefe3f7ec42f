package io.newstape.signal;

/**
 * What the words and numbers of a story are made into: 29 bits of hash and, below them, 3 bits of kind, in one int.
 * The kind is a function of what was hashed, so the same fact is the same int in every text.
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

    private static final double[] WEIGHTS = {1, 2.5, 0.8, 0.5, 2, 3};

    private Fact() {}

    static int of(long hash, int kind) {
        return (int) (hash >>> 35) << 3 | kind;
    }

    /** One of the above, whatever the int holds. */
    static int kind(int fact) {
        return Math.min(fact & 7, EXACT_NUMBER);
    }

    /** What it counts when stories are compared, above 0. */
    static double weight(int fact) {
        return WEIGHTS[kind(fact)];
    }

    static double weightOfKind(int kind) {
        return WEIGHTS[kind];
    }

    static int kinds() {
        return WEIGHTS.length;
    }

    /** True for numbers that two stories of one event must agree on. */
    static boolean isNumber(int fact) {
        return kind(fact) >= NUMBER;
    }

    /**
     * Where a fact stands when a text has more of them than a sketch holds: an exponential variate with the fact's
     * weight as its rate, made from its hash alone. So two texts choose the same ones among those that they share, and
     * heavy ones first.
     */
    static double rank(int fact) {
        return -StrictMath.log(uniform(fact)) / weight(fact);
    }

    /** The uniform variate, between 0 and 1, that the rank is made from: a high one gives a low rank. */
    static double uniform(int fact) {
        return ((StoryWords.mix(fact & 0xffffffffL) >>> 11) + 0.5) * 0x1p-53;
    }
}
