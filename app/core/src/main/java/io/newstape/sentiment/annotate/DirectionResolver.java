package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.DirectionTable;
import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.sentiment.lexicon.WordClass;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import java.util.List;

/** Takes the noun beside a direction into its meaning: "cut its costs", "costs at Toda fell", "a fall in costs". */
final class DirectionResolver {

    /** How far behind a verb its object may stand. */
    private static final int NOUN_REACH = 6;
    /** How far before a verb its subject may stand: the name of the company is often between. */
    private static final int SUBJECT_REACH = 12;

    private static final int EXTREME_REACH = 24;

    private static final long IN = Symbols.of("in");
    private static final long OF = Symbols.of("of");
    private static final SymbolSet ARTICLES = SymbolSet.named("articles");

    private static final SymbolSet COMPARATIVES = SymbolSet.named("comparatives");
    private static final SymbolSet AFTER_PREDICATE = SymbolSet.named("after-predicate");

    private final DirectionTable directions;

    DirectionResolver(Lexicon lexicon) {
        this.directions = new DirectionTable(lexicon);
    }

    /** No news either way. */
    WordClass nothing() {
        return directions.nothing();
    }

    /** What a cue means with its noun taken in; nothing where it is itself the noun of the next. */
    WordClass turned(Tokens tokens, List<CueMatch> cues, int i) {
        if (isNounOfNext(tokens, cues, i)) {
            return directions.nothing();
        }
        WordClass direction = cues.get(i).wordClass();
        if (!directions.canTurn(direction)) {
            return direction;
        }
        boolean nounFollows = directions.precedesNoun(direction);
        WordClass noun = nounFollows ? nounAfter(tokens, cues, i) : nounBefore(tokens, cues, i);
        if (noun == null) {
            noun = nounFollows ? nounBefore(tokens, cues, i) : nounAfterPreposition(tokens, cues, i);
        }
        if (noun == null) {
            return isAttribute(tokens, cues.get(i)) ? directions.nothing() : direction;
        }
        return directions.of(direction, noun);
    }

    /** "higher" before a noun that no one knows: higher coal prices may be good or bad. */
    private static boolean isAttribute(Tokens tokens, CueMatch cue) {
        int next = cue.last() + 1;
        return COMPARATIVES.has(tokens.symbol(cue.first()))
                && next < tokens.size()
                && tokens.kind(next) == Tokens.WORD
                && !AFTER_PREDICATE.has(tokens.symbol(next));
    }

    /** The last of the nouns that follow without a break: "its full-year profit forecast" is a forecast. */
    private WordClass nounAfter(Tokens tokens, List<CueMatch> cues, int i) {
        WordClass noun = null;
        int last = cues.get(i).last();
        for (int j = i + 1; j < cues.size(); j++) {
            CueMatch next = cues.get(j);
            int reach = noun == null ? NOUN_REACH : 2;
            if (next.first() - last > reach || tokens.isBroken(last + 1, next.first())) {
                break;
            }
            if (directions.isNoun(next.wordClass())) {
                noun = next.wordClass();
                last = next.last();
            } else if (noun != null) {
                break;
            }
        }
        return noun;
    }

    /** The "bad" of "bad loan charges fell" is no news, what follows is. */
    private boolean isNounOfNext(Tokens tokens, List<CueMatch> cues, int i) {
        if (!isUnwanted(cues.get(i).wordClass()) || i + 1 == cues.size()) {
            return false;
        }
        int next = i + 1;
        while (next + 1 < cues.size() && cues.get(next).wordClass().role() == WordClass.CueRole.PART) {
            next++;
        }
        WordClass direction = cues.get(next).wordClass();
        boolean turned = directions.canTurn(direction) && nounBefore(tokens, cues, next) == directions.burden();
        return turned && !tokens.isBroken(cues.get(i).last() + 1, cues.get(next).first());
    }

    /** Words that say by themselves that one wants less of it. */
    private static boolean isUnwanted(WordClass noun) {
        return noun.is("bad") || noun.is("losses-in");
    }

    private WordClass nounAfterPreposition(Tokens tokens, List<CueMatch> cues, int i) {
        int next = cues.get(i).last() + 1;
        boolean preposition = tokens.is(next, IN) || tokens.is(next, OF);
        CueMatch following = i + 1 < cues.size() ? cues.get(i + 1) : null;
        boolean beside = following != null && following.first() == next && directions.isNoun(following.wordClass());
        return preposition || beside ? nounAfter(tokens, cues, i) : null;
    }

    private WordClass nounBefore(Tokens tokens, List<CueMatch> cues, int i) {
        CueMatch cue = cues.get(i);
        // "loans dropped to their lowest level": the verb may stand between
        boolean extreme = cue.wordClass().is("high") || cue.wordClass().is("low");
        int reach = extreme ? EXTREME_REACH : SUBJECT_REACH;
        for (int j = i - 1; j >= 0; j--) {
            CueMatch before = cues.get(j);
            boolean apart = extreme
                    ? tokens.sentence(before.last()) != tokens.sentence(cue.first())
                    : tokens.isBroken(before.last() + 1, cue.first());
            if (apart || cue.first() - before.last() > reach) {
                return null;
            }
            if (directions.isNoun(before.wordClass())) {
                return before.wordClass();
            }
            if (isUnwanted(before.wordClass())) {
                // "worries eased", but not "worries of a downturn"
                boolean near = cue.first() - before.last() <= NOUN_REACH;
                return near && !ARTICLES.has(tokens.symbol(cue.first() - 1)) ? directions.burden() : null;
            }
            if (before.wordClass().role() != WordClass.CueRole.PART && !extreme) {
                return null;
            }
        }
        return null;
    }
}
