package io.newstape.sentiment.model;

import java.util.Arrays;

/** Places in a model that a text has come to: a few dozen of tens of thousands, so a small table instead of bits. */
final class FeatureSet {

    private static final int MIX = 0x9e3779b1;

    private int[] places = new int[256];
    private int size;

    /** Takes all places out again. The table keeps its size, so it can serve the next text. */
    void clear() {
        Arrays.fill(places, 0);
        size = 0;
    }

    /** Adds a place, 0 or more; false when it was there already. */
    boolean add(int place) {
        if (2 * size >= places.length) {
            grow();
        }
        boolean added = put(places, place + 1);
        size += added ? 1 : 0;
        return added;
    }

    private static boolean put(int[] table, int entry) {
        int slot = entry * MIX >>> Integer.numberOfLeadingZeros(table.length - 1);
        while (table[slot] != 0) {
            if (table[slot] == entry) {
                return false;
            }
            slot = slot + 1 & table.length - 1;
        }
        table[slot] = entry;
        return true;
    }

    private void grow() {
        int[] larger = new int[2 * places.length];
        for (int entry : places) {
            if (entry != 0) {
                put(larger, entry);
            }
        }
        places = larger;
    }
}
