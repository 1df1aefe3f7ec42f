package io.newstape.sentiment.model;

import io.newstape.sentiment.annotate.AnnotatedText;
import io.newstape.sentiment.annotate.CueMatch;
import io.newstape.sentiment.annotate.Scope;
import io.newstape.sentiment.annotate.TargetView;
import io.newstape.sentiment.lexicon.WordClass;
import java.util.List;

/** The classes of the lexicon that a text has, what turns them, and their prior weights. */
final class ClassFeatures {

    /** More prior weight than this with one sign in one scope is no more certain. */
    private static final double MOST_PRIOR = 3;

    private final TargetView view;
    private final AnnotatedText text;
    private final long type;
    private final double weight;
    private final FeatureSink sink;

    /**
     * @param type type of the thing that the mention names; 0 for a company
     * @param weight how much what is only known from headlines counts
     */
    ClassFeatures(TargetView view, long type, double weight, FeatureSink sink) {
        this.view = view;
        this.text = view.text();
        this.type = type;
        this.weight = weight;
        this.sink = sink;
    }

    void add() {
        addClasses();
        addTouching();
        addPredicate();
    }

    private void addClasses() {
        // good by scope, and behind it bad by scope
        double[] sums = new double[2 * Scope.COUNT];
        CueMatch last = null;
        List<CueMatch> cues = text.cues();
        for (int i = 0; i < cues.size(); i++) {
            CueMatch cue = cues.get(i);
            Scope scope = view.scope(cue.first());
            if (scope == Scope.NOWHERE) {
                continue;
            }
            long name = cue.wordClass().symbol();
            feature(FeatureTemplate.CLASS, scope.letter(), name, turn(cue), 1, cue, cue);
            if (cue.wordClass().role() == WordClass.CueRole.PART) {
                continue;
            }
            double prior = view.prior(i);
            sums[(prior > 0 ? 0 : Scope.COUNT) + scope.ordinal()] += Math.abs(prior);
            if (last != null && view.scope(last.first()) == scope) {
                long before = last.wordClass().symbol();
                feature(FeatureTemplate.CLASS_PAIR, scope.letter(), before, name, 1, last, cue);
            }
            if (!scope.isBehind()) {
                long preposition = view.relation() == 0 ? text.word(view.first() - 1) : view.relation();
                feature(FeatureTemplate.CLASS_AND_PREPOSITION, scope.letter(), name, preposition, 1, cue, cue);
            }
            last = cue;
        }
        addPriors(FeatureSymbols.GOOD, sums, 0);
        addPriors(FeatureSymbols.BAD, sums, Scope.COUNT);
        addBalance(sums);
    }

    private void addPriors(long sign, double[] sums, int from) {
        for (int i = 0; i < Scope.COUNT; i++) {
            double sum = sums[from + i];
            if (sum > 0) {
                addPrior(sign, Scope.of(i), Math.min(sum, MOST_PRIOR));
            }
        }
    }

    private void addPrior(long sign, Scope scope, double sum) {
        sink.feature(FeatureTemplate.PRIOR, scope.letter(), sign, 0, sum, -1, -1);
        if (type != 0) {
            sink.feature(FeatureTemplate.TYPE_AND_PRIOR, scope.letter(), sign, type, weight * sum, -1, -1);
        }
    }

    private void addBalance(double[] sums) {
        long first = PriorFeature.symbol(sum(sums, 0, true), sum(sums, Scope.COUNT, true));
        long second = PriorFeature.symbol(sum(sums, 0, false), sum(sums, Scope.COUNT, false));
        sink.feature(FeatureTemplate.BALANCE, FeatureSymbols.ANY, first, second, weight, -1, -1);
    }

    private static double sum(double[] sums, int from, boolean own) {
        double sum = 0;
        for (int i = 0; i < Scope.COUNT; i++) {
            sum += Scope.of(i).isOwn() == own ? sums[from + i] : 0;
        }
        return sum;
    }

    /** "sterling woes", "lifts Toda": what stands right beside the mention is hardly of someone else. */
    private void addTouching() {
        for (CueMatch cue : text.cues()) {
            boolean before = cue.last() == view.first() - 1;
            if (before || cue.first() == view.last() + 1) {
                char side = before ? 'b' : 'a';
                feature(FeatureTemplate.TOUCHING, side, cue.wordClass().symbol(), view.relation(), weight, cue, cue);
            }
        }
    }

    /** "Toda profit falls, beats estimates": the first two classes behind the mention in its own clause. */
    private void addPredicate() {
        CueMatch behind = null;
        CueMatch next = null;
        int clause = text.clauses().of(view.first());
        for (int i = 0; i < text.cues().size() && next == null; i++) {
            CueMatch cue = text.cues().get(i);
            if (cue.first() > view.last() && text.clauses().of(cue.first()) == clause) {
                next = behind != null && next == null ? cue : next;
                behind = behind == null ? cue : behind;
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

    private static long turn(CueMatch cue) {
        if (cue.denied()) {
            return FeatureSymbols.DENIED;
        }
        if (cue.negated()) {
            return FeatureSymbols.NEGATED;
        }
        if (cue.hedged()) {
            return FeatureSymbols.HEDGED;
        }
        return cue.passive() && cue.wordClass().role() == WordClass.CueRole.VERB ? FeatureSymbols.PASSIVE : 0;
    }
}
