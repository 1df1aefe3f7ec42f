package io.newstape.sentiment.model;

import io.newstape.sentiment.annotate.CueMatch;
import io.newstape.sentiment.annotate.TargetView;
import io.newstape.sentiment.lexicon.EntityTypes;
import java.util.List;

/** Adds up what a model's weights make of the features of one view, and which tokens they came from. */
public final class Contributions implements FeatureSink {

    private final SentimentModel model;
    private final TargetView view;
    /** What sums of weights are divided by to make log-odds. */
    private final double unit;

    private double positive;
    private double neutral;
    private double negative;
    /** By token: how far it moved the text towards positive. */
    private final double[] lean;

    private final FeatureSet seen = new FeatureSet();

    private Contributions(SentimentModel model, TargetView view, double wordWeight) {
        this.model = model;
        this.view = view;
        this.unit = SentimentModel.UNIT * model.temperature(wordWeight);
        this.lean = new double[view.passage().tokens().size()];
    }

    public static Contributions of(TargetView view, EntityTypes kinds, SentimentModel model) {
        double wordWeight = Features.wordWeight(view);
        Contributions contributions = new Contributions(model, view, wordWeight);
        contributions.add(model.place(FeatureTemplate.PLACE, '*', SentimentModel.ALWAYS_SYMBOL, 0), 1, -1, -1);
        Features.of(view, wordWeight, kinds, contributions);
        contributions.spreadBeliefs();
        return contributions;
    }

    @Override
    public void feature(FeatureTemplate template, char group, long first, long second, double value, int from, int to) {
        int place = model.place(template, group, first, second);
        // a word said twice is one word, as in training
        if (place >= 0 && seen.add(place)) {
            add(place, value, from, to);
        }
    }

    private void add(int place, double value, int from, int to) {
        if (place < 0) {
            return;
        }
        double good = value * model.weight(place, 0);
        double bad = value * model.weight(place, 2);
        positive += good;
        neutral += value * model.weight(place, 1);
        negative += bad;
        if (from == to && from >= 0 && to < lean.length) {
            lean[from] += good - bad;
        } else {
            spread(good - bad, Math.max(0, from), Math.min(lean.length - 1, to));
        }
    }

    private void spread(double moved, int first, int last) {
        double share = moved / Math.max(1, last - first + 1);
        for (int i = first; i <= last; i++) {
            lean[i] += share;
        }
    }

    /** What is believed was counted by scope; it goes to where it was read. */
    private void spreadBeliefs() {
        List<CueMatch> hits = view.passage().hits();
        for (int i = 0; i < hits.size(); i++) {
            double belief = view.belief(i);
            if (belief != 0) {
                int token = hits.get(i).first();
                long sign = belief > 0 ? FeatureSymbols.GOOD : FeatureSymbols.BAD;
                int place =
                        model.place(FeatureTemplate.BELIEF, view.scope(token).letter(), sign, 0);
                lean[token] += place < 0 ? 0 : Math.abs(belief) * (model.weight(place, 0) - model.weight(place, 2));
            }
        }
    }

    /** Adds the log-odds of the labels. */
    public void addTo(LabelScores tally) {
        tally.add(positive / unit, neutral / unit, negative / unit);
    }

    /** How far the tokens of a range moved the text towards positive. */
    public double lean(int first, int last) {
        double sum = 0;
        for (int i = first; i <= last; i++) {
            sum += lean[i];
        }
        return sum == 0 ? 0 : sum / unit;
    }
}
