package io.newstape.sentiment.model;

import io.newstape.sentiment.annotate.CueMatch;
import io.newstape.sentiment.annotate.TargetView;
import io.newstape.sentiment.lexicon.EntityTypes;
import java.util.Arrays;
import java.util.List;

/**
 * Adds up what a model's weights make of the features of one view, and which tokens they came from. One object reads
 * the views of an article one after the other, since its tables are larger than all else that a view needs. Not
 * thread-safe.
 */
public final class Contributions implements FeatureSink {

    private final SentimentModel model;
    private final EntityTypes types;
    private final FeatureSet seen = new FeatureSet();
    /** By token: how far it moved the text towards positive. */
    private double[] lean = new double[128];

    private int tokens;
    /** What sums of weights are divided by to make log-odds. */
    private double unit;

    private double positive;
    private double neutral;
    private double negative;

    public Contributions(SentimentModel model, EntityTypes types) {
        this.model = model;
        this.types = types;
    }

    /** Reads a view. What was read before is forgotten. */
    public void read(TargetView view) {
        double wordWeight = Features.wordWeight(view);
        forget(view.text().tokens().size());
        unit = SentimentModel.UNIT * model.temperature(wordWeight);
        add(model.place(FeatureTemplate.PLACE, '*', SentimentModel.ALWAYS_SYMBOL, 0), 1, -1, -1);
        Features.of(view, wordWeight, types, this);
        spreadPriors(view);
    }

    private void forget(int tokensOfTheNext) {
        seen.clear();
        tokens = tokensOfTheNext;
        if (tokens > lean.length) {
            lean = new double[tokens];
        } else {
            Arrays.fill(lean, 0, tokens, 0);
        }
        positive = 0;
        neutral = 0;
        negative = 0;
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
        if (from == to && from >= 0 && to < tokens) {
            lean[from] += good - bad;
        } else {
            spread(good - bad, Math.max(0, from), Math.min(tokens - 1, to));
        }
    }

    private void spread(double moved, int first, int last) {
        double share = moved / Math.max(1, last - first + 1);
        for (int i = first; i <= last; i++) {
            lean[i] += share;
        }
    }

    /** Prior weights were counted by scope; here they go to the tokens that they came from. */
    private void spreadPriors(TargetView view) {
        List<CueMatch> cues = view.text().cues();
        for (int i = 0; i < cues.size(); i++) {
            double prior = view.prior(i);
            if (prior != 0) {
                int token = cues.get(i).first();
                long sign = prior > 0 ? FeatureSymbols.GOOD : FeatureSymbols.BAD;
                int place = model.place(FeatureTemplate.PRIOR, view.scope(token).letter(), sign, 0);
                lean[token] += place < 0 ? 0 : Math.abs(prior) * (model.weight(place, 0) - model.weight(place, 2));
            }
        }
    }

    /** Adds the log-odds of the labels. */
    public void addTo(LabelScores scores) {
        scores.add(positive / unit, neutral / unit, negative / unit);
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
