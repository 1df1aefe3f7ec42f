package io.newstape.sentiment.annotate;

import io.newstape.sentiment.event.EventMatch;
import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/** Whether a text says that an event happened or was decided, and not that it may happen, didn't, or was called off. */
final class EventModality {

    private static final int NOT_REACH = 5;
    private static final int MAYBE_REACH = 9;
    private static final int DENIED_REACH = 14;
    private static final int UNDONE_REACH = 4;
    /** How far behind it the words may stand that take an event back: "a strike at three plants was called off". */
    private static final int UNDONE_BEHIND = 9;

    private static final SymbolSet NOT = SymbolSet.named("event-not");
    private static final SymbolSet MAYBE = SymbolSet.named("event-maybe");
    private static final SymbolSet MAYBE_INSIDE = SymbolSet.named("event-maybe-inside");
    private static final SymbolSet DENIED = SymbolSet.named("event-denied");
    private static final SymbolSet UNDONE = SymbolSet.named("event-undone");
    /** "dropped plans for a rights issue", but not "dropped on news of a rights issue". */
    private static final SymbolSet DROPPED = SymbolSet.named("event-dropped");

    private static final SymbolSet PLANS = SymbolSet.named("event-plans");
    private static final SymbolSet UNDONE_AFTER = SymbolSet.named("event-undone-behind");
    private static final SymbolSet BREAKS = SymbolSet.named("event-breaks");
    private static final SymbolSet SAYS = SymbolSet.named("event-says");
    private static final long WOULD = Symbols.of("would");
    private static final long HAD = Symbols.of("had");

    private EventModality() {}

    static boolean isFact(Tokens tokens, EventMatch match) {
        return !isTakenBackBefore(tokens, match.first())
                && !isTakenBackBehind(tokens, match.last())
                && !isMaybeInside(tokens, match);
    }

    /** "workers may go on strike", where the phrase begins with the workers. */
    private static boolean isMaybeInside(Tokens tokens, EventMatch match) {
        for (int i = match.first() + 1; i < match.last(); i++) {
            if (MAYBE_INSIDE.has(tokens.symbol(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTakenBackBefore(Tokens tokens, int first) {
        boolean broken = false;
        for (int i = first - 1; i >= Math.max(0, first - DENIED_REACH) && !tokens.opensSentence(i + 1); i--) {
            int distance = first - i;
            long word = tokens.symbol(i);
            if (tokens.kind(i) == Tokens.MARK) {
                return false;
            }
            broken |= BREAKS.has(word);
            boolean taken = !broken
                    && (distance <= NOT_REACH && NOT.has(word)
                            || distance <= MAYBE_REACH && isMaybe(tokens, i)
                            || distance <= UNDONE_REACH && UNDONE.has(word)
                            || DROPPED.has(word) && PLANS.isWithin(tokens, i + 1, UNDONE_REACH));
            if (taken || DENIED.has(word)) {
                return true;
            }
        }
        return false;
    }

    /** "would" after "said" tells a decision: "Toda said it would cut 300 jobs"; "Had Toda lost" tells what didn't happen. */
    private static boolean isMaybe(Tokens tokens, int i) {
        if (!tokens.is(i, WOULD)) {
            return MAYBE.has(tokens.symbol(i)) || tokens.is(i, HAD) && tokens.opensSentence(i);
        }
        for (int j = i - 1; j >= Math.max(0, i - MAYBE_REACH) && !tokens.opensSentence(j + 1); j--) {
            if (SAYS.has(tokens.symbol(j))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTakenBackBehind(Tokens tokens, int last) {
        for (int i = last + 1; i < Math.min(tokens.size(), last + 1 + UNDONE_BEHIND) && !tokens.opensSentence(i); i++) {
            if (tokens.kind(i) == Tokens.MARK || BREAKS.has(tokens.symbol(i))) {
                return false;
            }
            if (UNDONE_AFTER.has(tokens.symbol(i)) && AuxiliaryVerbs.standBefore(tokens, i, 2)) {
                return true;
            }
        }
        return false;
    }
}
