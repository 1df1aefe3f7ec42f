package io.newstape.text;

import java.util.AbstractSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A fixed set of words. It also tells whether a stretch of a text is one of them, without making a string of the
 * stretch: rules ask for nearly every word of a text, and most are in no list.
 *
 * <p>Immutable and shared by all threads.
 */
public final class WordSet extends AbstractSet<String> {

    private static final int MIX = 0x9e3779b1;

    /** How a stretch of a text is read before it is compared. */
    private enum Spelling {
        AS_WRITTEN,
        IN_SMALL_LETTERS,
        WITHOUT_POINTS
    }

    private final List<String> words;
    /** Open addressing in a table of a power of two; at least half of it is free. */
    private final String[] table;

    public WordSet(Collection<String> words) {
        this.words = List.copyOf(new LinkedHashSet<>(words));
        this.table = new String[4 * Integer.highestOneBit(Math.max(1, words.size()))];
        for (String word : this.words) {
            int slot = slot(word, 0, word.length(), Spelling.AS_WRITTEN);
            while (table[slot] != null) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = word;
        }
    }

    @Override
    public boolean contains(Object word) {
        return word instanceof String text && has(text, 0, text.length());
    }

    /** Whether the characters from start to end are one of the words, as they are written. */
    public boolean has(CharSequence text, int start, int end) {
        return find(text, start, end, Spelling.AS_WRITTEN);
    }

    /** Whether the characters from start to end are one of the words, once they are in small letters. */
    public boolean hasInSmallLetters(CharSequence text, int start, int end) {
        return find(text, start, end, Spelling.IN_SMALL_LETTERS);
    }

    /** Whether they are one of the words, in small letters and without points and commas: {@code inc} for "Inc.,". */
    public boolean hasWithoutPoints(CharSequence text, int start, int end) {
        return find(text, start, end, Spelling.WITHOUT_POINTS);
    }

    private boolean find(CharSequence text, int start, int end, Spelling spelling) {
        int slot = slot(text, start, end, spelling);
        while (table[slot] != null) {
            if (isSame(table[slot], text, start, end, spelling)) {
                return true;
            }
            slot = slot + 1 & table.length - 1;
        }
        return false;
    }

    private int slot(CharSequence text, int start, int end, Spelling spelling) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            hash = counts(c, spelling) ? 31 * hash + read(c, spelling) : hash;
        }
        return hash * MIX >>> Integer.numberOfLeadingZeros(table.length - 1);
    }

    private static boolean isSame(String word, CharSequence text, int start, int end, Spelling spelling) {
        int at = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (counts(c, spelling) && (at == word.length() || word.charAt(at++) != read(c, spelling))) {
                return false;
            }
        }
        return at == word.length();
    }

    private static boolean counts(char c, Spelling spelling) {
        return spelling != Spelling.WITHOUT_POINTS || c != '.' && c != ',';
    }

    private static char read(char c, Spelling spelling) {
        return spelling == Spelling.AS_WRITTEN ? c : Character.toLowerCase(c);
    }

    @Override
    public Iterator<String> iterator() {
        return words.iterator();
    }

    @Override
    public int size() {
        return words.size();
    }
}
