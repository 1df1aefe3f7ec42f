package io.newstape.operations.lag;

import io.newstape.operations.lag.GroupView.OpenTransaction;
import io.newstape.operations.lag.GroupView.Phase;
import io.newstape.streams.wire.AdminAnswer;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.DescribeProducersResult.PartitionProducerState;
import org.apache.kafka.clients.admin.ListTransactionsOptions;
import org.apache.kafka.clients.admin.ProducerState;
import org.apache.kafka.clients.admin.StreamsGroupDescription;
import org.apache.kafka.clients.admin.StreamsGroupMemberAssignment;
import org.apache.kafka.clients.admin.TransactionListing;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Asks the brokers who reads for a group, and whose transactions hold its records back. */
final class GroupReader {

    private final Admin admin;

    GroupReader(Admin admin) {
        this.admin = admin;
    }

    /** @param heldBack partitions with records behind their last stable offset */
    GroupView read(String group, Collection<TopicPartition> heldBack) {
        Map<TopicPartition, OpenTransaction> open = openTransactions(heldBack);
        try {
            return consumerGroup(group, open);
        } catch (GroupIdNotFoundException e) {
            return streamsGroup(group, open);
        } catch (AuthorizationException e) {
            return unseen(Phase.UNKNOWN, open);
        }
    }

    private GroupView consumerGroup(String group, Map<TopicPartition, OpenTransaction> open) {
        ConsumerGroupDescription described = AdminAnswer.of(
                admin.describeConsumerGroups(List.of(group)).describedGroups().get(group));
        Set<TopicPartition> assigned = described.members().stream()
                .flatMap(member -> member.assignment().topicPartitions().stream())
                .collect(Collectors.toSet());
        return new GroupView(phase(described.groupState()), described.members().size(), assigned, open);
    }

    /** A group to which the broker gives tasks (KIP-1071), in place of partitions. It asks for the right to its topics too. */
    private GroupView streamsGroup(String group, Map<TopicPartition, OpenTransaction> open) {
        try {
            StreamsGroupDescription described = AdminAnswer.of(admin.describeStreamsGroups(List.of(group))
                    .describedGroups()
                    .get(group));
            Set<TopicPartition> assigned = described.members().stream()
                    .flatMap(member -> member.assignment().activeTasks().stream())
                    .flatMap(tasks -> inputs(described, tasks))
                    .collect(Collectors.toSet());
            return new GroupView(
                    phase(described.groupState()), described.members().size(), assigned, open);
        } catch (GroupIdNotFoundException | UnsupportedVersionException e) {
            return unseen(Phase.EMPTY, open);
        } catch (AuthorizationException e) {
            return unseen(Phase.UNKNOWN, open);
        }
    }

    private static GroupView unseen(Phase phase, Map<TopicPartition, OpenTransaction> open) {
        return new GroupView(phase, 0, Set.of(), open);
    }

    /** The partitions that a member reads for its tasks of one part of the topology. */
    private static Stream<TopicPartition> inputs(
            StreamsGroupDescription group, StreamsGroupMemberAssignment.TaskIds tasks) {
        return group.subtopologies().stream()
                .filter(part -> part.subtopologyId().equals(tasks.subtopologyId()))
                .flatMap(part ->
                        Stream.concat(part.sourceTopics().stream(), part.repartitionSourceTopics().keySet().stream()))
                .flatMap(topic -> tasks.partitions().stream().map(number -> new TopicPartition(topic, number)));
    }

    private static Phase phase(GroupState state) {
        return switch (state) {
            case EMPTY, DEAD -> Phase.EMPTY;
            case STABLE -> Phase.STABLE;
            case UNKNOWN -> Phase.UNKNOWN;
            default -> Phase.REBALANCING;
        };
    }

    private Map<TopicPartition, OpenTransaction> openTransactions(Collection<TopicPartition> partitions) {
        if (partitions.isEmpty()) {
            return Map.of();
        }
        try {
            Map<TopicPartition, ProducerState> oldest = new HashMap<>();
            AdminAnswer.of(admin.describeProducers(partitions).all())
                    .forEach((partition, producers) ->
                            oldest(producers).ifPresent(producer -> oldest.put(partition, producer)));
            Map<Long, String> owners = owners(oldest.values());
            Map<TopicPartition, OpenTransaction> open = new HashMap<>();
            oldest.forEach((partition, producer) -> open.put(
                    partition,
                    new OpenTransaction(
                            owners.getOrDefault(producer.producerId(), ""),
                            producer.currentTransactionStartOffset().getAsLong())));
            return open;
        } catch (AuthorizationException e) {
            return Map.of();
        }
    }

    private static Optional<ProducerState> oldest(PartitionProducerState producers) {
        return producers.activeProducers().stream()
                .filter(producer -> producer.currentTransactionStartOffset().isPresent())
                .min(Comparator.comparingLong(
                        producer -> producer.currentTransactionStartOffset().getAsLong()));
    }

    private Map<Long, String> owners(Collection<ProducerState> producers) {
        Set<Long> ids = new HashSet<>();
        producers.forEach(producer -> ids.add(producer.producerId()));
        if (ids.isEmpty()) {
            return Map.of();
        }
        ListTransactionsOptions ours = new ListTransactionsOptions().filterProducerIds(ids);
        return AdminAnswer.of(admin.listTransactions(ours).all()).stream()
                .collect(Collectors.toMap(
                        TransactionListing::producerId, TransactionListing::transactionalId, (one, other) -> one));
    }
}
