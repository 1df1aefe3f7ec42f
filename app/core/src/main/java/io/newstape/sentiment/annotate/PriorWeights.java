package io.newstape.sentiment.annotate;

import io.newstape.sentiment.lexicon.WordClass;
import io.newstape.text.Symbols;
import java.util.List;

/** What a phrase is worth before any training: its class's weight, by role, scope, negation and hedge. */
final class PriorWeights {

    private static final double NEGATED = -0.9;
    private static final double HEDGED = 0.5;
    private static final double DENIED = 0.1;
    private static final double OVERRULED = 0.5;
    private static final double REACTION = 2.0;
    private static final double EXAMPLE = 0.5;
    private static final double SAID_OF_OTHERS = 0.15;
    private static final double NEAR_BEFORE = 5;
    private static final long BY = Symbols.of("by");

    private final TargetPlace place;
    private final TokenScopes scopes;
    private final ShareReactions reactions;
    private final RivalryRule rivalry;
    private final double sourceFactor;
    private final boolean example;

    private PriorWeights(TargetPlace place, TokenScopes scopes, ShareReactions reactions) {
        this.place = place;
        this.scopes = scopes;
        this.reactions = reactions;
        this.rivalry = RivalryRule.of(place);
        this.sourceFactor = place.isSource() ? SAID_OF_OTHERS : 1;
        this.example = place.isExample();
    }

    /** By cue of the text; above 0 when it is good for the company, 0 for parts of speech. */
    static double[] of(TargetPlace place, TokenScopes scopes, ShareReactions reactions) {
        PriorWeights weights = new PriorWeights(place, scopes, reactions);
        List<CueMatch> cues = place.text().cues();
        double[] worth = new double[cues.size()];
        for (int i = 0; i < worth.length; i++) {
            CueMatch cue = cues.get(i);
            Scope scope = scopes.of(cue.first());
            if (scope == Scope.NOWHERE || cue.wordClass().role() == WordClass.CueRole.PART) {
                continue;
            }
            worth[i] = reactions.of(i) == ShareReaction.OWN
                    ? REACTION * cue.wordClass().agent()
                    : weights.share(cue, scope) * weights.of(cue, scope);
        }
        return worth;
    }

    /** How much what is said there counts for the company, whatever it is; 0 to about 1. */
    private double share(CueMatch cue, Scope scope) {
        return scope.prior() * reach(cue, scope) * sourceFactor;
    }

    private double of(CueMatch cue, Scope scope) {
        double weight = isDoneTo(cue, scope)
                ? cue.wordClass().patient()
                : cue.wordClass().agent();
        return rivalry.turned(weight, scope)
                * (reactions.overrule(cue) ? OVERRULED : 1)
                * (scopes.isOverruled() && scope == Scope.AFTER ? OVERRULED : 1)
                * (example && scope == Scope.BEFORE ? EXAMPLE : 1)
                * (cue.negated() ? NEGATED : 1)
                * (cue.hedged() ? HEDGED : 1)
                * (cue.denied() ? DENIED : 1);
    }

    /** What stands far from the name in a long sentence is less likely to be of it. */
    private double reach(CueMatch cue, Scope scope) {
        if (cue.first() >= place.sentenceEnd()) {
            return 1;
        }
        if (scope == Scope.BEFORE || scope == Scope.SHORT_OF) {
            return NEAR_BEFORE / Math.max(NEAR_BEFORE, place.listFirst() - cue.last());
        }
        return 1;
    }

    private boolean isDoneTo(CueMatch cue, Scope scope) {
        if (cue.wordClass().role() != WordClass.CueRole.VERB) {
            return !scope.isBehind();
        }
        if (scope.isBehind()) {
            return cue.passive();
        }
        boolean byTheCompany = place.text().tokens().is(place.first() - 1, BY);
        return !(cue.passive() && byTheCompany);
    }
}
