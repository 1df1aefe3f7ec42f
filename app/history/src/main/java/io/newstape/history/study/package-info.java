/**
 * What signals were worth: an event study of the returns that followed them.
 *
 * <pre>
 *  signals ──> events ───┐
 *             (NEW, with │
 *              a score)  ├──> forward returns ──> by bucket of score: mean and band ──> table, JSON, chart
 *  prices ──> series ────┘     per horizon        over all: information coefficient
 *             (per RIC)
 * </pre>
 *
 * <p>An event is a NEW signal: the score as a desk had it first, at {@code publishedAt}. A revision or a retraction
 * changes no event: who traded on the first one didn't know of it; and it is none of its own, since the score of a
 * {@code TIMED_OUT} signal comes later than its {@code publishedAt} says. Both are counted as left out.
 *
 * <p>No look-ahead: the entry is the first price at or after {@code publishedAt} plus a delay, so that a jump before
 * it is never earned; a price that waited for is too late is no entry. The horizon runs from the entry's own time, for
 * news of the night is traded at the open: the exit is the first price at or after entry plus horizon, and not later
 * than a tolerance. An event without one or the other is left out for that horizon, and counted under its reason. A
 * return is simple, exit over entry less one; with a benchmark, less the benchmark's return between the same two times.
 * Costs, spreads and dividends aren't in it unless the prices have them.
 *
 * <p>Events aren't independent: those of one day share the market's return, and those closer than the horizon share
 * their own. So a band counts blocks of days as observations, not events; see {@code Estimate}. A band of 95 % misses
 * once in twenty, and a study prints many: judge by the information coefficient and the spread first.
 *
 * <p>Nothing in here knows of Kafka or the command line. What is read is kept as primitives: 16 bytes a price, and
 * only prices of securities with events, in the time that events can need.
 */
package io.newstape.history.study;
