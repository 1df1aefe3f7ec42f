package io.newstape.sentiment;

/** A model can't be used as it was set up. The message says what and where, the advice what to do about it. */
public final class UnusableModel extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String advice;

    public UnusableModel(String message, String advice) {
        this(message, advice, null);
    }

    public UnusableModel(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
