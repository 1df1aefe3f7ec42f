package io.newstape.sentiment.annotate;

/** The scopes of a whole sentence by its clauses, as the company sees them that stands in one of them. */
final class ClauseScopes {

    private ClauseScopes() {}

    /** Sets them, and tells whether a later clause overrules what the company's own says. */
    static boolean assign(TargetView view, SpeakerRole speaker, TokenScopes scopes) {
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

    private static boolean isNamed(AnnotatedText passage, SpeakerRole speaker, int token) {
        return speaker == SpeakerRole.OF_ITSELF
                ? SpeakerRole.isOther(passage, token)
                : passage.names().is(token);
    }

    private static Scope scope(SpeakerRole speaker, Clauses.Link link, boolean precedes, boolean named) {
        if (speaker == SpeakerRole.OF_OTHERS) {
            return Scope.OTHERS;
        }
        if (link == Clauses.Link.SOURCE) {
            return Scope.NOWHERE;
        }
        if (speaker == SpeakerRole.OF_ITSELF && precedes && !named && link != Clauses.Link.CONTRAST) {
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
