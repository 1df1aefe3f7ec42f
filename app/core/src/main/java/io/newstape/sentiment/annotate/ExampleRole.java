package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/** Tells whether a company is named only to say who or what is meant: what follows isn't about it. */
final class ExampleRole {

    private static final SymbolSet RELATIONS = SymbolSet.named("relations");
    private static final long LIKE = Symbols.of("like");
    private static final long INCLUDING = Symbols.of("including");
    private static final long SUCH = Symbols.of("such");
    private static final long AS = Symbols.of("as");

    private ExampleRole() {}

    /**
     * @param first first token of the name, or of the list of names that it stands in
     * @param last last token of the name
     */
    static boolean of(Tokens tokens, int first, int last) {
        if (last + 1 < tokens.size() && RELATIONS.has(tokens.symbol(last + 1))) {
            return true;
        }
        int before = first - 1;
        return tokens.is(before, LIKE)
                || tokens.is(before, INCLUDING)
                || tokens.is(before, AS) && tokens.is(before - 1, SUCH);
    }
}
