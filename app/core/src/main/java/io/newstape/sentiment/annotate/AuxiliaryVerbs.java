package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Tokens;

/** The small verbs before another that make it passive: "was fined", "has been called off". */
final class AuxiliaryVerbs {

    private static final SymbolSet WORDS = SymbolSet.named("auxiliaries");

    private AuxiliaryVerbs() {}

    /** Whether one stands at most so many words before a token. */
    static boolean standBefore(Tokens tokens, int token, int reach) {
        for (int i = token - 1; i >= Math.max(0, token - reach) && tokens.kind(i) == Tokens.WORD; i--) {
            if (WORDS.has(tokens.symbol(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean has(long word) {
        return WORDS.has(word);
    }
}
