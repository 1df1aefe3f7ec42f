package io.newstape.ticker;

/**
 * A span that reads as a company's name.
 *
 * @param start first unit
 * @param end unit after the last
 */
record Name(int start, int end) {

    static final Name NONE = new Name(-1, -1);

    boolean isThere() {
        return start >= 0;
    }
}
