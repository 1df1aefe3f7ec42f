package io.newstape.sentiment;

/**
 * What the market made of the news: "its shares fell 9 percent". Nothing else in a text says as plainly which way it
 * was taken, whatever stands around it.
 */
enum Reaction {
    /** The mention's own shares moved. */
    OWN,
    /** Those of somebody else did. */
    OF_ANOTHER,
    /** No shares moved. */
    NONE;

    private static final SymbolSet MOVES = SymbolSet.of("up", "jump", "down", "plunge", "high", "low");
    private static final SymbolSet SHARES = SymbolSet.of("shares", "stock");
    private static final SymbolSet OF = SymbolSet.of("of", "in");
    private static final SymbolSet POSSESSIVE = SymbolSet.of("'s", "’s");
    private static final SymbolSet OWNER = SymbolSet.of("its", "the", "their");
    private static final long WHOSE = Symbols.of("whose");
    /** How far before the verb the shares may stand. */
    private static final int REACH = 4;

    /** Whose shares a phrase tells of. */
    static Reaction of(View view, Hit hit) {
        if (!MOVES.has(hit.wordClass().symbol())) {
            return NONE;
        }
        Tokens tokens = view.passage().tokens();
        int shares = hit.first() - 1;
        int sentence = tokens.sentence(hit.first());
        while (shares >= 0 && hit.first() - shares <= REACH && tokens.sentence(shares) == sentence) {
            if (SHARES.has(tokens.symbol(shares))) {
                return owner(view, tokens, shares);
            }
            shares--;
        }
        return NONE;
    }

    private static Reaction owner(View view, Tokens tokens, int shares) {
        if (OF.has(view.passage().word(shares + 1)) && view.passage().names().is(shares + 2)) {
            return view.isOwnName(shares + 2) ? OWN : OF_ANOTHER;
        }
        int before = shares - 1;
        if (before >= 0 && tokens.is(before, WHOSE)) {
            return view.isOwnName(before - 1) || view.isOwnName(before - 2) ? OWN : OF_ANOTHER;
        }
        if (before >= 0 && OWNER.has(tokens.symbol(before))) {
            before--;
        } else if (before >= 0 && POSSESSIVE.has(tokens.symbol(before))) {
            return view.isOwnName(before - 1) ? OWN : OF_ANOTHER;
        } else if (before >= 0 && view.passage().names().is(before)) {
            return view.isOwnName(before) ? OWN : OF_ANOTHER;
        }
        return view.leads() ? OWN : OF_ANOTHER;
    }
}
