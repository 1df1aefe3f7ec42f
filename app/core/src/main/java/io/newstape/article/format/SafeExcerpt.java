package io.newstape.article.format;

/** Foreign text inside a message: short, on one line, without characters that could play tricks on a terminal. */
public final class SafeExcerpt {

    private static final int LENGTH = 60;

    private SafeExcerpt() {}

    public static String briefly(String text) {
        StringBuilder shown = new StringBuilder();
        int i = 0;
        while (i < text.length() && shown.length() < LENGTH) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            boolean plain = c == ' ' || Character.isLetterOrDigit(c) || (c > ' ' && c < 0x7F) || c == '\u2026';
            if (plain) {
                shown.appendCodePoint(c);
            } else {
                shown.append(Character.isWhitespace(c) ? ' ' : '?');
            }
        }
        return i < text.length() ? shown + "..." : shown.toString();
    }
}
