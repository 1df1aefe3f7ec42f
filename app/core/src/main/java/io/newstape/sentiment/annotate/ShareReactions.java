package io.newstape.sentiment.annotate;

import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import java.util.List;

/** What the market made of the news, as a text tells it; it overrules whatever else stands there. */
final class ShareReactions {

    private static final long RELIEF = Symbols.of("relief");

    private final ShareReaction[] byHit;
    private boolean any;

    private ShareReactions(int hits) {
        this.byHit = new ShareReaction[hits];
    }

    /** Finds them, and puts them where they belong: those of others are of others, whatever sentence they stand in. */
    static ShareReactions of(TargetView view, TokenScopes scopes) {
        List<CueMatch> hits = view.passage().hits();
        ShareReactions found = new ShareReactions(hits.size());
        boolean leads = leads(view);
        boolean near = false;
        for (int i = 0; i < hits.size(); i++) {
            CueMatch hit = hits.get(i);
            found.byHit[i] = view.isSource() ? ShareReaction.NONE : ShareReaction.of(view, hit, leads);
            near |= found.byHit[i] == ShareReaction.OWN && isNear(view, hit);
            found.any |= isRelief(hit) && view.scope(hit.first()).isOwn();
        }
        for (int i = 0; i < hits.size(); i++) {
            found.assign(i, near, view, scopes);
        }
        return found;
    }

    private void assign(int i, boolean near, TargetView view, TokenScopes scopes) {
        CueMatch hit = view.passage().hits().get(i);
        if (byHit[i] == ShareReaction.OWN && near && !isNear(view, hit)) {
            byHit[i] = ShareReaction.NONE;
        } else if (byHit[i] == ShareReaction.OWN) {
            scopes.set(hit.first(), hit.last() + 1, Scope.TURN);
            any = true;
        } else if (byHit[i] == ShareReaction.OF_ANOTHER) {
            scopes.set(hit.first(), hit.last() + 1, Scope.OTHERS);
        }
    }

    /** In the mention's own sentence: another may tell of another day. */
    private static boolean isNear(TargetView view, CueMatch hit) {
        return hit.first() >= view.sentenceFirst() && hit.first() < view.sentenceEnd();
    }

    /** Whether no other company stands before it: "its shares" are its own then. */
    private static boolean leads(TargetView view) {
        for (int i = view.first() - 1; i >= 0; i--) {
            if (view.passage().tokens().kind(i) == Tokens.TICKER) {
                return false;
            }
        }
        return true;
    }

    ShareReaction of(int hit) {
        return byHit[hit];
    }

    /** Whether a phrase counts less since there is a reaction, or a word of relief, that says more. */
    boolean overrule(CueMatch hit) {
        return any && !isRelief(hit);
    }

    private static boolean isRelief(CueMatch hit) {
        return hit.wordClass().symbol() == RELIEF;
    }
}
