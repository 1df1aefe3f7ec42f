package io.newstape.article.format;

import java.util.Objects;

/**
 * Why something that was to be read did not become an article.
 *
 * @param file the name that the reader was given for the input
 * @param line the line, counted from 1, where the article starts or the problem lies; 0 for the whole input
 * @param problem what is wrong, as the second half of a sentence that starts with the file's name
 * @param advice what to do about it; may be empty
 */
public record Refusal(String file, long line, String problem, String advice) {

    /** The problem of an input that holds no article, and nothing that could be one. */
    public static final String NO_ARTICLE = "there is no article in it";

    public Refusal {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(advice, "advice");
        if (line < 0) {
            throw new IllegalArgumentException("line must not be negative: " + line);
        }
    }

    /** Whether it only says that the input is empty, which is no fault of a feed. */
    public boolean isOfEmptyInput() {
        return line == 0 && problem.equals(NO_ARTICLE);
    }

    /** One line for what and where, and an indented one for the advice, for an error message. */
    public String message() {
        String where = line == 0 ? file : file + ", line " + line;
        String what = "can't read " + where + ": " + problem;
        return advice.isEmpty() ? what : what + "\n  " + advice;
    }
}
