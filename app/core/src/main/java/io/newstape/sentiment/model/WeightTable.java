package io.newstape.sentiment.model;

import io.newstape.sentiment.Label;
import java.util.Arrays;

/** Three weights for each feature that has any: open addressing in a table of a power of two. */
final class WeightTable {

    /** How many weights a feature has: one a label. */
    static final int LABELS = Label.values().length;

    private static final long MIX = 0x9e3779b97f4a7c15L;

    private long[] keys = new long[1024];
    private int[] weights = new int[LABELS * keys.length];
    private int size;

    /**
     * @param key hash of the feature, not 0
     * @param three one for each label
     */
    void put(long key, int... three) {
        if (2 * size >= keys.length) {
            grow();
        }
        int place = find(key);
        size += keys[place] == 0 ? 1 : 0;
        keys[place] = key;
        System.arraycopy(three, 0, weights, LABELS * place, LABELS);
    }

    /** Place of a feature's weights, or -1 when it has none. */
    int place(long key) {
        int place = find(key);
        return keys[place] == 0 ? -1 : place;
    }

    int weight(int place, int label) {
        return weights[LABELS * place + label];
    }

    int size() {
        return size;
    }

    /** Where the key stands, or the free place that it would take. */
    private int find(long key) {
        int mask = keys.length - 1;
        int place = (int) (key * MIX >>> 40) & mask;
        while (keys[place] != 0 && keys[place] != key) {
            place = place + 1 & mask;
        }
        return place;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldWeights = weights;
        keys = new long[2 * oldKeys.length];
        weights = new int[2 * oldWeights.length];
        size = 0;
        for (int place = 0; place < oldKeys.length; place++) {
            if (oldKeys[place] != 0) {
                int from = LABELS * place;
                put(oldKeys[place], Arrays.copyOfRange(oldWeights, from, from + LABELS));
            }
        }
    }
}
