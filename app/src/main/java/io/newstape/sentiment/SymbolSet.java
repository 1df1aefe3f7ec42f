package io.newstape.sentiment;

import java.util.List;

/** A fixed set of words, asked by symbol, without boxing. */
final class SymbolSet {

    private final LongIntMap members = new LongIntMap();

    private SymbolSet(Iterable<String> words) {
        for (String word : words) {
            members.put(Symbols.of(word), 0);
        }
    }

    static SymbolSet of(String... words) {
        return new SymbolSet(List.of(words));
    }

    /** Words with white space between them. */
    static SymbolSet words(String list) {
        return of(list.split("\\s+"));
    }

    /** The comma-separated words in the second column of a data file. */
    static SymbolSet in(String file) {
        return new SymbolSet(DataTable.rows(file, 2).stream()
                .flatMap(row -> List.of(row.cells().get(1).split(", *")).stream())
                .toList());
    }

    boolean has(long symbol) {
        return members.get(symbol) >= 0;
    }
}
