/**
 * A recorded log: the records of a topic's partitions in their order, from a cluster or from an archive.
 *
 * <p>{@code RecordedLog} is what the other packages read. {@code LogReader} reads the topics of a cluster, committed
 * records only. {@code io.newstape.history.export.ArchivedLog} reads an archive of articles. {@code MergedLog} makes one
 * log of several partitions, by event time, and keeps the order of each.
 *
 * <p>Nothing in here writes to a topic or joins a consumer group.
 */
package io.newstape.history.log;
