package io.newstape.mention.scan;

/** Hears of every candidate that a rule refused; {@link #NONE} hears nothing and costs nothing. */
@FunctionalInterface
public interface CandidateListener {

    CandidateListener NONE = (start, end, rule) -> {};

    /**
     * A candidate was refused.
     *
     * @param start its first UTF-16 unit
     * @param end the unit after its last
     * @param rule why
     */
    void refused(int start, int end, MentionRule rule);
}
