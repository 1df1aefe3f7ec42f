package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.sentiment.lexicon.WordClass;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the phrases of the lexicon in a text and lets the words beside them turn them: what rises or falls, what
 * isn't so, what is only planned.
 */
public final class CueMatcher {

    /** How far a negation or hedge reaches. */
    private static final int REACH = 5;
    /** How far a denial reaches: "denied a report that its unit is bankrupt". */
    private static final int DENIAL_REACH = 12;
    /** How far behind a name the word may stand that tells it is only a forecast that was beaten. */
    private static final int EXPECTATION_REACH = 6;

    /** Most texts have fewer cues. */
    private static final int TOKENS_A_CUE = 3;

    private static final long MAY = Symbols.of("may");
    private static final long BY = Symbols.of("by");
    private static final SymbolSet PREPOSITIONS = SymbolSet.named("after-cue");

    private static final long POSSESSIVE = Symbols.of("'s");
    private static final SymbolSet EXPECTATIONS = SymbolSet.named("expectations");

    private final Lexicon lexicon;
    private final DirectionResolver directions;
    private final FigureComparison figures;
    private final SignedMove moves;
    private final WordClass beat;
    private final WordClass outdo;
    private final WordClass not;
    private final WordClass hedge;
    private final WordClass denial;

    public CueMatcher(Lexicon lexicon) {
        this.lexicon = lexicon;
        this.directions = new DirectionResolver(lexicon);
        this.figures = new FigureComparison(lexicon);
        this.moves = new SignedMove(lexicon);
        this.beat = lexicon.named("beat");
        this.outdo = lexicon.named("outdo");
        this.not = lexicon.named("not");
        this.hedge = lexicon.named("hedge");
        this.denial = lexicon.named("denial");
    }

    /**
     * The cues of a text in reading order; parts of speech are among them.
     *
     * @param prose whether capitals tell names, as they do in prose; a phrase inside a name is none then
     */
    List<CueMatch> find(Tokens tokens, NameTokens names, boolean prose) {
        List<CueMatch> plain = plain(tokens, names, prose);
        CancellationRule.Undone undone = CancellationRule.in(tokens, plain);
        List<CueMatch> found = new ArrayList<>(plain.size());
        for (int i = 0; i < plain.size(); i++) {
            boolean part = plain.get(i).wordClass().role() == WordClass.CueRole.PART;
            found.add(part ? plain.get(i) : turned(tokens, plain, undone, i));
        }
        return found;
    }

    private CueMatch turned(Tokens tokens, List<CueMatch> plain, CancellationRule.Undone undone, int i) {
        CueMatch cue = plain.get(i);
        WordClass meaning = meaning(tokens, plain, undone, i);
        boolean negated = undone.is(i) || isPreceded(tokens, plain, i, not, REACH);
        boolean hedged = isPreceded(tokens, plain, i, hedge, REACH);
        boolean denied = isPreceded(tokens, plain, i, denial, DENIAL_REACH);
        boolean passive = isPassive(tokens, cue);
        boolean asItIs = meaning == cue.wordClass() && !negated && !hedged && !denied && !passive;
        return asItIs ? cue : new CueMatch(cue.first(), cue.last(), meaning, negated, hedged, denied, passive);
    }

    private WordClass meaning(Tokens tokens, List<CueMatch> cues, CancellationRule.Undone undone, int i) {
        if (undone.isVerb(i)) {
            return directions.nothing();
        }
        CueMatch cue = cues.get(i);
        // a comparison has taken its noun in already
        return FigureComparison.mayTurnOn(tokens, cue.first()) ? cue.wordClass() : directions.turned(tokens, cues, i);
    }

    private List<CueMatch> plain(Tokens tokens, NameTokens names, boolean prose) {
        List<CueMatch> cues = new ArrayList<>(tokens.size() / TOKENS_A_CUE + 1);
        int at = 0;
        while (at < tokens.size()) {
            WordClass figure = tokens.kind(at) == Tokens.WORD ? figures.at(tokens, at) : moves.at(tokens, at);
            if (figure != null) {
                cues.add(CueMatch.plain(at, at, figure));
                at++;
                continue;
            }
            boolean month = at > 0 && tokens.is(at, MAY) && tokens.isCapital(at);
            boolean word = tokens.kind(at) == Tokens.WORD && !month && !(prose && names.is(at) && tokens.isCapital(at));
            int match = word ? lexicon.longestAt(tokens, at) : -1;
            if (match < 0) {
                at++;
                continue;
            }
            int length = match >>> 16;
            WordClass found = lexicon.wordClass(match & 0xffff);
            boolean rival = found == beat && isRival(tokens, names, at + length);
            cues.add(CueMatch.plain(at, at + length - 1, rival ? outdo : found));
            at += length;
        }
        return cues;
    }

    /** "beat Sweden's Toda", but not "beat Wall Street estimates". */
    private static boolean isRival(Tokens tokens, NameTokens names, int next) {
        int at = next;
        while (at < tokens.size() && !names.is(at) && (tokens.isCapital(at) || tokens.is(at, POSSESSIVE))) {
            at++;
        }
        boolean rival = at < tokens.size() && names.is(at) && tokens.isCapital(at);
        for (int i = at; rival && i < Math.min(tokens.size(), at + EXPECTATION_REACH); i++) {
            rival = !EXPECTATIONS.has(tokens.symbol(i));
        }
        return rival;
    }

    private static boolean isPreceded(Tokens tokens, List<CueMatch> cues, int i, WordClass by, int reach) {
        int first = cues.get(i).first();
        for (int j = i - 1; j >= 0 && first - cues.get(j).last() <= reach; j--) {
            if (cues.get(j).wordClass() == by) {
                return !tokens.isBroken(cues.get(j).last() + 1, first);
            }
        }
        return false;
    }

    /** "was fined", "sued by", and the short form of headlines: "Toda fined over ...", "Toda fined 2 million". */
    private static boolean isPassive(Tokens tokens, CueMatch cue) {
        int next = cue.last() + 1;
        boolean nothingFollows = next >= tokens.size() || tokens.kind(next) == Tokens.MARK;
        if (cue.wordClass().role() == WordClass.CueRole.VERB
                && (nothingFollows || tokens.kind(next) == Tokens.NUMBER || PREPOSITIONS.has(tokens.symbol(next)))) {
            return true;
        }
        for (int i = cue.last() + 1; i <= cue.last() + 2 && i < tokens.size(); i++) {
            if (tokens.is(i, BY)) {
                return true;
            }
        }
        return AuxiliaryVerbs.standBefore(tokens, cue.first(), 3);
    }
}
