package io.newstape.history.diff;

/**
 * What made an emission differ: the first step of the pipeline that said something else, in the pipeline's order.
 *
 * <p>Of an emission that only one run has, nothing shows which step it would have failed in the other. There the cause
 * is the first of reference, rules and model whose version the other run doesn't have: right when only one of them
 * differs, and the same articles went in; else a guess.
 */
public enum Cause {
    /** Another security master: the security, its company or its instrument. */
    REFERENCE,
    /** Other figures of the rules let it through or not. */
    RULES,
    /** The versions are the same, so the articles were others, or came in another order. */
    ARTICLES,
    /** How much the article is about the security. */
    RELEVANCE,
    /** Another model scored it. */
    MODEL,
    /** The same model said something else: it was asked about another company, or another text. */
    SENTIMENT,
    /** What else told the story. */
    NOVELTY,
    /** What was usual for the security. */
    BASELINE;

    /** Of an emission that the other run doesn't have. */
    static Cause ofOneSided(EmittedSignal signal, SignalVersions other) {
        if (!other.haveReferenceOf(signal)) {
            return REFERENCE;
        } else if (!other.haveRulesOf(signal)) {
            return RULES;
        }
        // a model makes no signal and takes none away, but another score makes a revision
        return signal.revision() > 1 && !other.haveModelOf(signal) ? MODEL : ARTICLES;
    }

    /** Of an emission that both have, and that differs. */
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

    /** Whether two values differ by more than a tolerance; one that isn't there differs from any that is. */
    static boolean differ(double a, double b, double tolerance) {
        return Double.isNaN(a) != Double.isNaN(b) || Math.abs(a - b) > tolerance;
    }
}
