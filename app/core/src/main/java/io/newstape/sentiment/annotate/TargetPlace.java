package io.newstape.sentiment.annotate;

import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/**
 * Where one mention of a company stands in a text, and what part the company has in the telling.
 *
 * @param text the text
 * @param first first token of the mention
 * @param last last token of the mention, its ticker included
 * @param sentenceFirst first token of the mention's sentence
 * @param sentenceEnd token behind that sentence
 * @param listFirst first token of the list of names that the mention stands in
 * @param listLast last token of that list
 * @param phrase the noun phrase that ends with that list
 * @param speaker the part that the company has in the telling
 */
record TargetPlace(
        AnnotatedText text,
        int first,
        int last,
        int sentenceFirst,
        int sentenceEnd,
        int listFirst,
        int listLast,
        NounPhrase phrase,
        SpeakerRole speaker) {

    private static final long AND = Symbols.of("and");

    /**
     * Finds the tokens of a mention.
     *
     * @param text a text with at least one token
     * @param start offset of the mention in the text, UTF-16
     * @param end offset behind it
     */
    static TargetPlace of(AnnotatedText text, int start, int end) {
        Tokens tokens = text.tokens();
        int first = firstToken(text, start);
        int last = lastToken(tokens, start, end);
        int listFirst = listFirst(text, first);
        return new TargetPlace(
                text,
                first,
                last,
                sentenceFirst(tokens, first),
                sentenceEnd(tokens, first),
                listFirst,
                listLast(text, last),
                NounPhrase.before(text, listFirst),
                SpeakerRole.of(text, first, last));
    }

    /** First token of the mention at an offset. If a ticker stands there, the name before the ticker is the mention. */
    static int firstToken(AnnotatedText text, int start) {
        Tokens tokens = text.tokens();
        int first = Math.min(tokens.at(start), tokens.size() - 1);
        if (tokens.kind(first) != Tokens.TICKER) {
            return first;
        }
        while (first > 0
                && text.names().is(first - 1)
                && tokens.kind(first - 1) == Tokens.WORD
                && tokens.sentence(first - 1) == tokens.sentence(first)) {
            first--;
        }
        return first;
    }

    private static int lastToken(Tokens tokens, int start, int end) {
        int last = Math.min(tokens.at(start), tokens.size() - 1);
        while (last + 1 < tokens.size() && tokens.start(last + 1) < end) {
            last++;
        }
        while (last + 1 < tokens.size() && tokens.kind(last + 1) == Tokens.TICKER) {
            last++;
        }
        return last;
    }

    private static int sentenceFirst(Tokens tokens, int first) {
        int from = first;
        while (!tokens.opensSentence(from)) {
            from--;
        }
        return from;
    }

    private static int sentenceEnd(Tokens tokens, int first) {
        int to = first + 1;
        while (to < tokens.size() && !tokens.opensSentence(to)) {
            to++;
        }
        return to;
    }

    private static int listFirst(AnnotatedText text, int first) {
        int clause = text.clauses().of(first);
        int at = first;
        while (at > 0 && text.clauses().of(at - 1) == clause && isListed(text, at - 1)) {
            at--;
        }
        return at;
    }

    private static int listLast(AnnotatedText text, int last) {
        int clause = text.clauses().of(last);
        int at = last;
        while (at + 1 < text.tokens().size() && text.clauses().of(at + 1) == clause && isListed(text, at + 1)) {
            at++;
        }
        return at;
    }

    private static boolean isListed(AnnotatedText text, int i) {
        return text.names().is(i) || text.tokens().is(i, AND) || text.tokens().isMark(i, ',');
    }

    /** Whether a token is the name that is meant: the mention, or its first word again. */
    boolean isOwnName(int i) {
        Tokens tokens = text.tokens();
        return i >= first && i <= last || i >= 0 && tokens.isCapital(i) && tokens.symbol(i) == tokens.symbol(first);
    }

    /** Whether a token stands in the mention's sentence. */
    boolean isInSentence(int i) {
        return i >= sentenceFirst && i < sentenceEnd;
    }

    /** Whether the company is only the source of what is said. */
    boolean isSource() {
        return speaker == SpeakerRole.OF_OTHERS;
    }

    /** Whether it only tells who is meant: "chip makers such as Toda", "Toda rival Kuroda". */
    boolean isExample() {
        return ExampleRole.of(text.tokens(), listFirst, last);
    }
}
