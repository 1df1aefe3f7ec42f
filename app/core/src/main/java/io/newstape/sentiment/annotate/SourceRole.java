package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/**
 * Tells whether a company is named only as the source of what is said: the house of an analyst, a poll, a data
 * series. What it says of others is no news of its own.
 */
final class SourceRole {

    private static final SymbolSet PEOPLE = SymbolSet.named("analysts-as-sources", "other-speakers");
    private static final SymbolSet HOUSES = SymbolSet.named("house-of-speaker");
    private static final SymbolSet STATEMENTS = SymbolSet.named("statements");
    private static final SymbolSet BY = SymbolSet.named("statement-by");
    private static final SymbolSet SAYING = SymbolSet.named("source-says");
    /** Nouns too where they don't follow the name: "Toda beat forecasts". */
    private static final SymbolSet FORECASTS = SymbolSet.named("source-forecasts");

    private static final SymbolSet ITSELF = SymbolSet.named("of-itself");
    private static final SymbolSet ANALYSTS = SymbolSet.named("analysts-as-sources");
    private static final long OF = Symbols.of("of");
    private static final long ACCORDING = Symbols.of("according");
    private static final long TO = Symbols.of("to");
    private static final int REACH = 3;
    private static final int CONTENT = 7;

    private SourceRole() {}

    static boolean of(Tokens tokens, NameTokens names, int first, int last) {
        return isHouseOfSpeaker(tokens, names, first)
                || speaksOfOthers(tokens, last, tokens.kind(last) == Tokens.TICKER);
    }

    /** "an analyst at Toda", "according to Toda", "a survey by Toda". */
    static boolean isHouseOfSpeaker(Tokens tokens, NameTokens names, int first) {
        int sentence = tokens.sentence(first);
        int before = first - 1;
        while (before >= 0 && first - before <= REACH && names.is(before) && tokens.sentence(before) == sentence) {
            before--;
        }
        if (before < 1 || tokens.sentence(before) != sentence) {
            return false;
        }
        if (tokens.is(before, TO) && tokens.is(before - 1, ACCORDING)) {
            return true;
        }
        if (ANALYSTS.has(tokens.symbol(before))) {
            return true;
        }
        boolean house = HOUSES.has(tokens.symbol(before));
        boolean by = BY.has(tokens.symbol(before));
        for (int i = before - 1; i >= Math.max(0, before - REACH) && tokens.sentence(i) == sentence; i--) {
            if (house && isSpeaker(tokens, i) || by && STATEMENTS.has(tokens.symbol(i))) {
                return true;
            }
        }
        return false;
    }

    /** An analyst is always a source; a manager or head only where someone says something. */
    private static boolean isSpeaker(Tokens tokens, int i) {
        if (ANALYSTS.has(tokens.symbol(i))) {
            return true;
        }
        return PEOPLE.has(tokens.symbol(i)) && anyInSentence(SAYING, tokens, i);
    }

    /** "Toda analyst Ann Lee". */
    static boolean isSpeakerBehind(Tokens tokens, int last) {
        return last + 1 < tokens.size() && PEOPLE.has(tokens.symbol(last + 1));
    }

    private static boolean anyInSentence(SymbolSet words, Tokens tokens, int inside) {
        int sentence = tokens.sentence(inside);
        int i = inside;
        while (i > 0 && tokens.sentence(i - 1) == sentence) {
            i--;
        }
        for (; i < tokens.size() && tokens.sentence(i) == sentence; i++) {
            if (words.has(tokens.symbol(i))) {
                return true;
            }
        }
        return false;
    }

    /** "Toda analysts said", "Toda data shows", "Toda expects inflation to ...", but not "Toda said its sales ...". */
    private static boolean speaksOfOthers(Tokens tokens, int last, boolean listed) {
        int next = last + 1;
        if (next >= tokens.size() || tokens.sentence(next) != tokens.sentence(last)) {
            return false;
        }
        if (isSpeakerBehind(tokens, last) || STATEMENTS.has(tokens.symbol(next))) {
            return true;
        }
        for (int i = next; i < Math.min(tokens.size(), next + 2); i++) {
            if (!listed && SAYING.has(tokens.symbol(i)) && (i == next || !FORECASTS.has(tokens.symbol(i)))) {
                return !tokens.is(i + 1, OF) && i + 1 < tokens.size() && !ITSELF.isWithin(tokens, i + 1, CONTENT);
            }
        }
        return false;
    }
}
