package io.newstape.article.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.StringReader;

/**
 * Finds where reading goes on behind a broken object of a list: behind its closing bracket, or where the quotes or
 * brackets in it can't be trusted, at the next object that looks like an article.
 */
final class JsonResync {

    /** Brackets in a text are kept as bits. */
    private static final int DEEPEST = 62;

    /** How often, on average, a character may be looked at: a hostile text would have it looked at for each bracket. */
    private static final int LOOKS = 8;

    private static final int LONGEST_OPENING = 60;
    private static final String NO_OPENING = "\0";

    private final String text;
    private final ObjectReader reader;
    private final ArticleLikeness likeness;
    private long looks;

    JsonResync(String text, ObjectReader reader, ArticleLikeness likeness) {
        this.text = text;
        this.reader = reader;
        this.likeness = likeness;
        this.looks = (long) LOOKS * text.length() + 1000;
    }

    /** The next bracket that opens an object or a list, or closes the list, from a place on; -1 for none. */
    int next(int from) {
        for (int i = from; i < text.length(); i++) {
            if ("{[]".indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Where the next object of the list may start.
     *
     * @param start of the broken object
     * @param last start of the last part of it that was understood
     * @param failed where it is broken
     * @return -1 where nothing more can be read
     */
    int after(int start, int last, int failed) {
        int end = end(start, failed);
        if (end > 0) {
            return end;
        }
        int doubtful = end < 0 ? -end - 1 : -1;
        int article = article(Math.max(start + 1, Math.min(last, failed)));
        return article >= 0 && (doubtful < 0 || article < doubtful) ? article : doubtful;
    }

    /**
     * Behind the bracket that closes an object; negative, and one less, where a string in it looks as if its quotes were
     * those of other strings, or an object in it as if it were the next of the list; 0 when it isn't closed.
     */
    private int end(int start, int failed) {
        String opening = opening(start);
        long kinds = 0;
        int depth = 0;
        boolean doubtful = false;
        for (int i = start; i < text.length() && looks-- > 0; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                int close = closing(i);
                if (close < 0) {
                    return 0;
                }
                doubtful |= holdsBorder(i + 1, close);
                looks -= close - i;
                i = close;
            } else if (c == '{' || c == '[') {
                if (++depth > DEEPEST) {
                    return 0;
                }
                doubtful |= i >= failed && text.startsWith(opening, i);
                kinds = kinds << 1 | (c == '[' ? 1 : 0);
            } else if (c == '}' || c == ']') {
                if ((kinds & 1) != (c == ']' ? 1 : 0)) {
                    return 0;
                }
                kinds >>>= 1;
                if (--depth == 0) {
                    return doubtful ? -(i + 1) - 1 : i + 1;
                }
            }
        }
        return 0;
    }

    /** An object up to its first name: those of a list begin alike. */
    private String opening(int start) {
        int quote = text.indexOf('"', start);
        int close = quote < 0 ? -1 : closing(quote);
        return close < 0 || close - start > LONGEST_OPENING ? NO_OPENING : text.substring(start, close + 1);
    }

    private int closing(int quote) {
        for (int i = quote + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            }
        }
        return -1;
    }

    /** Whether the border of two objects lies in a string. */
    private boolean holdsBorder(int from, int to) {
        char[] border = {'}', ',', '{'};
        int seen = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                seen = c == border[seen] ? seen + 1 : c == '}' ? 1 : 0;
                if (seen == border.length) {
                    return true;
                }
            }
        }
        return false;
    }

    private int article(int from) {
        for (int i = text.indexOf('{', from); i >= 0 && looks > 0; i = text.indexOf('{', i + 1)) {
            looks--;
            if (mayBeElement(i) && isArticle(i)) {
                return i;
            }
        }
        return -1;
    }

    /** An object behind a colon is a part of another one. */
    private boolean mayBeElement(int at) {
        int before = at - 1;
        while (before > 0 && Character.isWhitespace(text.charAt(before))) {
            before--;
        }
        int behind = at + 1;
        while (behind < text.length() && Character.isWhitespace(text.charAt(behind))) {
            behind++;
        }
        looks -= behind - before;
        return text.charAt(before) != ':' && behind < text.length() && text.charAt(behind) == '"';
    }

    private boolean isArticle(int at) {
        StringReader rest = new StringReader(text);
        try {
            rest.skip(at);
            JsonParser parser = reader.createParser(rest);
            try {
                JsonNode node = reader.readTree(parser);
                return node != null && likeness.isArticle(node);
            } finally {
                looks -= parser.currentLocation().getCharOffset();
                parser.close();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
