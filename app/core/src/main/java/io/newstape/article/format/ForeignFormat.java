package io.newstape.article.format;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Texts that are no news by how they begin, although they look like plain text or JSON: told apart to be refused. */
public enum ForeignFormat {
    MAIL(
            "an e-mail, or a mailbox",
            "From \\S+@\\S+ \\S|(?:Return-Path|Delivered-To|Received|MIME-Version|Message-ID):",
            "Take the article out of the message."),
    WEB_ARCHIVE("a web archive (WARC)", "WARC/\\d\\.\\d\\s", "Take the pages out of it."),
    RICH_TEXT("rich text (RTF)", "\\{\\\\rtf", "Save it as plain text or HTML."),
    CALENDAR("a calendar", "BEGIN:VCALENDAR\\s", ""),
    YAML(
            "YAML, or a text with a head in YAML",
            "%YAML |---[ \\t]*\\n[A-Za-z_-]{1,30}:\\s",
            "Convert it to JSON Lines."),
    POSTSCRIPT("PostScript", "%!PS", "Save it as plain text or HTML."),
    LATEX("LaTeX", "\\\\documentclass", "Save it as plain text or HTML.");

    private final String name;
    private final Pattern beginning;
    private final String advice;

    ForeignFormat(String name, String beginning, String advice) {
        this.name = name;
        this.beginning = Pattern.compile(beginning);
        this.advice = advice;
    }

    /** What a text is that starts like this. */
    public static Optional<ForeignFormat> of(String head) {
        String text = head.stripLeading();
        return List.of(values()).stream()
                .filter(format -> format.beginning.matcher(text).lookingAt())
                .findFirst();
    }

    /** What it is, for a person. */
    public String title() {
        return name;
    }

    /** What to do about it; may be empty. */
    public String advice() {
        return advice;
    }
}
