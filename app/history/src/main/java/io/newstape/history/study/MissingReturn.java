package io.newstape.history.study;

/** Why an event has no return. */
public enum MissingReturn {
    /** The price file has no price of the security at all. */
    NO_PRICES,
    /** No price of it comes in time after the news. */
    NO_ENTRY,
    /** No price of it comes in time after the horizon. */
    NO_EXIT,
    /** The benchmark has no price in time for entry or exit. */
    NO_BENCHMARK
}
