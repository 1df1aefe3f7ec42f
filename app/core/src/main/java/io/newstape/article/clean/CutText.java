package io.newstape.article.clean;

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
            "(?i)\\W*(?:(?:only )?available (?:only )?in (?:the )?(?:paid|professional|premium|corporate) plans?(?: only)?"
                    + "|(?:please )?upgrade (?:your plan )?to .*(?:access|see|view|read).*"
                    + "|(?:subscribe|sign in|log in|register) to (?:read|continue|unlock).*"
                    + "|this (?:content|article|story) is (?:only )?(?:available )?(?:only )?(?:for|to) (?:subscribers|members).*)\\W*");

    /** Words for nothing at all: here nothing was cut. */
    private static final Pattern NOTHING = Pattern.compile("(?i)\\W*(?:\\[removed]|null|none|n/a)\\W*");

    private static final Pattern MARK = Pattern.compile(
            "(?:\\[\\s?\\+?\\d{1,9} (?:more )?char(?:acter)?s]|\\[(?:\u2026|\\.{3})]|\\((?:\u2026|\\.{3})\\))\\s*$");

    /** Three dots behind a word, and nothing else: a sentence that breaks off. */
    private static final Pattern DOTS = Pattern.compile("[\\p{L}\\p{N},;]\\s?(?:\u2026|\\.{3})\\s*$");

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
