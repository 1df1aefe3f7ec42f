package io.newstape.cli.fetch;

import java.time.Duration;
import java.util.Optional;

/** There is no answer that can be used. The message says why, in words for a person. */
public final class FetchFailed extends Exception {

    private static final long serialVersionUID = 1;

    private final int status;
    private final transient Optional<Duration> retryAfter;

    FetchFailed(String message) {
        this(message, 0, Optional.empty());
    }

    FetchFailed(String message, int status, Optional<Duration> retryAfter) {
        super(message);
        this.status = status;
        this.retryAfter = retryAfter;
    }

    /** The status that the server answered; 0 when there was no answer, or it isn't the point. */
    public int status() {
        return status;
    }

    /** How long the server asks to wait. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }
}
