package io.newstape.sentiment.annotate;

import io.newstape.text.Symbols;
import io.newstape.text.Tokens;

/** The scopes of the clause that the mention stands in: before it, behind it, and the modifiers that belong to it. */
final class OwnClauseScopes {

    private static final long POSSESSIVE = Symbols.of("'s");

    private OwnClauseScopes() {}

    static void assign(TargetPlace place, TokenScopes.Builder scopes) {
        assignBehind(place, scopes);
        assignBefore(place, scopes);
        scopes.set(place.first(), place.last() + 1, Scope.NOWHERE);
        assignModifiers(place, scopes);
    }

    private static void assignBehind(TargetPlace place, TokenScopes.Builder scopes) {
        AnnotatedText text = place.text();
        Tokens tokens = text.tokens();
        boolean beyond = false;
        boolean verbSeen = tokens.is(place.last() + 1, POSSESSIVE);
        int own = text.clauses().of(place.last());
        for (int i = place.last() + 1; i < tokens.size() && text.clauses().of(i) == own; i++) {
            boolean inList = i <= place.listLast();
            if (!inList && text.names().is(i)) {
                beyond |= verbSeen || tokens.kind(i) == Tokens.TICKER;
                if (!text.names().is(i - 1)) {
                    // "climbs on weaker Kuroda": what is weaker is Kuroda
                    scopes.set(NounPhrase.before(text, i).begin(), i, Scope.BEYOND);
                }
            }
            verbSeen |= !inList && text.isVerb(i);
            scopes.set(i, beyond ? Scope.BEYOND : Scope.AFTER);
        }
    }

    private static void assignBefore(TargetPlace place, TokenScopes.Builder scopes) {
        AnnotatedText text = place.text();
        boolean named = false;
        int own = text.clauses().of(place.first());
        for (int i = place.first() - 1; i >= 0 && text.clauses().of(i) == own; i--) {
            named |= i < place.listFirst() && text.names().is(i);
            scopes.set(i, named && !text.names().is(i) ? Scope.SHORT_OF : Scope.BEFORE);
        }
    }

    /** What a name with modifiers of its own hangs on tells of others: "shares rise on a weaker yen". */
    private static void assignModifiers(TargetPlace place, TokenScopes.Builder scopes) {
        int begin = place.phrase().begin();
        scopes.set(begin, place.listFirst(), Scope.MODIFIER);
        if (begin < place.listFirst() && place.phrase().relation() != 0) {
            for (int i = 0; i < begin; i++) {
                if (scopes.of(i) == Scope.BEFORE) {
                    scopes.set(i, Scope.SHORT_OF);
                }
            }
        }
    }
}
