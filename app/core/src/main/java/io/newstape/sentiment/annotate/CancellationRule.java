package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.sentiment.lexicon.WordClass;
import io.newstape.text.Tokens;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * What was called off, ended or averted: "called off a strike" is good, "suspended its buyback" is bad, and the verb
 * is no news of its own.
 */
final class CancellationRule {

    /** Classes whose verbs do away with what follows them; "undo" has those that say nothing else. */
    private static final Set<String> VERBS = Set.of("undo", "contract-lost", "disruption", "refuse");
    /** How far the undone may stand behind the verb, and the verb behind what it undoes. */
    private static final int REACH = 6;

    private static final int PASSIVE_REACH = 10;

    /** What follows these is the time or reason of the verb and not its object. */
    private static final SymbolSet PARTING = SymbolSet.named("parting");

    private final boolean[] verb;

    CancellationRule(Lexicon lexicon) {
        this.verb = new boolean[lexicon.classes().size()];
        VERBS.forEach(name -> verb[lexicon.named(name).id()] = true);
    }

    /** What is undone in a text, and by which verbs. */
    static final class Undone {

        private final BitSet things = new BitSet();
        private final BitSet verbs = new BitSet();

        /** Whether a hit is undone. */
        boolean is(int hit) {
            return things.get(hit);
        }

        /** Whether a hit is the verb that undoes another. */
        boolean isVerb(int hit) {
            return verbs.get(hit);
        }
    }

    Undone in(Tokens tokens, List<CueMatch> hits) {
        Undone found = new Undone();
        for (int i = 0; i < hits.size(); i++) {
            if (verb[hits.get(i).wordClass().id()] && !found.is(i)) {
                int undone = AuxiliaryVerbs.standBefore(tokens, hits.get(i).first(), 2)
                        ? before(tokens, hits, i)
                        : behind(tokens, hits, i);
                while (undone >= 0) {
                    found.things.set(undone);
                    found.verbs.set(i);
                    undone = next(tokens, hits, undone);
                }
            }
        }
        return found;
    }

    private static int behind(Tokens tokens, List<CueMatch> hits, int verb) {
        int last = hits.get(verb).last();
        for (int i = verb + 1; i < hits.size() && hits.get(i).first() - last <= REACH; i++) {
            if (isParted(tokens, last + 1, hits.get(i).first())) {
                return -1;
            }
            if (isNews(hits.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int before(Tokens tokens, List<CueMatch> hits, int verb) {
        int first = hits.get(verb).first();
        for (int i = verb - 1; i >= 0 && first - hits.get(i).last() <= PASSIVE_REACH; i--) {
            if (tokens.isBroken(hits.get(i).last() + 1, first)) {
                return -1;
            }
            // "tumbled and was suspended": what rose or fell can't be called off
            if (isNews(hits.get(i)) && hits.get(i).wordClass().role() != WordClass.Role.MOVE) {
                return i;
            }
        }
        return -1;
    }

    /** "threw out a class action lawsuit accusing ...": what stands right behind the undone goes with it. */
    private static int next(Tokens tokens, List<CueMatch> hits, int undone) {
        if (undone + 1 >= hits.size()) {
            return -1;
        }
        CueMatch next = hits.get(undone + 1);
        boolean beside = next.first() - hits.get(undone).last() <= 2;
        return beside && isNews(next) && !isParted(tokens, hits.get(undone).last() + 1, next.first()) ? undone + 1 : -1;
    }

    private static boolean isNews(CueMatch hit) {
        WordClass found = hit.wordClass();
        return found.role() != WordClass.Role.PART && found.agent() + found.patient() != 0;
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
