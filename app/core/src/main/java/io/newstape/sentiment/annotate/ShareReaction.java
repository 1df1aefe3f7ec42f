package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.sentiment.lexicon.WordClass;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/**
 * What the market made of the news: "its shares fell 9 percent". Nothing else in a text says as plainly which way it
 * was taken, whatever stands around it.
 */
enum ShareReaction {
    /** The mention's own shares moved. */
    OWN,
    /** Those of somebody else did. */
    OF_ANOTHER,
    /** No shares moved. */
    NONE;

    private static final SymbolSet SHARES = SymbolSet.named("shares");
    private static final SymbolSet OF = SymbolSet.named("shares-of");
    private static final SymbolSet POSSESSIVE = SymbolSet.named("possessives");
    private static final SymbolSet OWNER = SymbolSet.named("share-owners");
    private static final SymbolSet OTHERS = SymbolSet.named("other-share-owners");
    private static final long HAD = Symbols.of("had");
    private static final long WHOSE = Symbols.of("whose");
    /** How far before the verb the shares may stand. */
    private static final int REACH = 4;

    /**
     * Whose shares a phrase tells of.
     *
     * @param leads whether "its shares" are those of the mention
     */
    static ShareReaction of(TargetPlace place, CueMatch cue, boolean leads) {
        Tokens tokens = place.text().tokens();
        // "had lost a third this year" tells of the time before the news
        if (cue.wordClass().role() != WordClass.CueRole.MOVE || tokens.is(cue.first() - 1, HAD)) {
            return NONE;
        }
        int shares = cue.first() - 1;
        int sentence = tokens.sentence(cue.first());
        while (shares >= 0
                && cue.first() - shares <= REACH
                && tokens.kind(shares) != Tokens.MARK
                && tokens.sentence(shares) == sentence) {
            if (SHARES.has(tokens.symbol(shares))) {
                return owner(place, tokens, shares, leads);
            }
            shares--;
        }
        return NONE;
    }

    private static ShareReaction owner(TargetPlace place, Tokens tokens, int shares, boolean leads) {
        if (OF.has(place.text().word(shares + 1))) {
            if (!place.text().names().is(shares + 2)) {
                boolean company = OWNER.has(place.text().word(shares + 2))
                        && !OTHERS.has(place.text().word(shares + 3));
                return company && leads ? OWN : NONE;
            }
            return place.isOwnName(shares + 2) ? OWN : OF_ANOTHER;
        }
        int before = shares - 1;
        if (before >= 0 && tokens.is(before, WHOSE)) {
            return place.isOwnName(before - 1) || place.isOwnName(before - 2) ? OWN : OF_ANOTHER;
        }
        if (before < 0 || OWNER.has(tokens.symbol(before))) {
            return leads ? OWN : OF_ANOTHER;
        }
        if (POSSESSIVE.has(tokens.symbol(before))) {
            return place.isOwnName(before - 1) ? OWN : OF_ANOTHER;
        }
        boolean named = tokens.isCapital(before) || place.text().names().is(before);
        return (named ? place.isOwnName(before) : leads) ? OWN : OF_ANOTHER;
    }
}
