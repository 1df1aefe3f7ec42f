package io.newstape.history.log;

/** A replay, a comparison or an export can't be done as asked. The message says what and where, the advice what to do. */
public final class HistoryRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String advice;

    public HistoryRefused(String message, String advice) {
        this(message, advice, null);
    }

    public HistoryRefused(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
