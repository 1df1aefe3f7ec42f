package io.newstape.error;

import java.util.Objects;

/**
 * Something can't be done as asked, and a person can change that. The problem says what is wrong and where, the advice
 * what to do about it. The command line prints both and no stack trace.
 */
public class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String advice;

    public ProblemException(String problem, String advice) {
        this(problem, advice, null);
    }

    /** @param cause what found it; null when there is no more to say */
    public ProblemException(String problem, String advice, Throwable cause) {
        super(Objects.requireNonNull(problem), cause);
        this.advice = Objects.requireNonNull(advice);
    }

    /** What is wrong and where; the same as the message. */
    public final String problem() {
        return getMessage();
    }

    /** What to do about it; lines are separated by a line feed. */
    public final String advice() {
        return advice;
    }
}
