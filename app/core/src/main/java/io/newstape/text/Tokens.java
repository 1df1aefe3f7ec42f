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

    /** Fewer characters than a token takes with the space behind it: so the arrays seldom have to grow. */
    private static final int CHARACTERS = 4;

    private final String text;
    private int size;
    private int[] start;
    private int[] end;
    private int[] sentence;
    private long[] symbol;
    private byte[] kind;
    private boolean[] capital;

    Tokens(String text) {
        int room = text.length() / CHARACTERS + 1;
        this.text = text;
        this.start = new int[room];
        this.end = new int[room];
        this.sentence = new int[room];
        this.symbol = new long[room];
        this.kind = new byte[room];
        this.capital = new boolean[room];
    }

    void add(int from, int to, byte ofKind, long itsSymbol, boolean isCapital, int inSentence) {
        if (size == start.length) {
            grow();
        }
        start[size] = from;
        end[size] = to;
        kind[size] = ofKind;
        symbol[size] = itsSymbol;
        capital[size] = isCapital;
        sentence[size] = inSentence;
        size++;
    }

    /** Makes the last token a percentage that ends here. */
    void turnLastIntoPercent(int to) {
        end[size - 1] = to;
        kind[size - 1] = PERCENT;
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
        return kind[token];
    }

    public long symbol(int token) {
        return symbol[token];
    }

    /** Whether it is a word whose first letter is a capital. */
    public boolean isCapital(int token) {
        return capital[token];
    }

    /** Number of the sentence it stands in, from 0. */
    public int sentence(int token) {
        return sentence[token];
    }

    public boolean is(int token, long itsSymbol) {
        return token >= 0 && token < size && symbol[token] == itsSymbol;
    }

    /** Whether a mark or the end of a sentence stands between: from the first token to before the second. */
    public boolean isBroken(int from, int to) {
        for (int i = from; i < to; i++) {
            if (kind[i] == MARK) {
                return true;
            }
        }
        return from > 0 && to > 0 && sentence[from - 1] != sentence[to];
    }

    public boolean isMark(int token, char mark) {
        return token >= 0 && token < size && kind[token] == MARK && text.charAt(start[token]) == mark;
    }

    /** The characters of the token as written. */
    public String written(int token) {
        return text.substring(start[token], end[token]);
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
        sentence = Arrays.copyOf(sentence, larger);
        symbol = Arrays.copyOf(symbol, larger);
        kind = Arrays.copyOf(kind, larger);
        capital = Arrays.copyOf(capital, larger);
    }
}
