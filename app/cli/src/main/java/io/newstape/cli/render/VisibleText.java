package io.newstape.cli.render;

/**
 * Shows text of others, such as headlines and file names, so that it can't command a terminal: control characters have
 * their picture in place of them ({@code ␛} for ESC), and what turns the direction of a line or ends it has its code,
 * such as {@code <U+202E>}.
 */
public final class VisibleText {

    private static final int DELETE = 0x7f;
    private static final int PICTURES = 0x2400;
    private static final int DELETE_PICTURE = 0x2421;
    private static final char REPLACEMENT = '\ufffd';

    private VisibleText() {}

    /** One line: line breaks and tabs are control characters too. */
    public static String of(String text) {
        return of(text, false);
    }

    /** Several lines: line breaks stay. */
    public static String lines(String text) {
        return of(text, true);
    }

    private static String of(String text, boolean keepsBreaks) {
        if (text.codePoints().noneMatch(c -> isHidden(c) && !(keepsBreaks && c == '\n'))) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            if (!isHidden(c) || keepsBreaks && c == '\n') {
                visible.appendCodePoint(c);
            } else if (c < ' ') {
                visible.append((char) (PICTURES + c));
            } else if (c == DELETE) {
                visible.append((char) DELETE_PICTURE);
            } else if (isSurrogate(c)) {
                visible.append(REPLACEMENT);
            } else {
                visible.append("<U+%04X>".formatted(c));
            }
        });
        return visible.toString();
    }

    private static boolean isHidden(int c) {
        return Character.isISOControl(c) || isSurrogate(c) || turnsOrEndsALine(c);
    }

    /** Half a pair, which no terminal can show. */
    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }

    /** The marks, embeddings, overrides and isolates of Unicode's bidirectional algorithm (UAX 9), and two line ends. */
    private static boolean turnsOrEndsALine(int c) {
        return c == 0x061c || c >= 0x200e && c <= 0x200f || c >= 0x2028 && c <= 0x202e || c >= 0x2066 && c <= 0x2069;
    }
}
