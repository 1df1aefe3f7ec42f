package io.newstape.cli.config;

/**
 * A command was called wrongly: a setting that doesn't exist or can't have this value, or a file that isn't there. It
 * is found before the work begins, and the exit code is 2 in place of 1.
 */
public final class Misuse extends Failure {

    private static final long serialVersionUID = 1;

    public Misuse(String message, String advice) {
        super(message, advice);
    }

    public Misuse(String message, String advice, Throwable cause) {
        super(message, advice, cause);
    }
}
