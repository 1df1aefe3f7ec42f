package io.newstape.operations.lag;

/**
 * What was seen of a group at one moment.
 *
 * @param nanos when, by {@link System#nanoTime}: only differences mean anything
 * @param report its lag
 * @param group who reads
 */
record LagSample(long nanos, LagReport report, GroupView group) {}
