package io.newstape.text;

/**
 * The characters of a text with full-width forms folded to ASCII, one for one, so that offsets are
 * those of the original. Reading beyond either end gives the character 0.
 */
public final class FoldedText implements CharSequence {

    private static final boolean[] WORD = new boolean[128];

    static {
        for (char c = 0; c < WORD.length; c++) {
            WORD[c] = isWord(c);
        }
    }

    private final String original;
    /** The original itself where nothing is full-width: nearly always. */
    private final String folded;

    private final int length;

    public FoldedText(String original) {
        this.original = original;
        this.length = original.length();
        this.folded = fold(original);
    }

    private static String fold(String original) {
        char[] folded = null;
        for (int i = 0; i < original.length(); i++) {
            char c = original.charAt(i);
            if (c >= 0xad && fold(c) != c) {
                folded = folded == null ? original.toCharArray() : folded;
                folded[i] = fold(c);
            }
        }
        return folded == null ? original : new String(folded);
    }

    private static char fold(char c) {
        if (c >= 0xff01 && c <= 0xff5e) {
            return (char) (c - 0xfee0);
        }
        return switch (c) {
            case '\u3000' -> ' ';
            // soft hyphen, zero-width space and joiners, marks of direction, byte order mark: nobody sees them
            case '\u00ad', '\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\ufeff' -> ' ';
            case '\u3008', '\u300a', '\u3014' -> '(';
            case '\u3009', '\u300b', '\u3015' -> ')';
            case '\u3010', '\u300c' -> '[';
            case '\u3011', '\u300d' -> ']';
            default -> c;
        };
    }

    public char at(int i) {
        return i >= 0 && i < length ? folded.charAt(i) : 0;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public char charAt(int i) {
        return folded.charAt(i);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return slice(start, end);
    }

    /** The folded characters from start to end. */
    public String slice(int start, int end) {
        return folded.substring(start, end);
    }

    /** The characters from start to end as written. */
    public String original(int start, int end) {
        return original.substring(start, end);
    }

    public boolean is(int start, int end, String word) {
        return end - start == word.length() && folded.startsWith(word, start);
    }

    public boolean startsWith(int at, String word) {
        return is(at, at + word.length(), word);
    }

    public int skipSpaces(int i) {
        while (isSpace(at(i))) {
            i++;
        }
        return i;
    }

    public int skipSpacesBack(int i) {
        while (i > 0 && isSpace(at(i - 1))) {
            i--;
        }
        return i;
    }

    /** The first ASCII capital at i or later; the length of the text where there is none. */
    public int nextCapital(int i) {
        int next = i;
        while (next < length && !isCapital(folded.charAt(next))) {
            next++;
        }
        return next;
    }

    public int endOfCapitals(int i) {
        while (isCapital(at(i))) {
            i++;
        }
        return i;
    }

    /** End of the run of ASCII letters and digits that starts at i. */
    public int endOfWord(int i) {
        int end = i;
        while (end < length && folded.charAt(end) < 128 && WORD[folded.charAt(end)]) {
            end++;
        }
        return end;
    }

    /** Start of the run of ASCII letters and digits that ends at i. */
    public int startOfWord(int i) {
        while (isWord(at(i - 1))) {
            i--;
        }
        return i;
    }

    /**
     * Whether the letters around a span are all capitals, as in an alert: then a word of capitals says nothing. Looks
     * at 48 characters on each side.
     */
    public boolean isShouting(int start, int end) {
        int capitals = 0;
        for (int i = Math.max(0, start - 48); i < Math.min(length, end + 48); i++) {
            if (i >= start && i < end) {
                continue;
            }
            char c = folded.charAt(i);
            if (isSmall(c) || c >= 0x80 && Character.isLetter(c) && !Character.isUpperCase(c)) {
                return false;
            }
            if (isCapital(c)) {
                capitals++;
            }
        }
        return capitals >= 6;
    }

    public static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    public static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    public static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean isSymbol(char c) {
        return isCapital(c) || isDigit(c);
    }

    public static boolean isWord(char c) {
        return isCapital(c) || isSmall(c) || isDigit(c);
    }

    public static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\u00a0' || c == '\u202f' || c == '\u2009';
    }

    public static boolean isOpening(char c) {
        return c == '(' || c == '<' || c == '[' || c == '{';
    }

    public static boolean isClosing(char c) {
        return c == ')' || c == '>' || c == ']' || c == '}';
    }

    /** Han, kana and hangul: scripts that put no space between a name and its symbol. */
    public static boolean isEastAsian(char c) {
        return c >= 0x2e80 && c <= 0x9fff || c >= 0xac00 && c <= 0xd7a3 || c >= 0xf900 && c <= 0xfaff;
    }

    /** A letter or mark outside ASCII that belongs to the same word as what stands beside it. */
    public static boolean isForeignLetter(char c) {
        if (c < 0x80 || isEastAsian(c)) {
            return false;
        }
        return Character.isLetterOrDigit(c)
                || Character.isSurrogate(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.getType(c) == Character.ENCLOSING_MARK;
    }
}
