package io.newstape.article.format;

/** Thrown inside this package where one article can't be made; the reader turns it into a {@link Refusal}. */
public final class Rejected extends Exception {

    private static final long serialVersionUID = 1L;

    private final String advice;

    public Rejected(String problem, String advice) {
        // no stack trace: a refused article is an ordinary result, and a bad file may hold millions
        super(problem, null, false, false);
        this.advice = advice;
    }

    public String problem() {
        return getMessage();
    }

    public String advice() {
        return advice;
    }
}
