package io.newstape.sentiment.model;

import io.newstape.sentiment.Label;
import io.newstape.text.LongIntMap;
import java.util.Arrays;

/** Three weights for each feature that has any, in one array: objects would cost more room than the weights. */
final class WeightTable {

    /** How many weights a feature has: one a label. */
    static final int LABELS = Label.values().length;

    private final LongIntMap places = new LongIntMap();
    private int[] weights = new int[LABELS * 1024];
    private int size;

    /**
     * Sets the weights of a feature.
     *
     * @param key hash of the feature, not 0
     * @param three one for each label
     */
    void put(long key, int... three) {
        int place = place(key);
        if (place < 0) {
            place = size++;
            places.put(key, place);
        }
        if (LABELS * size > weights.length) {
            weights = Arrays.copyOf(weights, 2 * weights.length);
        }
        System.arraycopy(three, 0, weights, LABELS * place, LABELS);
    }

    /** Place of a feature's weights, or -1 when it has none. */
    int place(long key) {
        return places.get(key);
    }

    int weight(int place, int label) {
        return weights[LABELS * place + label];
    }

    int size() {
        return size;
    }
}
