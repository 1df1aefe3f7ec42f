package io.newstape.sentiment.lexicon;

import io.newstape.text.DataTable;
import io.newstape.text.LongIntMap;
import io.newstape.text.Symbols;
import io.newstape.text.Tokenizer;
import io.newstape.text.Tokens;
import java.util.ArrayList;
import java.util.List;

/** What a mention names when it isn't a company: a currency, a sector, a regulator, an analyst's house. */
public final class EntityTypes {

    private static final SymbolSet DERIVED = SymbolSet.named("derived");

    private final List<String> types = new ArrayList<>();
    private final List<Long> symbols = new ArrayList<>();
    /** Place of each name's kind, doubled, and one more where it is enough that a mention ends so. */
    private final LongIntMap names = new LongIntMap();
    /** Tokens of the longest name: no more of a run of capitals is looked at, however long it is. */
    private int longest;

    private EntityTypes() {}

    /** The types of the jar. */
    public static EntityTypes shipped() {
        EntityTypes types = new EntityTypes();
        DataTable.rows(EntityTypes.class, "entity-types.tsv", 3).forEach(types::add);
        return types;
    }

    private void add(DataTable.Row row) {
        String kind = row.cell(0);
        if (!types.contains(kind)) {
            types.add(kind);
            symbols.add(Symbols.of(kind));
        }
        int ends =
                switch (row.cell(1)) {
                    case "whole" -> 0;
                    case "ends" -> 1;
                    default -> throw row.wrong("neither whole nor ends: " + row.cell(1));
                };
        String name = row.cell(2);
        Tokens tokens = Tokenizer.tokens(name);
        long key = key(tokens, 0, tokens.size());
        if (names.get(key) >= 0) {
            throw row.wrong("'" + name + "' is there already");
        }
        names.put(key, 2 * types.indexOf(kind) + ends);
        longest = Math.max(longest, tokens.size());
    }

    /** Symbol of the kind of thing that these tokens name; 0 for a company or a name that isn't known. */
    public long of(Tokens tokens, int from, int to) {
        return symbol(numberOf(tokens, from, to));
    }

    /** Symbol of the kind with a number; 0 for the number 0. */
    public long symbol(int number) {
        return number == 0 ? 0 : symbols.get(number - 1);
    }

    /** Number of the kind of thing that these tokens name, from 1; 0 for a company or a name that isn't known. */
    public int numberOf(Tokens tokens, int from, int to) {
        int end = to;
        while (end - 1 > from && isPassedOver(tokens, end - 1)) {
            end--;
        }
        int found = -1;
        for (int i = Math.max(from, end - longest); i < end && found < 0; i++) {
            int name = names.get(key(tokens, i, end));
            found = i == from || name % 2 == 1 ? name : -1;
        }
        return found < 0 ? 0 : found / 2 + 1;
    }

    /** "Nifty 50", "gold futures", "copper &lt;HGc1&gt;". */
    private static boolean isPassedOver(Tokens tokens, int i) {
        return tokens.kind(i) == Tokens.TICKER || tokens.kind(i) == Tokens.NUMBER || DERIVED.has(tokens.symbol(i));
    }

    public List<String> names() {
        return List.copyOf(types);
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
