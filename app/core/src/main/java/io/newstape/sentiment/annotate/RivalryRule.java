package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/** What is good or bad for the other in a text and so the contrary for the company. */
enum RivalryRule {
    /** "picked Kuroda over Toda": what the one wins the other loses. */
    PASSED_OVER,
    /** "ordered Kuroda to pay Toda": the one that is paid has won. */
    PAID,
    NONE;

    private static final SymbolSet PAY = SymbolSet.named("pays");
    private static final SymbolSet WON = SymbolSet.named("won-classes");
    private static final long OVER = Symbols.of("over");
    /** As far before a name as "over" may stand: "over Germany's Toda". */
    private static final int REACH = 3;

    private static final int PAY_REACH = 8;
    private static final long TO = Symbols.of("to");

    static RivalryRule of(TargetPlace place) {
        Tokens tokens = place.text().tokens();
        int first = place.first();
        if (isPaid(place)) {
            return PAID;
        }
        boolean over = false;
        for (int i = first - 1; i >= Math.max(place.sentenceFirst(), first - REACH); i--) {
            over |= tokens.is(i, OVER);
        }
        return over && isWonBefore(place) ? PASSED_OVER : NONE;
    }

    /** "to pay Toda", "to pay 3 million to smaller Toda". */
    private static boolean isPaid(TargetPlace place) {
        Tokens tokens = place.text().tokens();
        int first = place.first();
        boolean to = false;
        for (int i = first - 1; i >= Math.max(place.sentenceFirst(), first - PAY_REACH); i--) {
            if (PAY.has(tokens.symbol(i))) {
                return to || i == first - 1;
            }
            to |= first - i <= REACH && tokens.is(i, TO);
        }
        return false;
    }

    private static boolean isWonBefore(TargetPlace place) {
        for (CueMatch cue : place.text().cues()) {
            boolean before = cue.first() >= place.sentenceFirst() && cue.last() < place.first();
            if (before && WON.has(cue.wordClass().symbol())) {
                return true;
            }
        }
        return false;
    }

    /** A class's weight for the company, when it is the one that lost or was paid. */
    double turned(double weight, Scope scope) {
        if (this == PASSED_OVER && weight > 0) {
            return -weight;
        }
        if (this == PAID && weight < 0) {
            // whom the verb stands behind is the one who pays, so what is before that counts in full
            return scope == Scope.BEFORE || scope == Scope.SHORT_OF
                    ? -weight * Scope.BEFORE.prior() / scope.prior()
                    : 0;
        }
        return weight;
    }
}
