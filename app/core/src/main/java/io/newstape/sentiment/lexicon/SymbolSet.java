package io.newstape.sentiment.lexicon;

import io.newstape.text.LongIntMap;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import java.util.List;

/** A fixed set of words, asked by symbol, without boxing. */
public final class SymbolSet {

    private final LongIntMap members = new LongIntMap();

    private SymbolSet(Iterable<String> words) {
        for (String word : words) {
            members.put(Symbols.of(word), 0);
        }
    }

    public static SymbolSet of(String... words) {
        return new SymbolSet(List.of(words));
    }

    /** Words with white space between them. */
    public static SymbolSet words(String list) {
        return of(list.split("\\s+"));
    }

    /** The comma-separated words in the second column of a data file. */
    public static SymbolSet in(String file) {
        return new SymbolSet(DataTable.rows(file, 2).stream()
                .flatMap(row -> List.of(row.cells().get(1).split(", *")).stream())
                .toList());
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
