package io.newstape.article.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server puts before a feed or an answer, and what is no part of it: the warnings of a program, the head of an
 * HTTP answer, the name of a function around JSON.
 *
 * @param length in characters, at least 1
 * @param excerpt how it begins, for a message
 */
public record LeadIn(int length, String excerpt) {

    private static final int LONGEST = 4 * 1024;

    /** The beginning of a document that is XML and no page. */
    private static final Pattern XML = Pattern.compile("<\\?xml\\s|<rss[\\s>]|<feed\\s|<rdf:RDF\\s|<newsMessage\\s");

    private static final Pattern JSON = Pattern.compile("(?m)^[ \\t]{0,20}[\\[{](?=\\s{0,200}[\\[{\"])");

    /** A web page may show XML, but then it is a page. */
    private static final List<String> PAGE = List.of("<!doctype", "<html", "<head", "<body", "<script");

    /** What a program that writes pages says of its faults, with markup or without. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?s).{0,200}?\\b(?:Warning|Notice|Deprecated|Strict Standards|Fatal error|Parse error)(?:</b>)?\\s?:\\s.{1,2000}? on"
                    + " line .*");

    private static final Pattern HTTP = Pattern.compile("HTTP/[\\d.]{1,3} \\d{3}\\b");

    /** A function around JSON, or what keeps a browser from running it. */
    private static final Pattern SCRIPT = Pattern.compile(
            "\\s{0,20}(?:/\\*\\*/\\s?)?(?:[A-Za-z_$][\\w$.]{0,60}\\s?\\(\\s{0,20}(?=[\\[{]\\s{0,200}[\\[{\"])"
                    + "|\\)]}'?,?\\s{1,20}(?=[\\[{])|(?:while\\(1\\)|for\\(;;\\));\\s{0,20}(?=[\\[{]))");

    /** What stands before the document; nothing where it begins at once, or where nobody can tell. */
    public static Optional<LeadIn> of(String head) {
        int http = httpHeads(head);
        if (http > 0) {
            return found(head, http);
        }
        Matcher script = SCRIPT.matcher(head);
        if (script.lookingAt()) {
            return found(head, script.end());
        }
        Matcher xml = XML.matcher(head);
        boolean begun = head.isBlank() || "{[".indexOf(head.stripLeading().charAt(0)) >= 0;
        if (!begun && xml.find()) {
            String before = head.substring(0, xml.start());
            if (!before.replace("\uFEFF", "").isBlank()
                    && isNoDocument(before)
                    && isNews(head.substring(xml.start()))) {
                return found(head, xml.start());
            }
        }
        Matcher json = JSON.matcher(head);
        if (!begun && json.find()) {
            String before = head.substring(0, json.start());
            if (isNoDocument(before) && PROGRAM.matcher(before).matches()) {
                return found(head, json.start());
            }
        }
        return Optional.empty();
    }

    /** The heads of HTTP answers, also of those that only lead to the next; 0 where there is none. */
    private static int httpHeads(String head) {
        int end = 0;
        while (HTTP.matcher(head).region(end, head.length()).lookingAt()) {
            int blank = head.indexOf("\n\n", end);
            if (blank < 0) {
                break;
            }
            end = blank + 2;
        }
        return end;
    }

    private static Optional<LeadIn> found(String head, int length) {
        return length == 0 || length > LONGEST
                ? Optional.empty()
                : Optional.of(new LeadIn(
                        length, SafeExcerpt.briefly(head.substring(0, length).strip())));
    }

    /** Comments and declarations are part of the document; an element of its own would be its root. */
    private static boolean isNoDocument(String before) {
        String lower = before.toLowerCase(Locale.ROOT);
        boolean page = PAGE.stream().anyMatch(lower::contains);
        boolean known = XmlProlog.of(before)
                .map(prolog -> !prolog.root().matches("br|b|p|div|pre"))
                .orElse(false);
        boolean prolog =
                lower.stripLeading().startsWith("<?") || lower.stripLeading().startsWith("<!");
        return !page && !known && !prolog;
    }

    private static boolean isNews(String document) {
        return XmlProlog.of(document)
                .flatMap(prolog -> ArticleFormat.byRoot(prolog.root()))
                .filter(format -> format != ArticleFormat.HTML && format != ArticleFormat.OTHER_XML)
                .isPresent();
    }
}
