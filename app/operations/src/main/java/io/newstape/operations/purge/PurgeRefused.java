package io.newstape.operations.purge;

/** A purge isn't carried out, or isn't done: nothing that it promises holds yet. */
public final class PurgeRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String advice;

    PurgeRefused(String message, String advice) {
        super(message);
        this.advice = advice;
    }

    /** What to do about it, in a sentence. */
    public String advice() {
        return advice;
    }
}
