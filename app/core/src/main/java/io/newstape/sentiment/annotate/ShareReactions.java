package io.newstape.sentiment.annotate;

import io.newstape.text.Symbols;
import io.newstape.text.Tokens;
import java.util.List;
import java.util.function.IntFunction;

/** What the market made of the news, as a text tells it; it overrules whatever else stands there. */
final class ShareReactions {

    private static final long RELIEF = Symbols.of("relief");

    private final ShareReaction[] byCue;
    private final boolean any;

    private ShareReactions(ShareReaction[] byCue, boolean any) {
        this.byCue = byCue;
        this.any = any;
    }

    /**
     * Finds them.
     *
     * @param scopes the scope of each token so far
     */
    static ShareReactions of(TargetPlace place, IntFunction<Scope> scopes) {
        List<CueMatch> cues = place.text().cues();
        ShareReaction[] byCue = new ShareReaction[cues.size()];
        boolean leads = leads(place);
        boolean near = false;
        boolean any = false;
        for (int i = 0; i < byCue.length; i++) {
            CueMatch cue = cues.get(i);
            byCue[i] = place.isSource() ? ShareReaction.NONE : ShareReaction.of(place, cue, leads);
            near |= byCue[i] == ShareReaction.OWN && place.isInSentence(cue.first());
            any |= isRelief(cue) && scopes.apply(cue.first()).isOwn();
        }
        for (int i = 0; i < byCue.length; i++) {
            // one in the mention's own sentence says more: another may tell of another day
            if (byCue[i] == ShareReaction.OWN
                    && near
                    && !place.isInSentence(cues.get(i).first())) {
                byCue[i] = ShareReaction.NONE;
            }
            any |= byCue[i] == ShareReaction.OWN;
        }
        return new ShareReactions(byCue, any);
    }

    /** Puts them where they belong: those of others are of others, whatever sentence they stand in. */
    void assign(List<CueMatch> cues, TokenScopes.Builder scopes) {
        for (int i = 0; i < byCue.length; i++) {
            if (byCue[i] != ShareReaction.NONE) {
                Scope scope = byCue[i] == ShareReaction.OWN ? Scope.TURN : Scope.OTHERS;
                scopes.set(cues.get(i).first(), cues.get(i).last() + 1, scope);
            }
        }
    }

    /** Whether no other company stands before it: "its shares" are its own then. */
    private static boolean leads(TargetPlace place) {
        for (int i = place.first() - 1; i >= 0; i--) {
            if (place.text().tokens().kind(i) == Tokens.TICKER) {
                return false;
            }
        }
        return true;
    }

    ShareReaction of(int cue) {
        return byCue[cue];
    }

    /** Whether a cue counts less since there is a reaction, or a word of relief, that says more. */
    boolean overrule(CueMatch cue) {
        return any && !isRelief(cue);
    }

    private static boolean isRelief(CueMatch cue) {
        return cue.wordClass().symbol() == RELIEF;
    }
}
