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

    private PriorWeights() {}

    /** By hit of the view's passage: above 0 when it is good for the company, 0 for parts of speech. */
    static double[] of(TargetView view) {
        List<CueMatch> hits = view.passage().hits();
        RivalryRule rivalry = RivalryRule.of(view);
        double[] beliefs = new double[hits.size()];
        for (int i = 0; i < beliefs.length; i++) {
            CueMatch hit = hits.get(i);
            Scope scope = view.scope(hit.first());
            if (scope != Scope.NOWHERE && hit.wordClass().role() != WordClass.Role.PART) {
                beliefs[i] = view.reactions().of(i) == ShareReaction.OWN
                        ? REACTION * hit.wordClass().agent()
                        : of(hit, view, scope, rivalry);
            }
        }
        return beliefs;
    }

    private static double of(CueMatch hit, TargetView view, Scope scope, RivalryRule rivalry) {
        double weight = isDoneTo(hit, view, scope)
                ? hit.wordClass().patient()
                : hit.wordClass().agent();
        return rivalry.turned(weight, scope)
                * scope.belief()
                * reach(hit, view, scope)
                * (view.isSource() ? SAID_OF_OTHERS : 1)
                * (view.reactions().overrule(hit) ? OVERRULED : 1)
                * (view.isOverruled() && scope == Scope.AFTER ? OVERRULED : 1)
                * (view.isExample() && scope == Scope.BEFORE ? EXAMPLE : 1)
                * (hit.negated() ? NEGATED : 1)
                * (hit.hedged() ? HEDGED : 1)
                * (hit.denied() ? DENIED : 1);
    }

    /** What stands far from the name in a long sentence is less likely to be of it. */
    private static double reach(CueMatch hit, TargetView view, Scope scope) {
        if (hit.first() >= view.sentenceEnd()) {
            return 1;
        }
        if (scope == Scope.BEFORE || scope == Scope.SHORT_OF) {
            return NEAR_BEFORE / Math.max(NEAR_BEFORE, view.listFirst() - hit.last());
        }
        return 1;
    }

    private static boolean isDoneTo(CueMatch hit, TargetView view, Scope scope) {
        if (hit.wordClass().role() != WordClass.Role.VERB) {
            return !scope.isBehind();
        }
        if (scope.isBehind()) {
            return hit.passive();
        }
        boolean byTheCompany = view.passage().tokens().is(view.first() - 1, BY);
        return !(hit.passive() && byTheCompany);
    }
}
