package io.newstape.text;

/**
 * Hashes to small numbers, without boxes: open addressing in a table of a power of two. It is a quarter full at most,
 * since most of what is asked for isn't there and is looked for up to the next free place.
 */
public final class LongIntMap {

    private static final long MIX = 0x9e3779b97f4a7c15L;

    private static final int USUAL = 15;

    private long[] keys;
    private int[] values;
    private int size;

    public LongIntMap() {
        this(USUAL);
    }

    /** @param expected how many keys it will have; it grows where there are more */
    public LongIntMap(int expected) {
        int slots = 4 * Integer.highestOneBit(expected + 1);
        this.keys = new long[slots < 4 * (expected + 1) ? 2 * slots : slots];
        this.values = new int[keys.length];
    }

    /** The value of a key, or -1. */
    public int get(long key) {
        int slot = slot(key);
        return keys[slot] == 0 ? -1 : values[slot];
    }

    /**
     * Sets the value of a key.
     *
     * @param key not 0
     * @param value 0 or more
     */
    public void put(long key, int value) {
        if (size * 4 >= keys.length) {
            grow();
        }
        int slot = slot(key);
        size += keys[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        values[slot] = value;
    }

    /** Where the key stands, or the free place that it would take. */
    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key * MIX >>> 40) & mask;
        while (keys[slot] != key && keys[slot] != 0) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[oldKeys.length * 2];
        size = 0;
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                put(oldKeys[i], oldValues[i]);
            }
        }
    }
}
