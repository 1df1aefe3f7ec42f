package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.SymbolSet;
import io.newstape.text.Tokens;

/** The scopes of the sentences behind the mention's own: some go on about the company. */
final class FollowingSentenceScopes {

    private static final SymbolSet COMPANY_AGAIN = SymbolSet.named("company-again");

    private FollowingSentenceScopes() {}

    /** What is said of the name itself counts in full, of no one or of "its" and "the company" less. */
    static void assign(TargetPlace place, TokenScopes.Builder scopes) {
        Tokens tokens = place.text().tokens();
        NameTokens names = place.text().names();
        int at = place.sentenceEnd();
        while (at < tokens.size()) {
            int end = at;
            int own = -1;
            boolean named = false;
            while (end < tokens.size() && (end == at || !tokens.opensSentence(end))) {
                boolean again = place.isOwnName(end);
                own = again && own < 0 && !named ? end : own;
                named |= names.is(end) && !again;
                end++;
            }
            if (own >= 0) {
                assignFrom(own, end, place, scopes);
            } else if (!named || COMPANY_AGAIN.has(tokens.symbol(at))) {
                scopes.set(at, end, Scope.ELSEWHERE);
            }
            at = end;
        }
    }

    private static void assignFrom(int own, int end, TargetPlace place, TokenScopes.Builder scopes) {
        int at = own;
        while (at < end && (place.isOwnName(at) || !place.text().names().is(at))) {
            at++;
        }
        scopes.set(own, at, place.isSource() ? Scope.NOWHERE : Scope.AFTER);
        scopes.set(at, end, Scope.OTHERS);
    }
}
