package io.newstape.replay;

/**
 * What a partition holds.
 *
 * @param begin first offset that is still there
 * @param end offset behind the last committed record
 */
public record Extent(long begin, long end) {

    public Extent {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no extent: " + begin + " to " + end);
        }
    }

    /** How many offsets that is; markers of transactions count too. */
    long length() {
        return end - begin;
    }
}
