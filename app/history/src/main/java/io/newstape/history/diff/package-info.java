/**
 * What another model, other rules or another security master would have changed.
 *
 * <pre>
 *  run A ──> temporary files by signalId ──┐
 *                                          ├──> part by part: same emission, other values ──> DiffReport
 *  run B ──> temporary files by signalId ──┘
 * </pre>
 *
 * <p>Compared are emissions, not what a signal came to in the end: a desk acts on each of them. {@code signalId} and
 * {@code revision} say which is which, in any order, for runs on topics, in files and in exports have different ones.
 *
 * <p>Runs come as {@code study}'s signals. Nothing in here knows of Kafka or the command line.
 */
package io.newstape.history.diff;
