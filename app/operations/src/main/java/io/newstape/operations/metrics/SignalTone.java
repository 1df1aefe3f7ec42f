package io.newstape.operations.metrics;

import io.newstape.schema.Sentiment;

/** The likeliest of a sentiment's three. */
enum SignalTone {
    POSITIVE,
    NEUTRAL,
    NEGATIVE;

    static SignalTone of(Sentiment sentiment) {
        if (sentiment.getNeutral() >= Math.max(sentiment.getPositive(), sentiment.getNegative())) {
            return NEUTRAL;
        }
        return sentiment.getPositive() >= sentiment.getNegative() ? POSITIVE : NEGATIVE;
    }
}
