package io.newstape.signal;

import io.newstape.signal.context.ContextRules;
import io.newstape.signal.novelty.Sketch;
import io.newstape.signal.relevance.RelevanceRules;
import io.newstape.text.Sha256;

/**
 * The figures by which mentions become signals. They change what signals say, so every signal carries their version.
 *
 * @param context how a signal is put in context
 * @param relevance how relevance is weighed
 * @param sameStory from which similarity on two articles tell one story, above 0 and at most 1
 * @param leastConfidence below this a mention is too doubtful to trade on, 0 to 1
 * @param leastRelevance below this an article says too little of a security for a signal, 0 to 1
 */
public record SignalRules(
        ContextRules context,
        RelevanceRules relevance,
        double sameStory,
        double leastConfidence,
        double leastRelevance) {

    /** As signals are made unless somebody says otherwise. */
    public static final SignalRules STANDARD = new SignalRules(
            ContextRules.STANDARD, RelevanceRules.STANDARD, Sketch.SAME_STORY, NamedSecurity.LEAST_CONFIDENCE, 0);

    /** @throws IllegalArgumentException when a figure is outside its range */
    public SignalRules {
        requireShare(sameStory, "similarity of one story");
        if (sameStory == 0) {
            throw new IllegalArgumentException("similarity of one story must be above 0: else all is one story");
        }
        requireShare(leastConfidence, "least confidence");
        requireShare(leastRelevance, "least relevance");
    }

    /**
     * The version that signals carry: that of the code while the figures are the standard ones, else with the first 32
     * bits of a SHA-256 over them behind it.
     *
     * @param ofCode version of the rules that aren't figures
     */
    public String version(String ofCode) {
        return equals(STANDARD) ? ofCode : ofCode + "+" + digest();
    }

    /** A record's own text names every figure. */
    private String digest() {
        return new Sha256().add(toString()).hex(4);
    }

    private static void requireShare(double value, String what) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must be 0 to 1, not " + value);
        }
    }
}
