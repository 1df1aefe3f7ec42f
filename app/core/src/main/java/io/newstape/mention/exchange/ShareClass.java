package io.newstape.mention.exchange;

/**
 * The spellings of a share class: {@code BRK.B}, {@code BRK B}, {@code BRK/B}, {@code BRK-B} and the RIC root
 * {@code BRKb} are one share.
 */
public final class ShareClass {

    private ShareClass() {}

    /** The symbol as a RIC root writes it: a class letter behind a separator becomes a small letter. */
    public static String ricRoot(String symbol) {
        int last = symbol.length() - 1;
        if (last >= 2 && isSeparator(symbol.charAt(last - 1)) && isCapital(symbol.charAt(last))) {
            return symbol.substring(0, last - 1) + (char) (symbol.charAt(last) + 32);
        }
        return symbol;
    }

    /** The symbol as American exchanges write it: {@code BRK.B} from any of the spellings. */
    public static String dotted(String symbol) {
        String root = ricRoot(symbol);
        int last = root.length() - 1;
        if (last >= 1 && isSmall(root.charAt(last)) && isCapital(root.charAt(last - 1))) {
            return root.substring(0, last) + "." + (char) (root.charAt(last) - 32);
        }
        return symbol;
    }

    static boolean isSeparator(char c) {
        return c == '.' || c == '-' || c == '/' || c == ' ';
    }

    private static boolean isCapital(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }
}
