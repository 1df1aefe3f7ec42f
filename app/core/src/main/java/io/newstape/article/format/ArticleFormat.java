package io.newstape.article.format;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.parser.Tag;

/** The formats that news comes in, told apart by content and never by a file's name. */
public enum ArticleFormat {
    /** Title, body and the rest of a page, as a crawler leaves it. */
    PLAIN_TEXT,
    /** An HTML or XHTML page. */
    HTML,
    /** RSS 0.9 to 2.0 or Atom. */
    FEED,
    /** NewsML-G2: a newsItem, or a newsMessage with several. */
    NEWSML_G2,
    /** One NITF document. */
    NITF,
    /** Reuters Corpus Volume 1: a newsitem, or several. */
    RCV1,
    /** Reuters-21578: several documents in SGML. */
    REUTERS_21578,
    /** JSON objects: one a line, in an array, one after the other, or in the envelope of a news API. */
    JSON,
    /** XML or SGML that is none of the above. */
    OTHER_XML,
    /** A table with a head: CSV, or with tabs, semicolons or bars. */
    TABLE,
    /** Text of another kind, see {@link ForeignFormat}. */
    FOREIGN,
    /** No text at all: pictures, archives, office files. */
    BINARY;

    /** How many characters {@link #of} wants to see. */
    public static final int HEAD = 8 * 1024;

    private static final int JSON_LINES_SEEN = 20;

    /** Where an archive of tar has its mark. */
    private static final int TAR_MARK = 257;

    /** An object, also as the data of an event stream. */
    private static final Pattern JSON_LINE = Pattern.compile("(?:data:\\s?)?\\[?\\{\".*\":");

    /** Rows of a table, in a list or one a line. */
    private static final Pattern ROWS =
            Pattern.compile("\\[\\s*\\[\\s*[\"\\d]" + "|\\[\"[^\"\\n]{1,60}\"(?:\\s?,\\s?\"[^\"\\n]{1,60}\")+]\\s*\\n"
                    // the first row may be a broken one
                    + "(?:[^\\n]*\\n){0,3}?\\s*\\[[\"\\dn]");

    private static final Pattern HTML_TAG = Pattern.compile(
            "<(?:!doctype html|html|head|body|title|meta|div|p|article|section|main|h1|table|span|br|script|link)(?=[\\s/>])",
            Pattern.CASE_INSENSITIVE);

    /** The format of a text that starts like this. A pure function of the text. */
    public static ArticleFormat of(String head) {
        if (isBinary(head)) {
            return BINARY;
        }
        if (ForeignFormat.of(head).isPresent()) {
            return FOREIGN;
        }
        if (startsLikeJson(head)) {
            return JSON;
        }
        Optional<XmlProlog> prolog = XmlProlog.of(head);
        if (prolog.isPresent()) {
            Optional<ArticleFormat> byRoot = byRoot(prolog.get().root());
            if (byRoot.isPresent()) {
                return byRoot.get();
            }
            String doctype = prolog.get().doctype();
            boolean page = doctype.equalsIgnoreCase("html");
            if (!doctype.isEmpty() && !page
                    || !page && isMarkup(head, prolog.get().root())) {
                // an XML or SGML of its own, mostly with many documents in one file
                return OTHER_XML;
            }
        }
        if (TableHead.begins(head)) {
            return TABLE;
        }
        // a page may come as a fragment, or with text before its first tag
        if (HTML_TAG.matcher(head).find()) {
            return HTML;
        }
        boolean xml = head.stripLeading().startsWith("<?xml")
                || prolog.map(XmlProlog::internalSubset).orElse(false);
        if (xml) {
            return OTHER_XML;
        }
        if (hasJsonLine(head)) {
            return JSON;
        }
        return TableHead.isForeign(head) || HeadlessTable.of(head).isPresent() ? TABLE : PLAIN_TEXT;
    }

    /** Whether a root that HTML doesn't know opens a document, and isn't a symbol in brackets. */
    private static boolean isMarkup(String head, String root) {
        if (Tag.isKnownTag(root) || root.indexOf('-') > 0) {
            return false;
        }
        int end = head.indexOf('>');
        boolean child = end > 0 && head.substring(end + 1).stripLeading().startsWith("<") && head.contains("</");
        return child || head.toLowerCase(Locale.ROOT).contains("</" + root.toLowerCase(Locale.ROOT) + ">");
    }

    static Optional<ArticleFormat> byRoot(String root) {
        if (root.equals("newsitem")) {
            // not the newsItem of NewsML-G2
            return Optional.of(RCV1);
        }
        String name = root.substring(root.indexOf(':') + 1).toLowerCase(Locale.ROOT);
        return Optional.ofNullable(
                switch (name) {
                    case "rss", "rdf", "feed" -> FEED;
                    case "newsitem", "newsmessage", "packageitem", "conceptitem", "knowledgeitem" -> NEWSML_G2;
                    case "nitf" -> NITF;
                    case "reuters" -> REUTERS_21578;
                    case "html" -> HTML;
                    case "newsml", "sitemapindex", "urlset", "opml", "svg" -> OTHER_XML;
                    default -> null;
                });
    }

    private static boolean startsLikeJson(String head) {
        String text = head.stripLeading();
        if (!text.startsWith("[")) {
            return text.startsWith("{");
        }
        String next = text.substring(1).stripLeading();
        while (next.startsWith("[")) {
            next = next.substring(1).stripLeading();
        }
        return next.isEmpty() || next.startsWith("{") || next.startsWith("]") || isRows(text);
    }

    /** Whether a document begins with rows of cells in JSON, in a list or one a line. */
    public static boolean isRows(String head) {
        return ROWS.matcher(head.stripLeading()).lookingAt();
    }

    /** JSON Lines whose first lines are garbage are still JSON Lines. */
    private static boolean hasJsonLine(String head) {
        return head.lines()
                .limit(JSON_LINES_SEEN)
                .anyMatch(line -> JSON_LINE.matcher(line).lookingAt());
    }

    private static boolean isBinary(String head) {
        if (head.startsWith("%PDF-")
                || head.startsWith("PK\u0003\u0004")
                || head.startsWith("ustar", TAR_MARK)
                || head.startsWith("Obj\u0001")
                || head.startsWith("PAR1")) {
            return true;
        }
        int odd = 0;
        int length = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            // a hole in a file of text counts once
            if (c == 0 && i > 0 && head.charAt(i - 1) == 0) {
                continue;
            }
            boolean control = c < ' ' && c != '\n' && c != '\t' && c != '\r' && c != '\f';
            odd += control ? 1 : 0;
            length++;
        }
        return odd * 20 > length;
    }
}
