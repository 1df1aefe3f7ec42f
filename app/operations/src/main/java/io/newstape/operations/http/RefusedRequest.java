package io.newstape.operations.http;

/** A request that was understood and can't be served now; the message is for the caller. */
final class RefusedRequest extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final int status;

    /** @param status HTTP's status */
    RefusedRequest(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
