package io.newstape.operations.access;

import io.newstape.streams.wire.AdminAnswer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.CreateTopicsOptions;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.clients.admin.DescribeConsumerGroupsOptions;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;

/**
 * Which rights this principal doesn't have, as far as the brokers tell it. It changes nothing on them.
 *
 * <p>A broker says what may be done with a topic that is there, and with the cluster. Of the rest it says only whether
 * this principal may look at it. READ and WRITE include that, so a role that has one of them and not the other is told
 * apart only for topics.
 */
public final class AccessCheck {

    /** The name of nothing: for rights to whatever begins with a prefix. */
    private static final String NOTHING = "rights-check";

    private final Admin admin;

    public AccessCheck(Admin admin) {
        this.admin = admin;
    }

    /**
     * What this principal lacks of these rights.
     *
     * @return the rights of which an operation is absent, with those operations alone, in the order given
     * @throws org.apache.kafka.common.KafkaException when the brokers don't answer
     */
    public List<Right> absent(List<Right> rights) {
        Set<String> visible = AdminAnswer.of(admin.listTopics().names());
        List<String> topics = rights.stream()
                .filter(right -> right.type() == ResourceType.TOPIC)
                .map(right -> topicOf(right, visible))
                .toList();
        Map<String, KafkaFuture<TopicDescription>> described = admin.describeTopics(
                        topics, new DescribeTopicsOptions().includeAuthorizedOperations(true))
                .topicNameValues();
        List<Right> absent = new ArrayList<>();
        for (Right right : rights) {
            Set<AclOperation> lacking = EnumSet.copyOf(right.operations());
            lacking.removeAll(
                    switch (right.type()) {
                        case TOPIC -> {
                            String topic = topicOf(right, visible);
                            yield allowedOnTopic(topic, described.get(topic), right.operations());
                        }
                        case GROUP -> allowedOnGroup(nameOf(right), right.operations());
                        case TRANSACTIONAL_ID ->
                            unlessRefused(right.operations(), () -> admin.describeTransactions(List.of(nameOf(right)))
                                    .all());
                        default -> allowedOnCluster(right.operations());
                    });
            if (!lacking.isEmpty()) {
                absent.add(right.of(lacking));
            }
        }
        return absent;
    }

    /** A topic of the right, one that is there if that can be seen. */
    private static String topicOf(Right right, Set<String> visible) {
        return right.pattern() == PatternType.LITERAL
                ? right.name()
                : visible.stream().filter(right::covers).sorted().findFirst().orElse(nameOf(right));
    }

    private static String nameOf(Right right) {
        return right.pattern() == PatternType.LITERAL ? right.name() : right.name() + NOTHING;
    }

    private Collection<AclOperation> allowedOnTopic(
            String topic, KafkaFuture<TopicDescription> described, List<AclOperation> wanted) {
        try {
            Set<AclOperation> allowed = AdminAnswer.of(described).authorizedOperations();
            return allowed == null ? wanted : allowed;
        } catch (AuthorizationException e) {
            return settled(topic, EnumSet.noneOf(AclOperation.class), wanted);
        } catch (UnknownTopicOrPartitionException e) {
            // it may look; whether it may read or write isn't told of a topic that isn't there
            return settled(topic, EnumSet.of(AclOperation.DESCRIBE, AclOperation.READ, AclOperation.WRITE), wanted);
        }
    }

    /** Two operations are asked about one by one where the topic's description doesn't tell. */
    private Set<AclOperation> settled(String topic, Set<AclOperation> known, List<AclOperation> wanted) {
        if (wanted.contains(AclOperation.CREATE)) {
            known.addAll(unlessRefused(List.of(AclOperation.CREATE), () -> admin.createTopics(
                            List.of(new NewTopic(topic, Optional.empty(), Optional.empty())),
                            new CreateTopicsOptions().validateOnly(true))
                    .all()));
        }
        if (wanted.contains(AclOperation.DESCRIBE_CONFIGS)) {
            known.addAll(unlessRefused(List.of(AclOperation.DESCRIBE_CONFIGS), () -> admin.describeConfigs(
                            List.of(new ConfigResource(ConfigResource.Type.TOPIC, topic)))
                    .all()));
        }
        return known;
    }

    private Collection<AclOperation> allowedOnGroup(String group, List<AclOperation> wanted) {
        try {
            Set<AclOperation> allowed = AdminAnswer.of(admin.describeConsumerGroups(
                                    List.of(group),
                                    new DescribeConsumerGroupsOptions().includeAuthorizedOperations(true))
                            .describedGroups()
                            .get(group))
                    .authorizedOperations();
            return allowed == null || allowed.isEmpty() ? wanted : allowed;
        } catch (AuthorizationException e) {
            return List.of();
        } catch (ApiException e) {
            // there is no such group, or none of this kind: it may look
            return wanted;
        }
    }

    private Collection<AclOperation> allowedOnCluster(List<AclOperation> wanted) {
        Set<AclOperation> allowed =
                AdminAnswer.of(admin.describeCluster(new DescribeClusterOptions().includeAuthorizedOperations(true))
                        .authorizedOperations());
        return allowed == null ? wanted : allowed;
    }

    /** What was asked about, unless the answer is that this principal may not. Any other answer is none to this. */
    private static Collection<AclOperation> unlessRefused(
            List<AclOperation> operations, Supplier<KafkaFuture<?>> question) {
        try {
            AdminAnswer.of(question.get());
            return operations;
        } catch (AuthorizationException e) {
            return List.of();
        } catch (ApiException e) {
            return operations;
        }
    }
}
