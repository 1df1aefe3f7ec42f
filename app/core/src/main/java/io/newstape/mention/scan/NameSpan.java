package io.newstape.mention.scan;

/**
 * A span that reads as a company's name.
 *
 * @param start first unit
 * @param end unit after the last
 */
public record NameSpan(int start, int end) {

    public static final NameSpan NONE = new NameSpan(-1, -1);

    public boolean isThere() {
        return start >= 0;
    }
}
