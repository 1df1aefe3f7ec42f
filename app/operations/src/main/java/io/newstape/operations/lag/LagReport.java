package io.newstape.operations.lag;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * How far a consumer group is behind.
 *
 * @param partitions one line per partition of each topic that it reads, sorted by topic and partition
 * @param unreadable topics that the principal may describe, but not read: what only their records tell is not known
 */
public record LagReport(List<Partition> partitions, Set<String> unreadable) {

    public LagReport {
        partitions = List.copyOf(partitions);
        unreadable = Set.copyOf(unreadable);
    }

    /**
     * One partition.
     *
     * @param topic its topic
     * @param number its number, from 0
     * @param end offset after the last committed record
     * @param committed offset of the next record that the group will read; empty when it never committed
     * @param uncommitted how many offsets an open transaction holds back: from {@code end} to the last record written
     * @param records how many offsets lie between; with transactions some of them are markers, not records
     * @param eventSeconds event time between the first record that isn't read and the last one; 0 when all are, not a
     *     number when the broker did not hand the record out
     * @param wallSeconds wall time since the first record that isn't read was received, or else since its timestamp; 0
     *     when all are read, empty when the broker did not hand the record out in time, or the principal may not read it
     * @param retentionUsed age of the first record that isn't read, by its timestamp, as a share of how long its topic
     *     keeps records: from 1 on it may be deleted unread. Empty when all are read, the topic keeps them for ever, or
     *     the principal may not see for how long
     */
    public record Partition(
            String topic,
            int number,
            long end,
            OptionalLong committed,
            long uncommitted,
            long records,
            double eventSeconds,
            OptionalDouble wallSeconds,
            OptionalDouble retentionUsed) {

        /** Topic and number. */
        TopicPartition key() {
            return new TopicPartition(topic, number);
        }
    }

    /** Lag of all partitions together, in records. */
    public long totalRecords() {
        return partitions.stream().mapToLong(Partition::records).sum();
    }

    /** What open transactions hold back in all partitions together, in offsets. */
    public long totalUncommitted() {
        return partitions.stream().mapToLong(Partition::uncommitted).sum();
    }
}
