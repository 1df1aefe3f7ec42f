package io.newstape.operations.doctor;

import java.util.Objects;

/**
 * What one check found.
 *
 * @param area what was looked at, such as {@code topics}
 * @param outcome whether it is as it should be
 * @param finding what was found, in a sentence or less
 * @param advice what to do; empty where nothing is to be done
 */
public record Check(String area, Outcome outcome, String finding, String advice) {

    /** Whether something is as it should be. */
    public enum Outcome {
        /** It is. */
        OK,
        /** The pipeline runs, but not as safely or as fast as it could. */
        WARNING,
        /** The pipeline can't run, or will fail. */
        FAILED
    }

    public Check {
        Objects.requireNonNull(area);
        Objects.requireNonNull(outcome);
        Objects.requireNonNull(finding);
        Objects.requireNonNull(advice);
    }

    /** Whether a pipeline can run in spite of it. */
    public boolean isPassable() {
        return outcome != Outcome.FAILED;
    }

    static Check ok(String area, String finding) {
        return new Check(area, Outcome.OK, finding, "");
    }

    static Check warning(String area, String finding, String advice) {
        return new Check(area, Outcome.WARNING, finding, advice);
    }

    static Check failed(String area, String finding, String advice) {
        return new Check(area, Outcome.FAILED, finding, advice);
    }
}
