package io.newstape.operations.letters;

/** A letter can't be sent again; the message says why, and what to do. */
public final class LetterRefused extends Exception {

    private static final long serialVersionUID = 1;

    LetterRefused(String message) {
        super(message);
    }

    LetterRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
