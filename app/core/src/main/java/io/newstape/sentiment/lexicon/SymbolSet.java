package io.newstape.sentiment.lexicon;

import io.newstape.text.LongIntMap;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A fixed set of words, asked by symbol, without boxing. */
public final class SymbolSet {

    private final LongIntMap members = new LongIntMap();

    private SymbolSet(Iterable<String> words) {
        for (String word : words) {
            members.put(Symbols.of(word), 0);
        }
    }

    /** The words of one or more lists of {@code words.tsv}. */
    public static SymbolSet named(String... lists) {
        List<String> words = new ArrayList<>();
        for (String list : lists) {
            List<String> found = RuleWords.BY_LIST.get(list);
            if (found == null) {
                throw new IllegalStateException(RuleWords.FILE + " has no list '" + list + "'");
            }
            words.addAll(found);
        }
        return new SymbolSet(words);
    }

    /** The words in the second column of a data file, one a line. */
    public static SymbolSet in(String file) {
        return new SymbolSet(
                DataTable.rows(file, 2).stream().map(row -> row.cells().get(1)).toList());
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

    /** All lists, read once. */
    private static final class RuleWords {

        static final String FILE = "words.tsv";
        static final Map<String, List<String>> BY_LIST = DataTable.rows(FILE, 2).stream()
                .collect(Collectors.groupingBy(
                        row -> row.cells().get(0),
                        Collectors.mapping(row -> row.cells().get(1), Collectors.toList())));

        private RuleWords() {}
    }
}
