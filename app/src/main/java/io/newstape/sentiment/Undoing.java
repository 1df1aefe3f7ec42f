package io.newstape.sentiment;

import java.util.List;
import java.util.Set;

/**
 * What was called off, ended or averted: "called off a strike" is good, "suspended its buyback" is bad, and the verb
 * is no news of its own.
 */
final class Undoing {

    /** Classes whose verbs do away with what follows them; "undo" has those that say nothing else. */
    private static final Set<String> VERBS = Set.of("undo", "contract-lost", "disruption", "refuse");
    /** How far the undone may stand behind the verb, and the verb behind what it undoes. */
    private static final int REACH = 6;

    private static final int PASSIVE_REACH = 10;

    private static final SymbolSet AUXILIARIES = SymbolSet.of("was", "were", "is", "are", "been", "be", "being");
    /** What follows these is the time or reason of the verb and not its object. */
    private static final SymbolSet PARTING = SymbolSet.of(
            "after",
            "on",
            "amid",
            "over",
            "due",
            "because",
            "as",
            "following",
            "in",
            "by",
            "at",
            "and",
            "but",
            "for",
            "when",
            "since",
            "until",
            "to",
            "with",
            "while");

    private final boolean[] verb;

    Undoing(Lexicon lexicon) {
        this.verb = new boolean[lexicon.classes().size()];
        VERBS.forEach(name -> verb[lexicon.named(name).id()] = true);
    }

    /** By hit: the place of the hit that undoes it; -1 for none. */
    int[] in(Tokens tokens, List<Hit> hits) {
        int[] undoneBy = new int[hits.size()];
        for (int i = 0; i < undoneBy.length; i++) {
            undoneBy[i] = -1;
        }
        for (int i = 0; i < undoneBy.length; i++) {
            if (verb[hits.get(i).wordClass().id()] && undoneBy[i] < 0) {
                int undone = isPassive(tokens, hits.get(i)) ? before(tokens, hits, i) : behind(tokens, hits, i);
                if (undone >= 0) {
                    undoneBy[undone] = i;
                }
            }
        }
        return undoneBy;
    }

    private static boolean isPassive(Tokens tokens, Hit hit) {
        for (int i = hit.first() - 1; i >= Math.max(0, hit.first() - 2); i--) {
            if (AUXILIARIES.has(tokens.symbol(i))) {
                return true;
            }
        }
        return false;
    }

    private static int behind(Tokens tokens, List<Hit> hits, int verb) {
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

    private static int before(Tokens tokens, List<Hit> hits, int verb) {
        int first = hits.get(verb).first();
        for (int i = verb - 1; i >= 0 && first - hits.get(i).last() <= PASSIVE_REACH; i--) {
            if (hasMark(tokens, hits.get(i).last() + 1, first)) {
                return -1;
            }
            if (isNews(hits.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isNews(Hit hit) {
        WordClass found = hit.wordClass();
        return found.role() != WordClass.Role.PART && found.agent() + found.patient() != 0;
    }

    private static boolean isParted(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (PARTING.has(tokens.symbol(i))) {
                return true;
            }
        }
        return hasMark(tokens, from, to);
    }

    private static boolean hasMark(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.kind(i) == Tokens.MARK) {
                return true;
            }
        }
        return from > 0 && tokens.sentence(from - 1) != tokens.sentence(to);
    }
}
