package io.newstape.history.diff;

/**
 * What made an emission differ: the first step of the pipeline that said something else, in the pipeline's order.
 *
 * <p>If only one run has an emission, nothing shows at which step the other run dropped it. The cause is then the first
 * of reference, rules and model whose version the other run doesn't have. That is right if only one of them differs and
 * the same articles went in; otherwise it is a guess.
 */
public enum Cause {
    /** Another security master: the security, its company or its instrument. */
    REFERENCE,
    /** The rules have other figures, such as a higher least relevance. */
    RULES,
    /** The versions are the same. So the runs read other articles, or the same ones in another order. */
    ARTICLES,
    /** The relevance of the article to the security differs. */
    RELEVANCE,
    /** Another model scored it. */
    MODEL,
    /** The same model gave another score: it was asked about another company or another text. */
    SENTIMENT,
    /** The number of similar articles before it differs. */
    NOVELTY,
    /** The surprise differs: other scores are usual for the security. */
    BASELINE;

    /** The cause of an emission that the other run doesn't have. */
    static Cause ofOneSided(EmittedSignal signal, SignalVersions other) {
        if (!other.haveReferenceOf(signal)) {
            return REFERENCE;
        } else if (!other.haveRulesOf(signal)) {
            return RULES;
        }
        // a model makes no signal and takes none away, but another score makes a revision
        return signal.revision() > 1 && !other.haveModelOf(signal) ? MODEL : ARTICLES;
    }

    /** The cause of an emission that both runs have and that differs. */
    static Cause of(EmittedSignal a, EmittedSignal b, SignalVersions ofB, double tolerance) {
        if (!a.action().equals(b.action())) {
            return ofOneSided(a, ofB);
        } else if (!a.found().equals(b.found())) {
            return a.referenceVersion().equals(b.referenceVersion()) ? ARTICLES : REFERENCE;
        } else if (differ(a.relevance(), b.relevance(), tolerance)) {
            return RELEVANCE;
        } else if (differ(a.score(), b.score(), tolerance)) {
            return a.modelVersion().equals(b.modelVersion()) ? SENTIMENT : MODEL;
        }
        return differ(a.novelty(), b.novelty(), tolerance) ? NOVELTY : BASELINE;
    }

    /** Whether two values differ by more than a tolerance. A missing value (NaN) differs from every number. */
    static boolean differ(double a, double b, double tolerance) {
        return Double.isNaN(a) != Double.isNaN(b) || Math.abs(a - b) > tolerance;
    }
}
