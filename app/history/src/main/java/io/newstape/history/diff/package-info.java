/**
 * What another model, other rules or another security master would have changed.
 *
 * <pre>
 *  run A ──> temporary files by signalId ──┐
 *                                          ├──> part by part: same emission, other values ──> DiffReport
 *  run B ──> temporary files by signalId ──┘
 * </pre>
 *
 * <p>It compares emissions, not the last state of each signal: a desk acts on every emission. {@code signalId} and
 * {@code revision} identify an emission. The order doesn't matter, since topics, files and exports each have their own.
 *
 * <p>Runs come as {@code study}'s signals. Nothing in here knows of Kafka or the command line.
 */
package io.newstape.history.diff;
