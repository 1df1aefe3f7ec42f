package io.newstape.history.study;

import java.util.Arrays;

/**
 * Prices of one security in order of time: 16 bytes each, half as much again while they come in, twice as much while
 * they are sorted.
 */
final class PriceSeries {

    private long[] times = new long[16];
    private double[] prices = new double[16];
    private int size;
    private boolean inOrder = true;

    void add(long time, double price) {
        if (size == times.length) {
            int longer = size + (size >> 1);
            times = Arrays.copyOf(times, longer);
            prices = Arrays.copyOf(prices, longer);
        }
        inOrder &= size == 0 || times[size - 1] < time;
        times[size] = time;
        prices[size] = price;
        size++;
    }

    /**
     * Brings what came in into order. Of prices of one time the one that came last counts.
     *
     * @return how many others there were
     */
    int settle() {
        if (inOrder) {
            return 0;
        }
        sort();
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if (i + 1 == size || times[i + 1] != times[i]) {
                times[kept] = times[i];
                prices[kept] = prices[i];
                kept++;
            }
        }
        int others = size - kept;
        size = kept;
        inOrder = true;
        return others;
    }

    /** Place of the first price at this time or later; the size when there is none. */
    int firstFrom(long time) {
        int place = Arrays.binarySearch(times, 0, size, time);
        return place < 0 ? -place - 1 : place;
    }

    int size() {
        return size;
    }

    long time(int place) {
        return times[place];
    }

    double price(int place) {
        return prices[place];
    }

    /** Stable, so that prices of one time stay in the order they came in: runs of two, of four and so on are merged. */
    private void sort() {
        long[] fromTimes = times;
        double[] fromPrices = prices;
        long[] toTimes = new long[size];
        double[] toPrices = new double[size];
        for (long run = 1; run < size; run *= 2) {
            for (long start = 0; start < size; start += 2 * run) {
                int left = (int) start;
                int middle = (int) Math.min(size, start + run);
                int end = (int) Math.min(size, start + 2 * run);
                int right = middle;
                for (int i = left, place = left; place < end; place++) {
                    boolean fromLeft = i < middle && (right == end || fromTimes[i] <= fromTimes[right]);
                    int next = fromLeft ? i++ : right++;
                    toTimes[place] = fromTimes[next];
                    toPrices[place] = fromPrices[next];
                }
            }
            long[] sortedTimes = toTimes;
            double[] sortedPrices = toPrices;
            toTimes = fromTimes;
            toPrices = fromPrices;
            fromTimes = sortedTimes;
            fromPrices = sortedPrices;
        }
        times = fromTimes;
        prices = fromPrices;
    }
}
