package io.newstape.sentiment;

/** The scopes of a whole sentence by its clauses, as the company sees them that stands in one of them. */
final class OtherClauses {

    private OtherClauses() {}

    /** Sets them, and tells whether a later clause overrules what the company's own says. */
    static boolean assign(View view, Speaker speaker, Scopes scopes) {
        Clauses clauses = view.passage().clauses();
        int own = clauses.of(view.first());
        boolean overruled = false;
        int at = view.sentenceFirst();
        while (at < view.sentenceEnd()) {
            int clause = clauses.of(at);
            int end = at;
            boolean named = false;
            while (end < view.sentenceEnd() && clauses.of(end) == clause) {
                named |= !view.isOwnName(end) && isNamed(view.passage(), speaker, end);
                end++;
            }
            Scope scope = scope(speaker, clauses.link(clause), clause < own, named);
            overruled |= scope == Scope.TURN;
            scopes.set(at, end, scope);
            at = end;
        }
        return overruled;
    }

    private static boolean isNamed(Passage passage, Speaker speaker, int token) {
        return speaker == Speaker.OF_ITSELF
                ? Speaker.isOther(passage, token)
                : passage.names().is(token);
    }

    private static Scope scope(Speaker speaker, Clauses.Link link, boolean precedes, boolean named) {
        if (speaker == Speaker.OF_OTHERS) {
            return Scope.OTHERS;
        }
        if (link == Clauses.Link.SOURCE) {
            return Scope.NOWHERE;
        }
        if (speaker == Speaker.OF_ITSELF && precedes && !named && link != Clauses.Link.CONTRAST) {
            return Scope.AFTER;
        }
        if (named) {
            return link == Clauses.Link.ADJUNCT && !precedes ? Scope.RELATED : Scope.OTHERS;
        }
        if (link == Clauses.Link.TURN && !precedes) {
            return Scope.TURN;
        }
        if (link == Clauses.Link.CONTRAST) {
            return Scope.CONTRAST;
        }
        return precedes ? Scope.PRECEDING : Scope.ADJUNCT;
    }
}
