package io.newstape.cli.bench;

import org.HdrHistogram.Histogram;

/**
 * How long a desk waits for signals, in microseconds from the time at which their articles were due.
 *
 * @param committed of a desk that reads what is committed
 * @param uncommitted of a desk that also reads what may be taken back
 */
public record BenchLatency(Histogram committed, Histogram uncommitted) {}
