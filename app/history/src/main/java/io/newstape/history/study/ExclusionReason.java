package io.newstape.history.study;

/** Why a signal is no event. */
public enum ExclusionReason {
    /** It revises or retracts one that was sent before. */
    NOT_NEW,
    /** The study was asked for other securities, times, relevance, surprise or novelty. */
    NOT_ASKED_FOR,
    /** It has no sentiment. */
    WITHOUT_SCORE,
    /** The same signal came once more, as it may after a crash under at_least_once. */
    TWICE
}
