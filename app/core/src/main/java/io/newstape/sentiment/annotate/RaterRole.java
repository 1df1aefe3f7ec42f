package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/** Tells whether a house is named because it rates, counts or keeps the books of somebody else. */
final class RaterRole {

    private static final SymbolSet RATES = SymbolSet.named("rates");
    private static final SymbolSet OPINIONS = SymbolSet.named("opinions");
    private static final SymbolSet KINDS = SymbolSet.named("rater-types");
    private static final SymbolSet RATINGS = SymbolSet.named("rating-classes");
    private static final SymbolSet CHANGES = SymbolSet.named("rating-changes");
    private static final SymbolSet BY = SymbolSet.named("rated-by");
    private static final SymbolSet HOUSES = SymbolSet.named("rating-houses");
    private static final SymbolSet ARRANGERS = SymbolSet.named("arrangers");
    private static final int ARRANGED = 8;
    private static final long SHORT = Symbols.of("short");
    private static final long SELLER = Symbols.of("seller");
    /** As far behind a name as it may be said what it is: "Toda, the London brokerage". */
    private static final int APPOSITION = 4;
    /** As far behind the verb as it may be told that it is a rating. */
    private static final int CONTENT = 7;

    private RaterRole() {}

    static boolean of(AnnotatedText text, int first, int last) {
        return isHouse(text.tokens(), first, last)
                || rates(text.tokens(), last)
                || KINDS.has(text.word(first))
                        && has(RATINGS, text, first, text.tokens().size())
                || first > 0 && BY.has(text.word(first - 1)) && has(CHANGES, text, first, first);
    }

    /** "Toda cut its rating on", "Toda raised Kuroda to outperform". */
    private static boolean rates(Tokens tokens, int last) {
        int next = last + 1;
        if (next >= tokens.size()
                || tokens.sentence(next) != tokens.sentence(last)
                || AuxiliaryVerbs.has(tokens.symbol(next))) {
            return false;
        }
        for (int i = next; i < Math.min(tokens.size(), next + 2); i++) {
            if (RATES.has(tokens.symbol(i))) {
                return OPINIONS.isWithin(tokens, i + 1, CONTENT);
            }
        }
        return false;
    }

    private static boolean isHouse(Tokens tokens, int first, int last) {
        if (first > 0 && HOUSES.has(tokens.symbol(first - 1))
                || first > 1 && tokens.is(first - 2, SHORT) && tokens.is(first - 1, SELLER)) {
            return true;
        }
        if (ARRANGERS.isWithin(tokens, last + 1, ARRANGED)) {
            return true;
        }
        if (!tokens.isMark(last + 1, ',')) {
            return false;
        }
        int reach = Math.min(tokens.size(), last + 2 + APPOSITION);
        for (int i = last + 2; i < reach && tokens.kind(i) == Tokens.WORD; i++) {
            if (HOUSES.has(tokens.symbol(i))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a phrase of one of the classes stands in the sentence of a token and before another. */
    private static boolean has(SymbolSet classes, AnnotatedText text, int token, int before) {
        int sentence = text.tokens().sentence(token);
        for (CueMatch cue : text.cues()) {
            boolean within = cue.last() < before && text.tokens().sentence(cue.first()) == sentence;
            if (within && classes.has(cue.wordClass().symbol())) {
                return true;
            }
        }
        return false;
    }
}
