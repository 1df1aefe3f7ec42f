package io.newstape.cli.config;

import io.newstape.error.ProblemException;

/** A command can't do what it was asked. The exit code is 1, and 2 for a {@link Misuse}. */
public class Failure extends ProblemException {

    private static final long serialVersionUID = 1;

    public Failure(String problem, String advice) {
        super(problem, advice);
    }

    public Failure(String problem, String advice, Throwable cause) {
        super(problem, advice, cause);
    }
}
