package io.newstape.text;

/** Turns words into numbers: 64-bit FNV-1a over the UTF-16 units of the word in lower case. */
public final class Symbols {

    /** The symbol of no characters, where a longer one begins. */
    public static final long EMPTY = Fnv.EMPTY;

    private static final long PAIRING = 0xbf58476d1ce4e5b9L;

    private Symbols() {}

    public static long of(CharSequence word) {
        return of(word, 0, word.length());
    }

    public static long of(CharSequence text, int from, int to) {
        long symbol = EMPTY;
        for (int i = from; i < to; i++) {
            symbol = with(symbol, text.charAt(i));
        }
        return symbol;
    }

    /** The symbol of a word and one more character. */
    public static long with(long symbol, char next) {
        return Fnv.with(symbol, lower(next));
    }

    /** The number of two symbols in this order; the second alone when the first is 0. */
    public static long pair(long first, long second) {
        return first * PAIRING + second;
    }

    /** Lower case without a locale; typographic apostrophes become plain ones. */
    public static char lower(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return c == '’' ? '\'' : Character.toLowerCase(c);
    }
}
