package io.newstape.operations.lag;

import java.util.Locale;

/** Where a backlog goes at the present paces. */
public enum LagTrend {
    /** Clearly more comes in than is read. */
    GROWING,
    /** As much is read as comes in, or a little more or less. */
    STEADY,
    /** It is read clearly faster than it comes in. */
    SHRINKING;

    /** Paces over half a minute differ so much by chance. */
    private static final double CLEARLY = 1.1;

    /**
     * By two paces.
     *
     * @param in records a second that come in
     * @param out records a second that are read
     */
    static LagTrend of(double in, double out) {
        if (out > CLEARLY * in) {
            return SHRINKING;
        }
        return in > CLEARLY * out ? GROWING : STEADY;
    }

    /** As in JSON: {@code growing}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
