package io.newstape.text;

/** What looks like a ticker, so that it is no word of the text: a shape only, whether or not there is such a security. */
final class TickerShape {

    private TickerShape() {}

    /** A root of at least two, a point, and one to three capitals: NVTK.MM, 8031.T. */
    static boolean is(String text, int start, int end) {
        int point = end - 1;
        while (point > start && text.charAt(point) != '.') {
            if (!isUpper(text.charAt(point)) || end - point > 3) {
                return false;
            }
            point--;
        }
        if (point - start < 2 || point == end - 1 || point - start > 12) {
            return false;
        }
        for (int i = start; i < point; i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9'
                    || isUpper(c)
                    || c == '_'
                    || i > start && c >= 'a' && c <= 'z' && i >= point - 2)) {
                return false;
            }
        }
        return true;
    }

    /** Where the suffix ends that stands behind digits: "8031" with ".T". */
    static int endOfSuffix(String text, int from, int end) {
        int to = from;
        while (to < end && to - from < 4 && (isUpper(text.charAt(to)) || text.charAt(to) == '.')) {
            to++;
        }
        return text.charAt(to - 1) == '.' ? to - 1 : to;
    }

    /** As in (NYSE: IBM). */
    static boolean hasExchange(String text, int start, int end) {
        int i = start;
        while (i < end && (isUpper(text.charAt(i)) || text.charAt(i) == ' ')) {
            i++;
        }
        return i - start >= 2 && i < end - 1 && text.charAt(i) == ':';
    }

    static boolean isUpper(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }
}
