package io.newstape.history.study;

/** A study can't be done as asked. The message says what and where, the advice what to do. */
public final class StudyRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String advice;

    public StudyRefused(String message, String advice) {
        this(message, advice, null);
    }

    public StudyRefused(String message, String advice, Throwable cause) {
        super(message, cause);
        this.advice = advice;
    }

    public String advice() {
        return advice;
    }
}
