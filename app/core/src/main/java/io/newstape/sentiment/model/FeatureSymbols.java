package io.newstape.sentiment.model;

import io.newstape.text.Symbols;

/** What stands in a feature in the place of a word, a turn of meaning or a scope. */
final class FeatureSymbols {

    static final long NEGATED = Symbols.of("§not");
    static final long DENIED = Symbols.of("§denied");
    static final long HEDGED = Symbols.of("§maybe");
    static final long PASSIVE = Symbols.of("§passive");
    static final long GOOD = Symbols.of("§good");
    static final long BAD = Symbols.of("§bad");
    /** In the place of a scope: anywhere. */
    static final char ANY = '*';
    /** How many letters of a longer word are its stem. */
    static final int STEM_LETTERS = 5;

    private FeatureSymbols() {}
}
