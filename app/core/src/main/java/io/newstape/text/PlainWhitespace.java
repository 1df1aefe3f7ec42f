package io.newstape.text;

/**
 * Text as downstream offsets count it: one kind of space, one at a time, nothing invisible.
 *
 * <p>No-break and ideographic spaces become a space, runs of them one; zero-width characters, soft hyphens and
 * direction marks go, and so do control characters. Joiners stay where they shape letters, outside Latin text. A
 * surrogate without its partner and a noncharacter become U+FFFD, since not every encoding can carry them. All else stays as written: no
 * Unicode normalization, no case, no punctuation.
 */
public final class PlainWhitespace {

    private PlainWhitespace() {}

    public static String of(CharSequence text) {
        StringBuilder plain = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isSpace(c)) {
                gap = true;
            } else if (!isInvisible(c, plain)) {
                if (gap && plain.length() > 0) {
                    plain.append(' ');
                }
                gap = false;
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    plain.append(c).append(text.charAt(++i));
                } else {
                    plain.append(isNoCharacter(c) ? '\uFFFD' : c);
                }
            }
        }
        return plain.toString();
    }

    private static boolean isSpace(char c) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        return c == ' ' || Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isNoCharacter(char c) {
        return Character.isSurrogate(c) || (c >= '\uFDD0' && c <= '\uFDEF') || c >= '\uFFFE';
    }

    private static boolean isInvisible(char c, CharSequence before) {
        if (c > ' ' && c < 0x7F) {
            return false;
        }
        if (c < 0x20 || (c >= 0x7F && c < 0xA0)) {
            return true;
        }
        return switch (c) {
            // soft hyphen, zero-width space, word joiner, byte order mark
            case '\u00AD', '\u200B', '\u2060', '\uFEFF' -> true;
            // joiners: part of the spelling in Persian, Indic scripts and emoji
            case '\u200C', '\u200D' -> before.length() == 0 || before.charAt(before.length() - 1) < 0x300;
            // direction marks, embeddings and isolates
            case '\u200E', '\u200F', '\u061C' -> true;
            default -> (c >= '\u202A' && c <= '\u202E') || (c >= '\u2066' && c <= '\u2069');
        };
    }
}
