package io.newstape.operations.purge;

import io.newstape.error.ProblemException;

/** A purge isn't carried out, or isn't done: nothing that it promises holds yet. */
public final class PurgeRefused extends ProblemException {

    private static final long serialVersionUID = 1;

    PurgeRefused(String problem, String advice) {
        super(problem, advice);
    }
}
