package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Tokens;

/**
 * What stands before a name and belongs to it: "on a weaker yen".
 *
 * @param begin first token of the modifiers; the name itself when there are none
 * @param relation symbol of the preposition before them; 0 for none
 */
record NounPhrase(int begin, long relation) {

    private static final int LONGEST = 4;

    private static final SymbolSet DETERMINERS = SymbolSet.named("determiners");

    private static final SymbolSet PREPOSITIONS = SymbolSet.named("prepositions");

    private static final SymbolSet MODIFIERS = SymbolSet.named("modifiers");

    /** @param name first token of the name, or of the list of names that it stands in */
    static NounPhrase before(AnnotatedText text, int name) {
        Tokens tokens = text.tokens();
        int clause = text.clauses().of(name);
        int begin = name;
        for (int i = name - 1; i >= Math.max(0, name - LONGEST); i--) {
            if (text.clauses().of(i) != clause || tokens.kind(i) != Tokens.WORD) {
                break;
            }
            long word = tokens.symbol(i);
            if (PREPOSITIONS.has(word)) {
                return new NounPhrase(begin, word);
            }
            if (MODIFIERS.has(word)) {
                begin = i;
            } else if (!DETERMINERS.has(word)) {
                break;
            }
        }
        return new NounPhrase(begin, 0);
    }
}
