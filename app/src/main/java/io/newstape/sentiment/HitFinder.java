package io.newstape.sentiment;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds the phrases of the lexicon in a text and lets the words beside them turn them: what rises or falls, what
 * isn't so, what is only planned.
 */
final class HitFinder {

    /** How far a negation or hedge reaches. */
    private static final int REACH = 4;
    /** How far a denial reaches: "denied a report that its unit is bankrupt". */
    private static final int DENIAL_REACH = 10;
    /** How far apart a direction and its noun may stand. */
    private static final int NOUN_REACH = 6;

    private static final long MAY = Symbols.of("may");
    private static final long BY = Symbols.of("by");
    private static final long IN = Symbols.of("in");
    private static final long OF = Symbols.of("of");
    private static final SymbolSet AUXILIARIES =
            SymbolSet.of("was", "were", "is", "are", "been", "be", "being", "gets", "got");

    private static final SymbolSet PREPOSITIONS =
            SymbolSet.of("to", "over", "for", "of", "from", "after", "in", "on", "with", "#");

    private static final SymbolSet COMPARATIVES = SymbolSet.of("higher", "lower");
    private static final SymbolSet AFTER_PREDICATE = SymbolSet.of(
            "on",
            "after",
            "at",
            "in",
            "as",
            "by",
            "to",
            "than",
            "for",
            "from",
            "amid",
            "and",
            "but",
            "while",
            "with",
            "over",
            "against",
            "this",
            "last",
            "ahead",
            "before",
            "despite",
            "following",
            "still",
            "when");

    private final Lexicon lexicon;
    private final Turns turns;
    private final Undoing undoing;
    private final WordClass not;
    private final WordClass hedge;
    private final WordClass denial;

    HitFinder(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.turns = new Turns(lexicon);
        this.undoing = new Undoing(lexicon);
        this.not = lexicon.named("not");
        this.hedge = lexicon.named("hedge");
        this.denial = lexicon.named("denial");
    }

    /** The hits of a text in reading order; parts of speech are among them. */
    List<Hit> find(Tokens tokens) {
        List<Hit> plain = plain(tokens);
        int[] undoneBy = undoing.in(tokens, plain);
        boolean[] spent = new boolean[plain.size()];
        for (int by : undoneBy) {
            if (by >= 0) {
                spent[by] = true;
            }
        }
        List<Hit> found = new ArrayList<>(plain.size());
        for (int i = 0; i < plain.size(); i++) {
            Hit hit = plain.get(i);
            if (hit.wordClass().role() == WordClass.Role.PART) {
                found.add(hit);
                continue;
            }
            found.add(new Hit(
                    hit.first(),
                    hit.last(),
                    spent[i] ? turns.nothing() : turned(tokens, plain, i),
                    undoneBy[i] >= 0 || isPreceded(tokens, plain, i, not, REACH),
                    isPreceded(tokens, plain, i, hedge, REACH),
                    isPreceded(tokens, plain, i, denial, DENIAL_REACH),
                    isPassive(tokens, hit)));
        }
        return found;
    }

