package io.newstape.history.log;

import io.newstape.error.ProblemException;

/** A replay, a comparison, an export or a study can't be done as asked. */
public final class HistoryRefused extends ProblemException {

    private static final long serialVersionUID = 1;

    public HistoryRefused(String problem, String advice) {
        super(problem, advice);
    }

    public HistoryRefused(String problem, String advice, Throwable cause) {
        super(problem, advice, cause);
    }
}
