package io.newstape.text;

import java.util.Arrays;

/**
 * A text as a row of tokens, kept in parallel arrays so that reading an article makes little garbage.
 *
 * <p>Each token has a place in the text (UTF-16 offsets, end exclusive), a kind, and a symbol: the hash of its
 * normal form, by which lexicon and model know it.
 */
public final class Tokens {

    /** A word in letters; its symbol is that of the word in lower case. */
    public static final byte WORD = 0;
    /** A number, with or without currency; all have the symbol of {@code #}. */
    public static final byte NUMBER = 1;
    /** A percentage; all have the symbol of {@code #%}. */
    public static final byte PERCENT = 2;
    /** A mark that separates, such as a comma or a dash between spaces. */
    public static final byte MARK = 3;
    /** A ticker in any convention. It says which name is a company's, and is otherwise passed over. */
    public static final byte TICKER = 4;

    static final long NUMBER_SYMBOL = Symbols.of("#");
    static final long PERCENT_SYMBOL = Symbols.of("#%");
    static final long TICKER_SYMBOL = Symbols.of("<>");

    /** Fewer characters than a token of prose takes with the space behind it: so the arrays seldom have to grow. */
    private static final int CHARACTERS = 5;

    private static final int SPARE = 8;

    /** The flags of a token: the bits of its kind, a bit for a capital, and a bit for the first of a sentence. */
    private static final int KIND = 7;

    private static final int CAPITAL = 8;
    private static final int OPENS = 16;

    private final String text;
    private int size;
    private int[] start;
    private int[] end;
    private long[] symbol;
    private byte[] flags;
    /** The first token of each sentence, or of the next that has one. */
    private final int[] opening;

    private int sentences;

    Tokens(String text, int sentences) {
        int room = text.length() / CHARACTERS + SPARE;
        this.text = text;
        this.start = new int[room];
        this.end = new int[room];
        this.symbol = new long[room];
        this.flags = new byte[room];
        this.opening = new int[sentences];
    }

    /** Begins the next sentence: the tokens that are added from now on are its own. */
    void beginSentence() {
        opening[sentences++] = size;
    }

    void add(int from, int to, byte ofKind, long itsSymbol, boolean isCapital) {
        if (size == start.length) {
            grow();
        }
        boolean opens = opening[sentences - 1] == size;
        start[size] = from;
        end[size] = to;
        flags[size] = (byte) (ofKind | (isCapital ? CAPITAL : 0) | (opens ? OPENS : 0));
        symbol[size] = itsSymbol;
        size++;
    }

    /** Makes the last token a percentage that ends here. */
    void turnLastIntoPercent(int to) {
        end[size - 1] = to;
        flags[size - 1] = (byte) (flags[size - 1] & ~KIND | PERCENT);
        symbol[size - 1] = PERCENT_SYMBOL;
    }

    public int size() {
        return size;
    }

    public int start(int token) {
        return start[token];
    }

    public int end(int token) {
        return end[token];
    }

    public byte kind(int token) {
        return (byte) (flags[token] & KIND);
    }

    public long symbol(int token) {
        return symbol[token];
    }

    /** Whether it is a word whose first letter is a capital. */
    public boolean isCapital(int token) {
        return (flags[token] & CAPITAL) != 0;
    }

    /** Whether it is the first of its sentence. */
    public boolean opensSentence(int token) {
        return (flags[token] & OPENS) != 0;
    }

    /** Number of the sentence it stands in, from 0. */
    public int sentence(int token) {
        int low = 0;
        int high = sentences - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (opening[middle] <= token) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    public boolean is(int token, long itsSymbol) {
        return token >= 0 && token < size && symbol[token] == itsSymbol;
    }

    /** Whether a mark or the end of a sentence stands between: from the first token to before the second. */
    public boolean isBroken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kind(i) == MARK) {
                return true;
            }
        }
        return from > 0 && to > 0 && sentence(from - 1) != sentence(to);
    }

    public boolean isMark(int token, char mark) {
        return token >= 0 && token < size && kind(token) == MARK && text.charAt(start[token]) == mark;
    }

    /** The characters of the token as written. */
    public String written(int token) {
        return text.substring(start[token], end[token]);
    }

    /** The character that stands so far before a token: 1 for the one beside it. A space where the text begins. */
    public char before(int token, int back) {
        int at = start[token] - back;
        return at < 0 ? ' ' : text.charAt(at);
    }

    /** First token that ends after this offset; {@link #size()} when none does. */
    public int at(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end[middle] > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void grow() {
        int larger = size * 2;
        start = Arrays.copyOf(start, larger);
        end = Arrays.copyOf(end, larger);
        symbol = Arrays.copyOf(symbol, larger);
        flags = Arrays.copyOf(flags, larger);
    }
}
