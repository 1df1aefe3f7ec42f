package io.newstape.cli;

/** A command can't do what it was asked. The message says what and where, the advice what to do about it. */
final class Failure extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String advice;

    Failure(String message, String advice) {
        this(message, advice, null);
    }

    Failure(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    String advice() {
        return advice;
    }
}
