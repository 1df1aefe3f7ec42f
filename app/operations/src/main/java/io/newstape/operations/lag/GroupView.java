package io.newstape.operations.lag;

import java.util.Map;
import java.util.Set;
import org.apache.kafka.common.TopicPartition;

/**
 * Who reads for a consumer group, as its coordinator sees it.
 *
 * @param phase what the group is doing
 * @param members how many members it has
 * @param assigned the partitions that a member has
 * @param openTransactions what holds records back from readers, by partition
 */
public record GroupView(
        Phase phase, int members, Set<TopicPartition> assigned, Map<TopicPartition, OpenTransaction> openTransactions) {

    /** What a group is doing. */
    public enum Phase {
        /** There is no such group, or it has no member. */
        EMPTY,
        /** Its members agree who reads what. */
        REBALANCING,
        /** Its members read. */
        STABLE,
        /** The principal may not describe the group. */
        UNKNOWN
    }

    /**
     * A transaction that isn't finished, the oldest of its partition.
     *
     * @param transactionalId whose it is; empty when the principal may not see it
     * @param firstOffset its first record in the partition
     */
    public record OpenTransaction(String transactionalId, long firstOffset) {}

    public GroupView {
        assigned = Set.copyOf(assigned);
        openTransactions = Map.copyOf(openTransactions);
    }
}
