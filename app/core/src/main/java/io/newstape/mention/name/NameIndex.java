package io.newstape.mention.name;

import io.newstape.text.ComparableText;
import io.newstape.text.LongIntMap;
import io.newstape.text.Symbols;
import java.util.BitSet;
import java.util.Map;

/**
 * Names in comparable form to numbers, by 64-bit hashes. The beginnings of names that end with a word are known too, so
 * that a walk over a text stops at the first word that no name goes on with.
 *
 * <p>A name is taken on its hash alone: with 250,000 names and beginnings, one look-up in 10^13 is mistaken.
 */
final class NameIndex {

    /** Names longer than this are left out, in characters of their comparable form. It bounds the work at each place. */
    private static final int MAX_LENGTH = 80;

    /** The value of a beginning that is no name; a name has its number + 1. */
    private static final int BEGINNING = 0;

    private static final int FILTER_BITS = 1 << 21;

    private final LongIntMap names = new LongIntMap();
    /** Which hashes may be known: most words of a text begin no name, and these bits stay in the processor's cache. */
    private final BitSet filter = new BitSet(FILTER_BITS);

    private NameIndex() {}

    /** @param numbers name in comparable form to its number, 0 or more */
    static NameIndex of(Map<String, Integer> numbers) {
        NameIndex index = new NameIndex();
        numbers.forEach((name, number) -> {
            if (name.length() <= MAX_LENGTH) {
                index.add(name, number);
            }
        });
        return index;
    }

    private void add(String name, int number) {
        long hash = Symbols.EMPTY;
        for (int i = 0; i < name.length(); i++) {
            if (i > 0 && ComparableText.isWordEnd(name.charAt(i - 1), name.charAt(i)) && names.get(hash) < 0) {
                put(hash, BEGINNING);
            }
            hash = Symbols.with(hash, name.charAt(i));
        }
        put(hash, number + 1);
    }

    private void put(long hash, int value) {
        names.put(hash, value);
        filter.set(bit(hash));
    }

    private static int bit(long hash) {
        return (int) (hash ^ hash >>> 32) & FILTER_BITS - 1;
    }

    /** A walk over a text; not shared between threads. */
    Walk walk(ComparableText text) {
        return new Walk(text);
    }

    /** Where the longest name ended, and its number. */
    final class Walk {

        private final ComparableText text;
        private int end;
        private int number;

        private Walk(ComparableText text) {
            this.text = text;
        }

        /** Whether a name begins at a place; {@link #end()} and {@link #number()} then tell the longest. */
        boolean matchesAt(int start) {
            int longest = BEGINNING;
            long hash = Symbols.EMPTY;
            int limit = Math.min(text.length(), start + MAX_LENGTH);
            for (int i = start; i < limit && text.at(i) >= ' '; i++) {
                hash = Symbols.with(hash, text.at(i));
                boolean wordEnd = ComparableText.isWordEnd(text.at(i), text.at(i + 1));
                if (wordEnd || text.isEnd(i + 1)) {
                    int value = filter.get(bit(hash)) ? names.get(hash) : -1;
                    if (value > BEGINNING) {
                        longest = value;
                        end = i + 1;
                        number = value - 1;
                    } else if (value < 0 && wordEnd) {
                        // before a possessive s the word may still go on: "Macy's" is a name with its s
                        break;
                    }
                }
            }
            return longest > BEGINNING;
        }

        /** Index in the comparable text behind the longest name. */
        int end() {
            return end;
        }

        int number() {
            return number;
        }
    }
}
