package io.newstape.streams.topology;

import io.newstape.text.LongIntMap;
import java.util.Arrays;

/**
 * Very many hashes with an hour each, in 12 bytes an entry: sorted arrays, and a small map of what came since they were
 * sorted. What is older than asked for goes when they are sorted anew.
 */
final class HourByHash {

    private static final int MOST_RECENT = 16_384;

    private long[] hashes = {};
    private int[] hours = {};
    private LongIntMap recent = new LongIntMap();
    private final long[] recentHashes = new long[MOST_RECENT];
    private int recentCount;

    /** The latest hour of a hash, or -1. */
    int hourOf(long hash) {
        int hour = recent.get(hash);
        if (hour >= 0) {
            return hour;
        }
        int place = Arrays.binarySearch(hashes, hash);
        return place < 0 ? -1 : hours[place];
    }

    /**
     * @param hash not 0
     * @param hour not before one that the hash has
     * @param oldest hours before this one may go
     */
    void put(long hash, int hour, int oldest) {
        if (recentCount == MOST_RECENT) {
            sort(oldest);
        }
        recent.put(hash, hour);
        recentHashes[recentCount++] = hash;
    }

    int size() {
        return hashes.length + recentCount;
    }

    private void sort(int oldest) {
        long[] added =
                Arrays.stream(recentHashes, 0, recentCount).sorted().distinct().toArray();
        long[] all = new long[hashes.length + added.length];
        int[] allHours = new int[all.length];
        int count = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length || j < added.length) {
            boolean isAdded = i == hashes.length || j < added.length && added[j] <= hashes[i];
            boolean isBoth = isAdded && i < hashes.length && added[j] == hashes[i];
            long hash = isAdded ? added[j] : hashes[i];
            int hour = isAdded ? recent.get(hash) : hours[i];
            if (hour >= oldest) {
                all[count] = hash;
                allHours[count++] = hour;
            }
            i += !isAdded || isBoth ? 1 : 0;
            j += isAdded ? 1 : 0;
        }
        hashes = Arrays.copyOf(all, count);
        hours = Arrays.copyOf(allHours, count);
        recent = new LongIntMap();
        recentCount = 0;
    }
}
