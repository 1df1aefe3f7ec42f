package io.newstape.cli.config;

/** A command can't do what it was asked. The message says what and where, the advice what to do about it. */
public final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String advice;

    public Failure(String message, String advice) {
        this(message, advice, null);
    }

    public Failure(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
