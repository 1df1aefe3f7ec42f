package io.newstape.sentiment;

import java.util.List;

/** What the market made of the news, as a text tells it; it overrules whatever else stands there. */
final class Reactions {

    private static final long RELIEF = Symbols.of("relief");

    private final Reaction[] byHit;
    private boolean any;

    private Reactions(int hits) {
        this.byHit = new Reaction[hits];
    }

    /** Finds them, and puts them where they belong: those of others are of others, whatever sentence they stand in. */
    static Reactions of(View view, Scopes scopes) {
        List<Hit> hits = view.passage().hits();
        Reactions found = new Reactions(hits.size());
        boolean leads = leads(view);
        boolean near = false;
        for (int i = 0; i < hits.size(); i++) {
            Hit hit = hits.get(i);
            found.byHit[i] = view.isSource() ? Reaction.NONE : Reaction.of(view, hit, leads);
            near |= found.byHit[i] == Reaction.OWN && isNear(view, hit);
            found.any |= isRelief(hit) && view.scope(hit.first()).isOwn();
        }
        for (int i = 0; i < hits.size(); i++) {
            found.assign(i, near, view, scopes);
        }
        return found;
    }

    private void assign(int i, boolean near, View view, Scopes scopes) {
        Hit hit = view.passage().hits().get(i);
        if (byHit[i] == Reaction.OWN && near && !isNear(view, hit)) {
            byHit[i] = Reaction.NONE;
        } else if (byHit[i] == Reaction.OWN) {
            scopes.set(hit.first(), hit.last() + 1, Scope.TURN);
            any = true;
        } else if (byHit[i] == Reaction.OF_ANOTHER) {
            scopes.set(hit.first(), hit.last() + 1, Scope.OTHERS);
        }
    }

    /** In the mention's own sentence: another may tell of another day. */
    private static boolean isNear(View view, Hit hit) {
        return hit.first() >= view.sentenceFirst() && hit.first() < view.sentenceEnd();
    }

    /** Whether no other company stands before it: "its shares" are its own then. */
    private static boolean leads(View view) {
        for (int i = view.first() - 1; i >= 0; i--) {
            if (view.passage().tokens().kind(i) == Tokens.TICKER) {
                return false;
            }
        }
        return true;
    }

    Reaction of(int hit) {
        return byHit[hit];
    }

    /** Whether a phrase counts less since there is a reaction, or a word of relief, that says more. */
    boolean overrule(Hit hit) {
        return any && !isRelief(hit);
    }

    private static boolean isRelief(Hit hit) {
        return hit.wordClass().symbol() == RELIEF;
    }
}
