package io.newstape.mention.name;

import io.newstape.text.ComparableText;
import java.util.BitSet;

/**
 * The first words of all names, as bits under their hashes: most words of a text begin no name, and this says so without
 * a walk through the transducer. It may say yes in vain, never no in vain.
 */
final class FirstWords {

    /** Names longer than this are left out, in characters of their comparable form. */
    static final int MAX_LENGTH = 80;

    private static final int BITS = 1 << 20;

    private final BitSet words = new BitSet(BITS);

    void add(String name) {
        int hash = 0;
        for (int i = 0; i < name.length() && isPart(name.charAt(i)); i++) {
            hash = hash * 31 + name.charAt(i);
        }
        words.set(slot(hash));
    }

    /** Whether the word at a place may be the first of a name; also when it is so without a possessive s. */
    boolean mayContain(ComparableText text, int start) {
        int hash = 0;
        int before = 0;
        int i = start;
        while (isPart(text.at(i)) && i - start <= MAX_LENGTH) {
            before = hash;
            hash = hash * 31 + text.at(i++);
        }
        return words.get(slot(hash)) || text.at(i - 1) == 's' && words.get(slot(before));
    }

    /** East Asian script has no words, so nothing of it counts. */
    private static boolean isPart(char c) {
        return c > ' ' && !ComparableText.isEastAsian(c);
    }

    private static int slot(int hash) {
        int spread = hash * 0x9E3779B9;
        return (spread ^ spread >>> 12) & BITS - 1;
    }
}
