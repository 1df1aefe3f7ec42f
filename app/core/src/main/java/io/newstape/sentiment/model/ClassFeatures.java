package io.newstape.sentiment.model;

import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.annotate.CueMatch;
import io.newstape.sentiment.annotate.Scope;
import io.newstape.sentiment.annotate.TargetView;
import io.newstape.sentiment.lexicon.WordClass;
import java.util.List;

/** The classes of the lexicon that a passage has, what turns them, and what they are believed to be worth. */
final class ClassFeatures {

    /** More belief than this of one kind in one scope is no more certain. */
    private static final double MOST_BELIEF = 3;

    private final TargetView view;
    private final AnnotatedText passage;
    private final long kind;
    private final double weight;
    private final FeatureSink sink;

    /**
     * @param kind what kind of thing the mention names; 0 for a company
     * @param weight how much what is only known from headlines counts
     */
    ClassFeatures(TargetView view, long kind, double weight, FeatureSink sink) {
        this.view = view;
        this.passage = view.passage();
        this.kind = kind;
        this.weight = weight;
        this.sink = sink;
    }

    void add() {
        addClasses();
        addTouching();
        addPredicate();
    }

    private void addClasses() {
        double[] good = new double[Scope.COUNT];
        double[] bad = new double[Scope.COUNT];
        CueMatch last = null;
        List<CueMatch> hits = passage.hits();
        for (int i = 0; i < hits.size(); i++) {
            CueMatch hit = hits.get(i);
            Scope scope = view.scope(hit.first());
            if (scope == Scope.NOWHERE) {
                continue;
            }
            long name = hit.wordClass().symbol();
            feature(FeatureTemplate.CLASS, scope.letter(), name, turn(hit), 1, hit, hit);
            if (hit.wordClass().role() == WordClass.Role.PART) {
                continue;
            }
            double belief = view.belief(i);
            (belief > 0 ? good : bad)[scope.ordinal()] += Math.abs(belief);
            if (last != null && view.scope(last.first()) == scope) {
                long before = last.wordClass().symbol();
                feature(FeatureTemplate.CLASS_PAIR, scope.letter(), before, name, 1, last, hit);
            }
            if (!scope.isBehind()) {
                long preposition = view.relation() == 0 ? passage.word(view.first() - 1) : view.relation();
                feature(FeatureTemplate.CLASS_AND_PREPOSITION, scope.letter(), name, preposition, 1, hit, hit);
            }
            last = hit;
        }
        addBeliefs(FeatureSymbols.GOOD, good);
        addBeliefs(FeatureSymbols.BAD, bad);
        addBalance(good, bad);
    }

    private void addBeliefs(long sign, double[] sums) {
        for (int i = 0; i < sums.length; i++) {
            if (sums[i] > 0) {
                addBelief(sign, Scope.of(i), Math.min(sums[i], MOST_BELIEF));
            }
        }
    }

    private void addBelief(long sign, Scope scope, double sum) {
        sink.feature(FeatureTemplate.BELIEF, scope.letter(), sign, 0, sum, -1, -1);
        if (kind != 0) {
            sink.feature(FeatureTemplate.KIND_AND_BELIEF, scope.letter(), sign, kind, weight * sum, -1, -1);
        }
    }

    private void addBalance(double[] good, double[] bad) {
        double[] own = new double[2];
        double[] others = new double[2];
        for (int i = 0; i < good.length; i++) {
            double[] sums = Scope.of(i).isOwn() ? own : others;
            sums[0] += good[i];
            sums[1] += bad[i];
        }
        long first = PriorFeature.symbol(own[0], own[1]);
        long second = PriorFeature.symbol(others[0], others[1]);
        sink.feature(FeatureTemplate.BALANCE, FeatureSymbols.ANY, first, second, weight, -1, -1);
    }

    /** "sterling woes", "lifts Toda": what stands right beside the mention is hardly of someone else. */
    private void addTouching() {
        for (CueMatch hit : passage.hits()) {
            boolean before = hit.last() == view.first() - 1;
            if (before || hit.first() == view.last() + 1) {
                char side = before ? 'b' : 'a';
                feature(FeatureTemplate.TOUCHING, side, hit.wordClass().symbol(), view.relation(), weight, hit, hit);
            }
        }
    }

    /** "Toda profit falls, beats estimates": the first two classes behind the mention in its own clause. */
    private void addPredicate() {
        CueMatch behind = null;
        CueMatch next = null;
        int clause = passage.clauses().of(view.first());
        for (CueMatch hit : passage.hits()) {
            if (hit.first() > view.last() && passage.clauses().of(hit.first()) == clause) {
                next = behind != null && next == null ? hit : next;
                behind = behind == null ? hit : behind;
            }
        }
        if (behind != null) {
            long first = behind.wordClass().symbol();
            long second = next == null ? AnnotatedText.EDGE : next.wordClass().symbol();
            feature(
                    FeatureTemplate.PREDICATE,
                    FeatureSymbols.ANY,
                    first,
                    second,
                    weight,
                    behind,
                    next == null ? behind : next);
        }
    }

    private void feature(
            FeatureTemplate template, char group, long first, long second, double value, CueMatch from, CueMatch to) {
        sink.feature(template, group, first, second, value, from.first(), to.last());
    }

    private static long turn(CueMatch hit) {
        if (hit.denied()) {
            return FeatureSymbols.DENIED;
        }
        if (hit.negated()) {
            return FeatureSymbols.NEGATED;
        }
        if (hit.hedged()) {
            return FeatureSymbols.HEDGED;
        }
        return hit.passive() && hit.wordClass().role() == WordClass.Role.VERB ? FeatureSymbols.PASSIVE : 0;
    }
}
