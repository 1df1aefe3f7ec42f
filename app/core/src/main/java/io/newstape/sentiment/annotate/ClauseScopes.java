package io.newstape.sentiment.annotate;

/** The scopes of a whole sentence by its clauses, as the company sees them that stands in one of them. */
final class ClauseScopes {

    private ClauseScopes() {}

    static void assign(TargetPlace place, TokenScopes.Builder scopes) {
        SpeakerRole speaker = place.speaker();
        Clauses clauses = place.text().clauses();
        int own = clauses.of(place.first());
        int at = place.sentenceFirst();
        while (at < place.sentenceEnd()) {
            int clause = clauses.of(at);
            int end = at;
            boolean named = false;
            while (end < place.sentenceEnd() && clauses.of(end) == clause) {
                named |= !place.isOwnName(end) && isNamed(place.text(), speaker, end);
                end++;
            }
            Scope scope = scope(speaker, clauses.link(clause), clause < own, named);
            if (scope == Scope.TURN) {
                scopes.overrule();
            }
            scopes.set(at, end, scope);
            at = end;
        }
    }

    private static boolean isNamed(AnnotatedText text, SpeakerRole speaker, int token) {
        return speaker == SpeakerRole.OF_ITSELF
                ? SpeakerRole.isOther(text, token)
                : text.names().is(token);
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
