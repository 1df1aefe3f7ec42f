package io.newstape.sentiment;

import java.util.ArrayList;
import java.util.List;

/** Central banks, regulators, data providers and their like: news quotes them, it is seldom about them. */
final class Institutions {

    private final List<String> kinds = new ArrayList<>();
    private final List<Long> symbols = new ArrayList<>();
    private final LongIntMap names = new LongIntMap();

    private Institutions() {}

    static Institutions shipped() {
        Institutions institutions = new Institutions();
        for (DataTable.Row row : DataTable.rows("institutions.tsv", 2)) {
            institutions.kinds.add(row.cells().get(0));
            institutions.symbols.add(Symbols.of(row.cells().get(0)));
            for (String name : row.cells().get(1).split(", *")) {
                Tokens tokens = Tokenizer.tokens(name);
                institutions.names.put(key(tokens, 0, tokens.size()), institutions.kinds.size() - 1);
            }
        }
        return institutions;
    }

    /** Symbol of the kind of institution that these tokens name; 0 for none. */
    long kind(Tokens tokens, int from, int to) {
        int kind = names.get(key(tokens, from, to));
        return kind < 0 ? 0 : symbols.get(kind);
    }

    List<String> kinds() {
        return List.copyOf(kinds);
    }

    private static long key(Tokens tokens, int from, int to) {
        long key = 0;
        for (int i = from; i < to; i++) {
            if (tokens.kind(i) != Tokens.TICKER) {
                key = Symbols.pair(key, tokens.symbol(i));
            }
        }
        return key;
    }
}
