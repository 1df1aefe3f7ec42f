package io.newstape.history.log;

/**
 * What a partition holds.
 *
 * @param begin first offset that is still there
 * @param end offset behind the last committed record
 */
public record OffsetRange(long begin, long end) {

    public OffsetRange {
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("no extent: " + begin + " to " + end);
        }
    }

    /** How many offsets that is; markers of transactions count too. */
    public long length() {
        return end - begin;
    }
}
