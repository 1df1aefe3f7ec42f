package io.newstape.text;

import java.util.List;

/**
 * Cuts a text into tokens, in one pass.
 *
 * <p>Words are split at hyphens, so that "better-than-expected" and "better than expected" are one thing; a
 * possessive {@code 's} is a token of its own. What only a newsroom reads is dropped: story codes such as
 * {@code [nL1N2AB3CD]} and e-mail addresses in double brackets.
 */
public final class Tokenizer {

    private static final int LONGEST_BRACKET = 48;
    private static final long POSSESSIVE = Symbols.of("'s");

    private final String text;
    private final Tokens tokens;
    private int at;

    private Tokenizer(String text, int sentences) {
        this.text = text;
        this.tokens = new Tokens(text, sentences);
    }

    public static Tokens tokens(String text) {
        return tokens(text, Sentences.of(text));
    }

    public static Tokens tokens(String text, List<Sentences.Range> sentences) {
        Tokenizer tokenizer = new Tokenizer(text, sentences.size());
        for (Sentences.Range sentence : sentences) {
            tokenizer.tokens.beginSentence();
            tokenizer.read(sentence.start(), sentence.end());
        }
        return tokenizer.tokens;
    }

    private void read(int start, int end) {
        at = Math.max(at, start);
        while (at < end) {
            char c = text.charAt(at);
            if (c == ' ') {
                at++;
            } else if (Character.isLetter(c)) {
                word(end);
            } else if (c >= '0' && c <= '9') {
                number(end);
            } else if (c == '[' || c == '<' || c == '(') {
                bracket(c, end);
            } else if (c == '%') {
                percent();
            } else {
                mark(c, end);
            }
        }
    }

    private void word(int end) {
        int start = at;
        int to = start;
        long symbol = Symbols.EMPTY;
        while (to < end && isWordPart(to, end)) {
            symbol = Symbols.with(symbol, text.charAt(to));
            to++;
        }
        if (TickerShape.is(text, start, to)) {
            tokens.add(start, to, Tokens.TICKER, Tokens.TICKER_SYMBOL, true);
            at = to;
            return;
        }
        boolean possessive = to - start > 2 && isApostrophe(text.charAt(to - 2)) && lower(to - 1) == 's';
        int last = possessive ? to - 2 : to;
        symbol = possessive ? Symbols.of(text, start, last) : symbol;
        if (isPercentWord(start, last)) {
            at = to;
            return;
        }
        tokens.add(start, last, Tokens.WORD, symbol, TickerShape.isUpper(text.charAt(start)));
        if (possessive) {
            tokens.add(last, to, Tokens.WORD, POSSESSIVE, false);
        }
        at = to;
    }

    /** "percent", "pct", "pc" and "per cent" belong to the number before them. */
    private boolean isPercentWord(int start, int end) {
        int last = tokens.size() - 1;
        boolean number = last >= 0 && (tokens.kind(last) == Tokens.NUMBER || tokens.kind(last) == Tokens.PERCENT);
        if (!number || start - tokens.end(last) > 1) {
            return false;
        }
        if (tokens.kind(last) == Tokens.NUMBER
                && (is("percent", start, end) || is("pct", start, end) || is("pc", start, end))) {
            tokens.turnLastIntoPercent(end);
            return true;
        }
        if (tokens.kind(last) == Tokens.PERCENT && is("cent", start, end) && lower(tokens.end(last) - 1) == 'r') {
            tokens.turnLastIntoPercent(end);
            return true;
        }
        if (tokens.kind(last) == Tokens.NUMBER && is("per", start, end) && startsWith("cent", end + 1)) {
            tokens.turnLastIntoPercent(end);
            return true;
        }
        return false;
    }

    private void number(int end) {
        int to = at;
        while (to < end && isNumberPart(to, end)) {
            to++;
        }
        int suffixed = TickerShape.endOfSuffix(text, to, end);
        if (TickerShape.is(text, at, suffixed)) {
            to = suffixed;
            tokens.add(at, to, Tokens.TICKER, Tokens.TICKER_SYMBOL, true);
        } else {
            tokens.add(at, to, Tokens.NUMBER, Tokens.NUMBER_SYMBOL, false);
        }
        at = to;
    }

    private void percent() {
        int last = tokens.size() - 1;
        if (last >= 0 && tokens.kind(last) == Tokens.NUMBER && at - tokens.end(last) <= 1) {
            tokens.turnLastIntoPercent(at + 1);
        }
        at++;
    }

    /** Story codes and addresses are dropped, tickers become one token, all else is read as text. */
    private void bracket(char open, int end) {
        char close = open == '[' ? ']' : open == '<' ? '>' : ')';
        int to = at + 1;
        int limit = Math.min(end, at + LONGEST_BRACKET);
        while (to < limit && text.charAt(to) != close && text.charAt(to) != open) {
            to++;
        }
        boolean closed = to < limit && text.charAt(to) == close;
        boolean ticker = closed
                && (open == '<' || TickerShape.is(text, at + 1, to) || TickerShape.hasExchange(text, at + 1, to));
        if (ticker) {
            tokens.add(at, to + 1, Tokens.TICKER, Tokens.TICKER_SYMBOL, true);
            at = to + 1;
        } else if (closed && open == '[' && !hasLowerWord(at + 1, to)) {
            at = to + 1;
        } else if (open == '(' && isByline(at + 1)) {
            at = end;
        } else {
            mark('(', end);
        }
    }

    /** Who wrote it, to the end of the sentence: "(Reporting by ...", "((someone@example.com". */
    private boolean isByline(int start) {
        return startsWith("(", start)
                || startsWith("reporting by", start)
                || startsWith("editing by", start)
                || startsWith("writing by", start)
                || startsWith("compiled by", start);
    }

    private void mark(char c, int end) {
        char mark = c == '–' || c == '—' || c == '|' || c == '-' ? '-' : c;
        boolean dash = mark != '-' || isSpaced(at, end) || c == '—';
        if (",;:()\"“”?!-".indexOf(mark) >= 0 && dash) {
            tokens.add(at, at + 1, Tokens.MARK, Symbols.with(Symbols.EMPTY, mark), false);
        }
        at++;
    }

    private boolean isWordPart(int i, int end) {
        char c = text.charAt(i);
        if (c >= 'a' && c <= 'z') {
            return true;
        }
        if (c == ' ' || c == ',') {
            return false;
        }
        if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return true;
        }
        boolean inside = i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1));
        return inside && (isApostrophe(c) || c == '.' || c == '&' || c == '_');
    }

    private boolean isNumberPart(int i, int end) {
        char c = text.charAt(i);
        if (c >= '0' && c <= '9') {
            return true;
        }
        boolean inside = i + 1 < end && text.charAt(i + 1) >= '0' && text.charAt(i + 1) <= '9';
        return inside && (c == '.' || c == ',');
    }

    private boolean hasLowerWord(int start, int end) {
        for (int i = start + 1; i < end; i++) {
            if (lower(i) == text.charAt(i)
                    && Character.isLetter(text.charAt(i))
                    && Character.isLetter(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSpaced(int i, int end) {
        return i > 0 && text.charAt(i - 1) == ' ' && i + 1 < end && text.charAt(i + 1) == ' ';
    }

    private boolean is(String word, int start, int end) {
        return end - start == word.length() && startsWith(word, start);
    }

    private boolean startsWith(String word, int start) {
        if (start + word.length() > text.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (lower(start + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private char lower(int i) {
        return Symbols.lower(text.charAt(i));
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '’';
    }
}
