package io.newstape.sentiment;

/** Adds up what a model's weights make of the features of one view, and which tokens they came from. */
final class Contributions implements FeatureSink {

    private final Model model;
    private final View view;
    /** What sums of weights are divided by to make log-odds. */
    private final double unit;

    private final double[] logits = new double[Model.LABELS];
    /** By token: how far it moved the text towards positive. */
    private final double[] lean;
    /** By scope, good and bad: how far one unit of belief moved it. */
    private final double[][] perBelief = new double[2][Scope.all().size()];

    private final PlaceSet seen = new PlaceSet();

    private Contributions(Model model, View view) {
        this.model = model;
        this.view = view;
        this.unit = Model.UNIT * model.temperature(Features.wordWeight(view));
        this.lean = new double[view.passage().tokens().size()];
    }

    static Contributions of(View view, Institutions institutions, Model model) {
        Contributions contributions = new Contributions(model, view);
        contributions.add(model.place(Template.PLACE, '*', Model.ALWAYS_SYMBOL, 0), 1, -1, -1);
        Features.of(view, institutions, contributions);
        contributions.spreadBeliefs();
        return contributions;
    }

    @Override
    public void feature(Template template, char group, long first, long second, double value, int from, int to) {
        int place = model.place(template, group, first, second);
        // a word said twice is one word, as in training
        if (place < 0 || !seen.add(place)) {
            return;
        }
        add(place, value, from, to);
        if (template == Template.BELIEF) {
            int sign = first == Features.GOOD ? 0 : 1;
            perBelief[sign][Scope.of(group).ordinal()] = model.weight(place, 0) - model.weight(place, 2);
        }
    }

    private void add(int place, double value, int from, int to) {
        if (place < 0) {
            return;
        }
        double good = value * model.weight(place, 0);
        double bad = value * model.weight(place, 2);
        logits[0] += good;
        logits[1] += value * model.weight(place, 1);
        logits[2] += bad;
        int first = Math.max(0, from);
        int last = Math.min(lean.length - 1, to);
        double share = (good - bad) / Math.max(1, last - first + 1);
        for (int i = first; i <= last; i++) {
            lean[i] += share;
        }
    }

    private void spreadBeliefs() {
        for (Hit hit : view.passage().hits()) {
            if (hit.wordClass().role() != WordClass.Role.PART) {
                double belief = Beliefs.of(hit, view);
                int scope = view.scope(hit.first()).ordinal();
                double moved = Math.abs(belief) * perBelief[belief > 0 ? 0 : 1][scope];
                lean[hit.first()] += moved;
            }
        }
    }

    /** Log-odds of a label. */
    double logit(Label label) {
        return logits[label.ordinal()] / unit;
    }

    /** How far the tokens of a range moved the text towards positive. */
    double lean(int first, int last) {
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += lean[i];
        }
        return sum / unit;
    }
}
