package io.newstape.sentiment.lexicon;

import io.newstape.text.DataTable;

/**
 * What a direction means together with its noun, by {@code directions.tsv}: costs that fall are good, a forecast that is cut
 * is bad.
 */
public final class DirectionTable {

    private static final SymbolSet BEFORE_NOUN = SymbolSet.named("classes-before-their-noun");

    private final WordClass burden;
    private final WordClass nothing;
    /** By the ids of a direction and a noun; no row for a class that isn't a direction. */
    private final WordClass[][] turned;

    private final boolean[] noun;

    public DirectionTable(Lexicon lexicon) {
        int classes = lexicon.classes().size();
        this.burden = lexicon.named("burden");
        this.nothing = lexicon.named("flat");
        this.turned = new WordClass[classes][];
        this.noun = new boolean[classes];
        for (DataTable.Row row : DataTable.rows(DirectionTable.class, "directions.tsv", 3)) {
            int direction = lexicon.named(row.cell(0)).id();
            int itsNoun = lexicon.named(row.cell(1)).id();
            turned[direction] = turned[direction] == null ? new WordClass[classes] : turned[direction];
            turned[direction][itsNoun] = lexicon.named(row.cell(2));
            noun[itsNoun] = true;
        }
    }

    /** What one wants low. */
    public WordClass burden() {
        return burden;
    }

    /** No news either way. */
    public WordClass nothing() {
        return nothing;
    }

    public boolean canTurn(WordClass direction) {
        return turned[direction.id()] != null;
    }

    /** Whether its noun follows it ("cut its costs") rather than going before it ("costs fell"). */
    public boolean precedesNoun(WordClass direction) {
        return BEFORE_NOUN.has(direction.symbol());
    }

    public boolean isNoun(WordClass wordClass) {
        return noun[wordClass.id()];
    }

    /** The direction's meaning with this noun; the direction itself when the noun doesn't turn it. */
    public WordClass of(WordClass direction, WordClass noun) {
        WordClass meaning = turned[direction.id()][noun.id()];
        return meaning == null ? direction : meaning;
    }
}
