package io.newstape.sentiment.lexicon;

import io.newstape.text.LongIntMap;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import io.newstape.text.WordLists;

/** A fixed set of words, asked by symbol, without boxing. */
public final class SymbolSet {

    private static final WordLists LISTS = WordLists.beside(SymbolSet.class);

    private final LongIntMap members = new LongIntMap();

    private SymbolSet() {}

    /**
     * The words of one or more lists of {@code words.txt}.
     *
     * @throws IllegalStateException when the file has no such list
     */
    public static SymbolSet named(String... lists) {
        SymbolSet set = new SymbolSet();
        for (String list : lists) {
            LISTS.named(list).forEach(word -> set.members.put(Symbols.of(word), 0));
        }
        return set;
    }

    public boolean has(long symbol) {
        return members.get(symbol) >= 0;
    }

    /** Whether one of these words stands within so many tokens, in the sentence of the first of them. */
    public boolean isWithin(Tokens tokens, int from, int reach) {
        int to = Math.min(tokens.size(), from + reach);
        for (int i = from; i < to && tokens.sentence(i) == tokens.sentence(from); i++) {
            if (has(tokens.symbol(i))) {
                return true;
            }
        }
        return false;
    }
}
