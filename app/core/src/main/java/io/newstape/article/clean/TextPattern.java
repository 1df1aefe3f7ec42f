package io.newstape.article.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a boilerplate rule looks for: literal words, {@code <Name>}, {@code <Number>}, {@code <Anything>}, and
 * {@code ...} where more may stand. Matching is linear in the text for a pattern that is anchored at its start.
 */
final class TextPattern {

    private static final String MORE = "...";

    private sealed interface Part permits Literal, Name, Number, Anything {
        /** Where the part ends that starts at this place, or -1. */
        int match(String text, String folded, int at);
    }

    private record Literal(String words) implements Part {
        @Override
        public int match(String text, String folded, int at) {
            return folded.startsWith(words, at) ? at + words.length() : -1;
        }
    }

    private record Name() implements Part {
        @Override
        public int match(String text, String folded, int at) {
            if (at >= text.length() || !Character.isLetter(text.charAt(at)) || Character.isLowerCase(text.charAt(at))) {
                return -1;
            }
            int end = at + 1;
            while (end < text.length() && isInName(text.charAt(end))) {
                end++;
            }
            return end;
        }

        private static boolean isInName(char c) {
            return Character.isLetterOrDigit(c) || c == '.' || c == '-' || c == '\'' || c == '\u2019';
        }
    }

    private record Number() implements Part {
        @Override
        public int match(String text, String folded, int at) {
            int end = at;
            while (end < text.length() && Character.isDigit(text.charAt(end))) {
                end++;
            }
            return end == at ? -1 : end;
        }
    }

    /** Some text, up to and with the words that come next in the rule. */
    private record Anything(String until) implements Part {
        @Override
        public int match(String text, String folded, int at) {
            int found = folded.indexOf(until, at);
            return found < 0 ? -1 : found + until.length();
        }
    }

    private final List<Part> parts;
    private final boolean openStart;
    private final boolean openEnd;
    private final boolean endsAtWord;

    private TextPattern(List<Part> parts, boolean openStart, boolean openEnd, boolean endsAtWord) {
        this.parts = parts;
        this.openStart = openStart;
        this.openEnd = openEnd;
        this.endsAtWord = endsAtWord;
    }

    static TextPattern of(String written) {
        String rest = written.strip();
        boolean openStart = rest.startsWith(MORE);
        rest = openStart ? rest.substring(MORE.length()).stripLeading() : rest;
        boolean openEnd = rest.endsWith(MORE);
        rest = openEnd ? rest.substring(0, rest.length() - MORE.length()) : rest;
        boolean endsAtWord = rest.endsWith(" ");
        List<Part> parts = parts(rest.strip());
        if (parts.isEmpty() || (openStart && !(parts.get(0) instanceof Literal))) {
            throw new IllegalArgumentException("a rule must look for some words: '" + written + "'");
        }
        return new TextPattern(parts, openStart, openEnd, endsAtWord);
    }

    private static List<Part> parts(String written) {
        List<Part> parts = new ArrayList<>();
        int at = 0;
        boolean afterAnything = false;
        while (at < written.length()) {
            int open = written.indexOf('<', at);
            int close = open < 0 ? -1 : written.indexOf('>', open);
            String variable = close < 0 ? "" : written.substring(open + 1, close);
            int end = close < 0 ? written.length() : open;
            if (end > at) {
                String words = folded(written.substring(at, end));
                parts.add(afterAnything ? new Anything(words) : new Literal(words));
                afterAnything = false;
            }
            if (close < 0) {
                break;
            }
            switch (variable) {
                case "Name" -> parts.add(new Name());
                case "Number" -> parts.add(new Number());
                case "Anything" -> afterAnything = true;
                default -> throw new IllegalArgumentException("<" + variable + "> is no part of a rule's text");
            }
            at = close + 1;
        }
        return parts;
    }

    /** The first letter that a match must have, or 0 where it may be any. */
    char first() {
        return !openStart && parts.get(0) instanceof Literal literal
                ? literal.words().charAt(0)
                : 0;
    }

    /** Whether a text of this length can fit at all: cheap to ask before {@link #matches}. */
    boolean mayFit(int length) {
        boolean fixed = !openStart && !openEnd && parts.size() == 1 && parts.get(0) instanceof Literal;
        return !fixed || ((Literal) parts.get(0)).words().length() == length;
    }

    /** Whether the text fits, given it and its folded form, which has the same length. */
    boolean matches(String text, String folded) {
        if (!openStart) {
            return matchesAt(text, folded, 0);
        }
        String words = ((Literal) parts.get(0)).words();
        for (int at = folded.indexOf(words); at >= 0; at = folded.indexOf(words, at + 1)) {
            if (matchesAt(text, folded, at)) {
                return true;
            }
        }
        return false;
    }

    private boolean matchesAt(String text, String folded, int start) {
        int at = start;
        for (Part part : parts) {
            at = part.match(text, folded, at);
            if (at < 0) {
                return false;
            }
        }
        if (!openEnd) {
            return at == text.length();
        }
        boolean inWord = endsAtWord
                && at < text.length()
                && Character.isLetterOrDigit(text.charAt(at))
                && Character.isLetterOrDigit(text.charAt(at - 1));
        return !inWord;
    }

    /** Without the differences that don't count, character by character, so that places stay the same. */
    static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            folded.append(folded(text.charAt(i)));
        }
        return folded.toString();
    }

    static char folded(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201B', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014' -> '-';
            default -> Character.toLowerCase(c);
        };
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s%s%s", openStart ? MORE : "", parts, openEnd ? MORE : "");
    }
}
