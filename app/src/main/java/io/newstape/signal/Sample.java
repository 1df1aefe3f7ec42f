package io.newstape.signal;

import java.util.Arrays;

/**
 * The facts of a text, or those of least rank among them.
 *
 * @param facts ascending as unsigned numbers, all different
 * @param highestRank every fact of the text with at most this rank is here; infinity when all of them are
 */
record Sample(int[] facts, float highestRank) {

    static Sample of(int[] facts, int most) {
        if (facts.length <= most) {
            return new Sample(facts, Float.POSITIVE_INFINITY);
        }
        float[] ranks = new float[facts.length];
        for (int i = 0; i < facts.length; i++) {
            ranks[i] = (float) Fact.rank(facts[i]);
        }
        float[] sorted = ranks.clone();
        Arrays.sort(sorted);
        float highest = sorted[most - 1];
        int kept = 0;
        int[] lowest = new int[most];
        for (int i = 0; i < facts.length && kept < most; i++) {
            if (ranks[i] <= highest) {
                lowest[kept++] = facts[i];
            }
        }
        return new Sample(lowest, highest);
    }

    boolean isWhole() {
        return highestRank == Float.POSITIVE_INFINITY;
    }
}
