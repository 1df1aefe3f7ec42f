package io.newstape.article.clean;

import io.newstape.text.DataTable;
import io.newstape.text.WordLists;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text as far as the provider gave it.
 *
 * <p>Services cut texts and say so at the end: {@code [+1234 chars]}, {@code [1234 chars]}, {@code [...]}, or three
 * dots behind the last word. Some put a sentence about payment in place of the text. Neither mark nor sentence is text.
 *
 * @param text without the mark; empty where there was nothing else
 * @param truncated whether the provider has more of it than it gave
 */
public record CutText(String text, boolean truncated) {

    private static final int LONGEST_PLACEHOLDER = 200;
    private static final int LONGEST_MARK = 60;

    private static final WordLists LISTS = WordLists.beside(CutText.class);

    /** A name of a list in an expression of the data file. */
    private static final Pattern GROUP = Pattern.compile("<([a-z-]+)>");

    private static final Pattern PLACEHOLDER = Pattern.compile("(?i)\\W*(?:"
            + DataTable.rows(CutText.class, "placeholders.tsv", 2).stream()
                    .map(row -> withWords(row.cell(0)))
                    .collect(Collectors.joining("|"))
            + ")\\W*");

    /** Words for nothing at all: here nothing was cut. */
    private static final Pattern NOTHING =
            Pattern.compile("(?i)\\W*(?:\\[removed]|" + oneOf("words-for-no-text") + ")\\W*");

    /** How much is left: 1419, 1,419, 1 419 or 1.4k. */
    private static final String COUNT = "\\d{1,3}(?:[.,'\u2019 \u00A0\u202F]?\\d{3}){0,3}(?:[.,]\\d)?\\s?k?\\s?(?:"
            + oneOf("words-before-such-a-unit") + "\\s)?" + oneOf("units-of-a-text") + "(?:\\s"
            + oneOf("words-behind-such-a-unit") + ")?";

    private static final String READ_ON = oneOf("invitations-to-read-on");

    /** In round brackets a number of characters may be part of the text; with a plus or dots before it, it isn't. */
    private static final Pattern MARK = Pattern.compile("(?i)(?:[\\[{]\\s?[+~]?\\s?" + COUNT
            + "\\s?[\\]}]|(?<=\u2026|\\.{3}|\u2026\\s|\\.{3}\\s)\\(?\\+?\\s?" + COUNT + "\\)?|\\(?\\+\\s?" + COUNT
            + "\\)?|[\\[(](?:\u2026|\\.{3}|truncated|" + READ_ON
            + "\\s?(?:\u2026|\\.{3})?|more\\s?(?:\u2026|\\.{3}))[\\])]"
            + "|(?<=\u2026|\\.{3}|\u2026\\s|\\.{3}\\s)" + READ_ON + "\\b[^.!?]{0,40}[.\u2026\u00BB\u203A\u2192>]*"
            + "|(?<=[.!?]\\s)" + READ_ON + "\\W*)\\s*$");

    /** Three dots behind a word, and nothing else: a sentence that breaks off. */
    private static final Pattern DOTS = Pattern.compile("[\\p{L}\\p{N},;]\\s?(?:\u2026|\\.{3})\\s*$");

    /** An expression of the data file with the words of its groups. */
    static String withWords(String expression) {
        return GROUP.matcher(expression).replaceAll(group -> Matcher.quoteReplacement(oneOf(group.group(1))));
    }

    private static String oneOf(String list) {
        return LISTS.named(list).stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Whether all that there is stands in place of a text that one has to pay for, or marks where it was cut. */
    public static boolean isPlaceholder(List<String> paragraphs) {
        return !paragraphs.isEmpty()
                && paragraphs.stream().map(CutText::of).allMatch(cut -> cut.truncated && cut.text.isBlank());
    }

    /** The text, and whether it was cut. A pure function. */
    public static CutText of(String body) {
        if (body.length() < LONGEST_PLACEHOLDER) {
            if (PLACEHOLDER.matcher(body).matches()) {
                return new CutText("", true);
            }
            if (NOTHING.matcher(body).matches()) {
                return new CutText("", false);
            }
        }
        int tail = Math.max(0, body.length() - LONGEST_MARK);
        Matcher mark = MARK.matcher(body.substring(tail));
        if (mark.find()) {
            return new CutText(body.substring(0, tail + mark.start()).stripTrailing(), true);
        }
        return new CutText(body, DOTS.matcher(body.substring(tail)).find());
    }
}
