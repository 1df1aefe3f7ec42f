package io.newstape.article.xml;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.TreeMap;

/**
 * XML as feeds really send it, made into what a parser takes: white space and byte order marks before the first tag are
 * dropped, characters that XML forbids become spaces, an ampersand that begins no reference becomes one, and prefixes
 * that feeds use without a declaration are declared. It keeps
 * what was handed out until it is told to forget it, so that a reader can go on behind a record that is broken.
 */
final class LenientXml extends Reader {

    private static final int BUFFER = 8 * 1024;
    private static final int LONGEST_REFERENCE = 32;
    private static final String CDATA = "<![CDATA[";
    private static final String CDATA_END = "]]>";

    /** The modules of feeds, by the prefixes that everybody uses for them. */
    private static final Map<String, String> MODULES = new TreeMap<>(Map.of(
            "dc", "http://purl.org/dc/elements/1.1/",
            "dcterms", "http://purl.org/dc/terms/",
            "content", "http://purl.org/rss/1.0/modules/content/",
            "media", "http://search.yahoo.com/mrss/",
            "itunes", "http://www.itunes.com/dtds/podcast-1.0.dtd",
            "atom", "http://www.w3.org/2005/Atom",
            "feedburner", "http://rssnamespace.org/feedburner/ext/1.0",
            "slash", "http://purl.org/rss/1.0/modules/slash/",
            "wfw", "http://wellformedweb.org/CommentAPI/",
            "sy", "http://purl.org/rss/1.0/modules/syndication/"));

    private final Reader in;
    /** What was read and not made into anything yet. */
    private final StringBuilder raw = new StringBuilder();
    /** What was handed out since {@link #base}. */
    private final StringBuilder kept = new StringBuilder();

    private long base;
    private long lineAtBase = 1;
    private int linesBefore;
    private int handed;
    private boolean started;
    private boolean literal;
    private boolean rootSeen;
    private boolean ended;

    LenientXml(Reader in) {
        this.in = in;
    }

    /** How many lines were dropped before the first tag. */
    int linesBefore() {
        return linesBefore;
    }

    /** Forgets what was handed out before an offset. */
    void forgetBefore(long offset) {
        int count = (int) Math.max(0, Math.min(handed, offset - base));
        lineAtBase += lines(0, count);
        kept.delete(0, count);
        handed -= count;
        base += count;
    }

    /** The line on which an offset that isn't forgotten lies, from 1. */
    long line(long offset) {
        return lineAtBase + lines(0, (int) Math.max(0, Math.min(kept.length(), offset - base)));
    }

    private int lines(int from, int to) {
        int lines = 0;
        for (int i = from; i < to; i++) {
            lines += kept.charAt(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    /**
     * The place of a tag that opens one of these elements, at an offset or behind it; -1 when there is none to the end
     * of the input, or within so many characters.
     */
    long find(long offset, Iterable<String> names, long most) throws IOException {
        int at = (int) Math.max(0, offset - base);
        while (true) {
            int open = kept.indexOf("<", at);
            if (open < 0 || open + LONGEST_REFERENCE > kept.length()) {
                if (kept.length() - at < most && more()) {
                    at = open < 0 ? kept.length() - 1 : open;
                    at = Math.max(0, at);
                    continue;
                }
            }
            if (open < 0 || open - (offset - base) > most) {
                return -1;
            }
            for (String name : names) {
                int end = open + 1 + name.length();
                boolean same =
                        kept.length() > end && kept.substring(open + 1, end).equals(name);
                if (same && " \t\r\n>/".indexOf(kept.charAt(end)) >= 0) {
                    return base + open;
                }
            }
            at = open + 1;
        }
    }

    /** What was handed out before the first tag that opens one of these elements; null when that is too much. */
    String before(Iterable<String> names, int most) {
        int first = -1;
        for (String name : names) {
            int at = kept.indexOf("<" + name);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }
        return base == 0 && first > 0 && first <= most ? kept.substring(0, first) : null;
    }

    /** Goes on at an offset that isn't forgotten, as if nothing behind it had been handed out. */
    void rewindTo(long offset) {
        forgetBefore(offset);
        handed = 0;
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (handed == kept.length() && !more()) {
            return -1;
        }
        int count = Math.min(length, kept.length() - handed);
        kept.getChars(handed, handed + count, target, offset);
        handed += count;
        return count;
    }

    /** Makes some more of the input; false at its end. */
    private boolean more() throws IOException {
        int before = kept.length();
        char[] part = new char[BUFFER];
        while (kept.length() == before) {
            int count = ended ? -1 : in.read(part, 0, BUFFER);
            ended |= count < 0;
            raw.append(part, 0, Math.max(0, count));
            if (ended && raw.length() == 0) {
                return false;
            }
            convert();
        }
        return true;
    }

    /** Converts all but a tail that may go on in the next part. */
    private void convert() {
        int limit = ended ? raw.length() : raw.length() - LONGEST_REFERENCE;
        int i = 0;
        while (i < limit) {
            char c = raw.charAt(i);
            if (!started && (c == '\uFEFF' || Character.isWhitespace(c))) {
                linesBefore += c == '\n' ? 1 : 0;
                i++;
                continue;
            }
            if (!started) {
                lineAtBase += linesBefore;
            }
            started = true;
            if (!rootSeen && c == '<' && opensElement(i)) {
                rootSeen = true;
                i = declareModules(i);
                continue;
            }
            if (literal) {
                literal = !startsWith(i, CDATA_END);
            } else if (startsWith(i, CDATA)) {
                literal = true;
            }
            if (c == '&' && !literal && !isReference(i)) {
                kept.append("&amp;");
            } else {
                kept.append(isForbidden(c) ? ' ' : c);
            }
            i++;
        }
        raw.delete(0, Math.max(0, i));
    }

    private boolean opensElement(int at) {
        return at + 1 < raw.length() && Character.isLetter(raw.charAt(at + 1));
    }

    /** Hands out the root's name, and behind it what its tag doesn't declare; returns where to go on. */
    private int declareModules(int root) {
        int end = raw.indexOf(">", root);
        int name = root + 1;
        while (name < raw.length() && " \t\r\n/>".indexOf(raw.charAt(name)) < 0) {
            name++;
        }
        kept.append(raw, root, name);
        // a tag that doesn't end in sight is no feed's
        if (end >= 0) {
            String tag = raw.substring(root, end);
            MODULES.forEach((prefix, uri) -> {
                if (!tag.contains("xmlns:" + prefix + "=") && !tag.contains("xmlns:" + prefix + " ")) {
                    kept.append(" xmlns:")
                            .append(prefix)
                            .append("=\"")
                            .append(uri)
                            .append('"');
                }
            });
        }
        return name;
    }

    private boolean startsWith(int at, String word) {
        return raw.length() - at >= word.length() && raw.charAt(at) == word.charAt(0) && raw.indexOf(word, at) == at;
    }

    private boolean isReference(int ampersand) {
        for (int i = ampersand + 1; i < Math.min(raw.length(), ampersand + LONGEST_REFERENCE); i++) {
            char c = raw.charAt(i);
            if (c == ';') {
                return i > ampersand + 1;
            }
            boolean part = c < 128 && Character.isLetterOrDigit(c) || c == '#' && i == ampersand + 1;
            if (!part) {
                return false;
            }
        }
        return false;
    }

    private static boolean isForbidden(char c) {
        return c < ' ' && c != '\n' && c != '\r' && c != '\t' || c == '\uFFFE' || c == '\uFFFF';
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
