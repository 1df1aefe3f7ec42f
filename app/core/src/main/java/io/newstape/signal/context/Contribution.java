package io.newstape.signal.context;

/**
 * What a signal brings to the windows that it falls into.
 *
 * @param score -1 to 1; null when the signal has none
 * @param relevance 0 to 1
 */
public record Contribution(Double score, double relevance) {

    /** @throws IllegalArgumentException when a value is outside its range */
    public Contribution {
        if (score != null && !(score >= -1 && score <= 1)) {
            throw new IllegalArgumentException("a score is -1 to 1, not " + score);
        }
        if (!(relevance >= 0 && relevance <= 1)) {
            throw new IllegalArgumentException("a relevance is 0 to 1, not " + relevance);
        }
    }
}
