package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.sentiment.lexicon.WordClass;
import io.newstape.text.Tokens;
import java.util.BitSet;
import java.util.List;

/**
 * What was called off, ended or averted: "called off a strike" is good, "suspended its buyback" is bad, and the verb
 * is no news of its own.
 */
final class CancellationRule {

    private static final SymbolSet VERBS = SymbolSet.named("cancelling-classes");
    /** How far the undone may stand behind the verb, and the verb behind what it undoes. */
    private static final int REACH = 6;

    private static final int PASSIVE_REACH = 10;

    /** What follows these is the time or reason of the verb and not its object. */
    private static final SymbolSet PARTING = SymbolSet.named("parting");

    private CancellationRule() {}

    /** What is undone in a text, and by which verbs. */
    static final class Undone {

        /** Most texts undo nothing. */
        private static final Undone NOTHING = new Undone();

        private final BitSet things = new BitSet();
        private final BitSet verbs = new BitSet();

        private Undone() {}

        /** Whether a cue is undone. */
        boolean is(int cue) {
            return things.get(cue);
        }

        /** Whether a cue is the verb that undoes another. */
        boolean isVerb(int cue) {
            return verbs.get(cue);
        }
    }

    static Undone in(Tokens tokens, List<CueMatch> cues) {
        Undone found = Undone.NOTHING;
        for (int i = 0; i < cues.size(); i++) {
            if (VERBS.has(cues.get(i).wordClass().symbol()) && !found.is(i)) {
                int undone = AuxiliaryVerbs.standBefore(tokens, cues.get(i).first(), 2)
                        ? before(tokens, cues, i)
                        : behind(tokens, cues, i);
                found = undone >= 0 && found == Undone.NOTHING ? new Undone() : found;
                while (undone >= 0) {
                    found.things.set(undone);
                    found.verbs.set(i);
                    undone = next(tokens, cues, undone);
                }
            }
        }
        return found;
    }

    private static int behind(Tokens tokens, List<CueMatch> cues, int verb) {
        int last = cues.get(verb).last();
        for (int i = verb + 1; i < cues.size() && cues.get(i).first() - last <= REACH; i++) {
            if (isParted(tokens, last + 1, cues.get(i).first())) {
                return -1;
            }
            if (isNews(cues.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int before(Tokens tokens, List<CueMatch> cues, int verb) {
        int first = cues.get(verb).first();
        for (int i = verb - 1; i >= 0 && first - cues.get(i).last() <= PASSIVE_REACH; i--) {
            if (tokens.isBroken(cues.get(i).last() + 1, first)) {
                return -1;
            }
            // "tumbled and was suspended": what rose or fell can't be called off
            if (isNews(cues.get(i)) && cues.get(i).wordClass().role() != WordClass.CueRole.MOVE) {
                return i;
            }
        }
        return -1;
    }

    /** "threw out a class action lawsuit accusing ...": what stands right behind the undone goes with it. */
    private static int next(Tokens tokens, List<CueMatch> cues, int undone) {
        if (undone + 1 >= cues.size()) {
            return -1;
        }
        CueMatch next = cues.get(undone + 1);
        boolean beside = next.first() - cues.get(undone).last() <= 2;
        return beside && isNews(next) && !isParted(tokens, cues.get(undone).last() + 1, next.first()) ? undone + 1 : -1;
    }

    private static boolean isNews(CueMatch cue) {
        WordClass found = cue.wordClass();
        return found.role() != WordClass.CueRole.PART && found.agent() + found.patient() != 0;
    }

    private static boolean isParted(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (PARTING.has(tokens.symbol(i))) {
                return true;
            }
        }
        return tokens.isBroken(from, to);
    }
}
