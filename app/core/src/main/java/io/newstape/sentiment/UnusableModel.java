package io.newstape.sentiment;

import io.newstape.error.ProblemException;

/** A model can't be used as it was set up. */
public final class UnusableModel extends ProblemException {

    private static final long serialVersionUID = 1;

    public UnusableModel(String problem, String advice) {
        super(problem, advice);
    }

    public UnusableModel(String problem, String advice, Throwable cause) {
        super(problem, advice, cause);
    }
}
