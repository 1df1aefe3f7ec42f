package io.newstape.mention.exchange;

/** Finds an exchange by one to three capital letters or digits of a text, without making a string of them. */
final class SuffixTable {

    private static final int SLOTS = 1 << 10;

    private final int[] codes = new int[SLOTS];
    private final Exchange[] exchanges = new Exchange[SLOTS];

    /** The first exchange put under a code stays; an empty code is none. */
    void put(String code, Exchange exchange) {
        if (code.isEmpty()) {
            return;
        }
        int packed = pack(code, 0, code.length());
        int slot = slot(packed);
        while (codes[slot] != 0) {
            if (codes[slot] == packed) {
                return;
            }
            slot = (slot + 1) & (SLOTS - 1);
        }
        codes[slot] = packed;
        exchanges[slot] = exchange;
    }

    /** The exchange under the characters from start to end; null when there is none. */
    Exchange get(CharSequence text, int start, int end) {
        if (end <= start || end - start > 3) {
            return null;
        }
        int packed = pack(text, start, end);
        for (int slot = slot(packed); codes[slot] != 0; slot = (slot + 1) & (SLOTS - 1)) {
            if (codes[slot] == packed) {
                return exchanges[slot];
            }
        }
        return null;
    }

    private static int pack(CharSequence text, int start, int end) {
        int packed = 0;
        for (int i = start; i < end; i++) {
            packed = packed << 7 | text.charAt(i) & 0x7f;
        }
        return packed;
    }

    private static int slot(int packed) {
        return (packed * 0x9E3779B9) >>> 22;
    }
}
