package io.newstape.sentiment;

/** Hashes to small numbers, without boxes: open addressing in a table of a power of two. */
final class LongIntMap {

    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int size;

    /** The value of a key, or -1. */
    int get(long key) {
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (values[slot] != 0) {
            if (keys[slot] == key) {
                return values[slot] - 1;
            }
            slot = slot + 1 & mask;
        }
        return -1;
    }

    /** Sets the value of a key; values are 0 or more. */
    void put(long key, int value) {
        if (size * 2 >= keys.length) {
            grow();
        }
        int mask = keys.length - 1;
        int slot = slot(key, mask);
        while (values[slot] != 0 && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        if (values[slot] == 0) {
            size++;
        }
        keys[slot] = key;
        values[slot] = value + 1;
    }

    private static int slot(long key, int mask) {
        long mixed = key * 0x9e3779b97f4a7c15L;
        return (int) (mixed >>> 40) & mask;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != 0) {
                put(oldKeys[i], oldValues[i] - 1);
            }
        }
    }
}
