package io.newstape.signal.context;

import io.newstape.schema.WindowCounts;

/** Counts by age: a window counts what is in {@code (t - length, t]}. */
final class AgeCounts {

    static final long LONGEST = 7 * EventMicros.DAY;

    private static final long[] LENGTHS = {
        12 * EventMicros.HOUR, 24 * EventMicros.HOUR, 3 * EventMicros.DAY, 5 * EventMicros.DAY, LONGEST
    };

    private final int[] counts = new int[LENGTHS.length];

    /** @param age microseconds before the windows' end; what has a negative age isn't counted */
    void add(long age, int howMany) {
        for (int i = 0; i < LENGTHS.length; i++) {
            counts[i] += age >= 0 && age < LENGTHS[i] ? howMany : 0;
        }
    }

    WindowCounts counts() {
        return new WindowCounts(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }
}
