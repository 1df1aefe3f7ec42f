package io.newstape.signal.relevance;

/**
 * The figures of {@link Relevance} that a desk may want other than they are.
 *
 * @param crowd how much each company after the second takes away, 0 (nothing) to 1
 * @param inList what remains in round-ups, tables and digests, 0 to 1
 * @param inHeadlineOfList the same when their headline names the security, 0 to 1
 */
public record RelevanceRules(double crowd, double inList, double inHeadlineOfList) {

    /** As signals are made unless somebody says otherwise. */
    public static final RelevanceRules STANDARD = new RelevanceRules(0.08, 0.35, 0.7);

    /** @throws IllegalArgumentException when a figure is outside its range */
    public RelevanceRules {
        requireShare(crowd, "crowd");
        requireShare(inList, "what remains in a list");
        requireShare(inHeadlineOfList, "what remains in a list's headline");
    }

    private static void requireShare(double value, String what) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException(what + " must be 0 to 1, not " + value);
        }
    }
}
