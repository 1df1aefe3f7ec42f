package io.newstape.article.clean;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i)\\W*(?:(?:only )?available (?:only )?(?:in|on|with|for) (?:the )?(?:(?:paid|pro|professional|premium"
                    + "|corporate|business|enterprise|higher|and|or|,|&)\\s?){1,5}(?:plans?|tiers?|subscriptions?)(?: only)?"
                    + "|(?:please )?upgrade (?:your plan )?to .*(?:access|see|view|read).*"
                    + "|(?:please )?(?:subscribe|sign[ -]?(?:in|up)|log[ -]?in|register) to (?:read|continue|unlock|view|access|see).*"
                    + "|to (?:read|continue|unlock|view|access|see) .*\\b(?:subscribe|sign[ -]?(?:in|up)|log[ -]?in|register)\\b.*"
                    + "|(?:login|log-in|subscription|registration|payment) (?:is )?required.*"
                    + "|this (?:content|article|story) is (?:only )?(?:available )?(?:only )?(?:for|to) (?:subscribers|members).*"
                    + "|this (?:content|article|story) is (?:locked|behind a paywall|premium).*"
                    + "|(?:premium|paid|subscribers?|members?)(?:[- ]only)? (?:content|article|story)"
                    + "|(?:read|continue|see|view) (?:more|reading)(?: (?:here|at|on) .{0,60})?"
                    + "|(?:subscribers?|members?|premium) only"
                    + "|(?:the |this )?(?:full )?(?:content|text|article|story|body) (?:is )?(?:not |un)available\\b.{0,60}"
                    + "|(?:content|text|article|story|body) (?:was |is )?(?:truncated|hidden|redacted))\\W*");

    /** Words for nothing at all: here nothing was cut. */
    private static final Pattern NOTHING = Pattern.compile(
            "(?i)\\W*(?:\\[removed]|null|none|n/a|nan|no (?:content|description|summary|text|body)(?: available| provided)?)\\W*");

    /** How much is left: 1419, 1,419, 1 419 or 1.4k. */
    private static final String COUNT =
            "\\d{1,3}(?:[.,'\u2019 \u00A0\u202F]?\\d{3}){0,3}(?:[.,]\\d)?\\s?k?\\s?(?:(?:more|other|additional|remaining)\\s)?"
                    + "(?:char(?:acter)?s?|words?|zeichen|w\u00F6rter|caract\u00E8res|caracteres|caratteri|tekens)"
                    + "(?:\\s(?:more|left|remaining|omitted|truncated))?";

    /** In round brackets a number of characters may be part of the text; with a plus or dots before it, it isn't. */
    private static final Pattern MARK = Pattern.compile("(?i)(?:[\\[{]\\s?[+~]?\\s?" + COUNT
            + "\\s?[\\]}]|(?<=\u2026|\\.{3}|\u2026\\s|\\.{3}\\s)\\(?\\+?\\s?" + COUNT + "\\)?|\\(?\\+\\s?" + COUNT
            + "\\)?|[\\[(](?:\u2026|\\.{3}|truncated|(?:read more|continue reading)\\s?(?:\u2026|\\.{3})?|more\\s?(?:\u2026|\\.{3}))[\\])]"
            + "|(?<=\u2026|\\.{3}|\u2026\\s|\\.{3}\\s)(?:read more|continue reading)\\b[^.!?]{0,40}[.\u2026\u00BB\u203A\u2192>]*"
            + "|(?<=[.!?]\\s)(?:read more|continue reading)\\W*)\\s*$");

    /** Three dots behind a word, and nothing else: a sentence that breaks off. */
    private static final Pattern DOTS = Pattern.compile("[\\p{L}\\p{N},;]\\s?(?:\u2026|\\.{3})\\s*$");

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