    private List<Hit> plain(Tokens tokens) {
        List<Hit> hits = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            boolean month = at > 0 && tokens.is(at, MAY) && tokens.isCapital(at);
            int match = tokens.kind(at) == Tokens.WORD && !month ? lexicon.longestAt(tokens, at) : -1;
            if (match < 0) {
                at++;
                continue;
            }
            int length = match >>> 16;
            hits.add(Hit.plain(at, at + length - 1, lexicon.wordClass(match & 0xffff)));
            at += length;
        }
        return hits;
    }

    private WordClass turned(Tokens tokens, List<Hit> hits, int i) {
        WordClass direction = hits.get(i).wordClass();
        if (!turns.canTurn(direction)) {
            return direction;
        }
        boolean verbOfAgent = turns.looksAheadFirst(direction);
        WordClass noun = verbOfAgent ? nounAfter(tokens, hits, i) : nounBefore(tokens, hits, i);
        if (noun == null) {
            noun = verbOfAgent ? nounBefore(tokens, hits, i) : nounAfterPreposition(tokens, hits, i);
        }
        if (noun == null) {
            return isAttribute(tokens, hits.get(i)) ? turns.nothing() : direction;
        }
        return turns.of(direction, noun);
    }

    /** "higher" before a noun that no one knows: higher coal prices may be good or bad. */
    private static boolean isAttribute(Tokens tokens, Hit hit) {
        int next = hit.last() + 1;
        return COMPARATIVES.has(tokens.symbol(hit.first()))
                && next < tokens.size()
                && tokens.kind(next) == Tokens.WORD
                && !AFTER_PREDICATE.has(tokens.symbol(next));
    }

    /** The last of the nouns that follow without a break: "its full-year profit forecast" is a forecast. */
    private WordClass nounAfter(Tokens tokens, List<Hit> hits, int i) {
        WordClass noun = null;
        int last = hits.get(i).last();
        for (int j = i + 1; j < hits.size(); j++) {
            Hit next = hits.get(j);
            int reach = noun == null ? NOUN_REACH : 2;
            if (next.first() - last > reach || hasMark(tokens, last + 1, next.first())) {
                break;
            }
            if (turns.isNoun(next.wordClass())) {
                noun = next.wordClass();
                last = next.last();
            } else if (noun != null) {
                break;
            }
        }
        return noun;
    }

    private WordClass nounAfterPreposition(Tokens tokens, List<Hit> hits, int i) {
        int next = hits.get(i).last() + 1;
        boolean preposition = tokens.is(next, IN) || tokens.is(next, OF);
        Hit following = i + 1 < hits.size() ? hits.get(i + 1) : null;
        boolean beside = following != null && following.first() == next && turns.isNoun(following.wordClass());
        return preposition || beside ? nounAfter(tokens, hits, i) : null;
    }

    private WordClass nounBefore(Tokens tokens, List<Hit> hits, int i) {
        Hit hit = hits.get(i);
        // "loans dropped to their lowest level": the verb may stand between
        boolean extreme = hit.wordClass().is("high") || hit.wordClass().is("low");
        int reach = 2 * NOUN_REACH;
        for (int j = i - 1; j >= 0; j--) {
            Hit before = hits.get(j);
            if (hit.first() - before.last() > reach || hasMark(tokens, before.last() + 1, hit.first())) {
                return null;
            }
            if (turns.isNoun(before.wordClass())) {
                return before.wordClass();
            }
            if (before.wordClass().is("bad")) {
                return turns.burden();
            }
            if (before.wordClass().role() != WordClass.Role.PART && !extreme) {
                return null;
            }
        }
        return null;
    }

    private static boolean isPreceded(Tokens tokens, List<Hit> hits, int i, WordClass by, int reach) {
        int first = hits.get(i).first();
        for (int j = i - 1; j >= 0 && first - hits.get(j).last() <= reach; j--) {
            if (hits.get(j).wordClass() == by) {
                return !hasMark(tokens, hits.get(j).last() + 1, first);
            }
        }
        return false;
    }

    /** "was fined", "sued by", and the short form of headlines: "Toda fined over ...". */
    private static boolean isPassive(Tokens tokens, Hit hit) {
        int next = hit.last() + 1;
        boolean nothingFollows = next >= tokens.size() || tokens.kind(next) == Tokens.MARK;
        if (hit.wordClass().role() == WordClass.Role.VERB
                && (nothingFollows || PREPOSITIONS.has(tokens.symbol(next)))) {
            return true;
        }
        for (int i = hit.last() + 1; i <= hit.last() + 2 && i < tokens.size(); i++) {
            if (tokens.is(i, BY)) {
                return true;
            }
        }
        for (int i = hit.first() - 1; i >= Math.max(0, hit.first() - 3) && tokens.kind(i) == Tokens.WORD; i--) {
            if (AUXILIARIES.has(tokens.symbol(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasMark(Tokens tokens, int from, int to) {
        for (int i = from; i < to; i++) {
            if (tokens.kind(i) == Tokens.MARK || tokens.sentence(i) != tokens.sentence(from)) {
                return true;
            }
        }
        return to > 0 && from > 0 && tokens.sentence(from - 1) != tokens.sentence(to);
    }
}
