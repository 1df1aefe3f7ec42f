package io.newstape.article.format;

/** The place of bytes that are no text: the line from 1, the offset from 0 in the input's bytes. */
public record BadBytes(long line, long offset, String hex) {

    static final String NUL = "00";

    boolean isNul() {
        return hex.equals(NUL);
    }
}
