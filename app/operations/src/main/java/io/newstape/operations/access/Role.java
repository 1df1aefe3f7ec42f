package io.newstape.operations.access;

import static org.apache.kafka.common.acl.AclOperation.CREATE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE;
import static org.apache.kafka.common.acl.AclOperation.DESCRIBE_CONFIGS;
import static org.apache.kafka.common.acl.AclOperation.READ;
import static org.apache.kafka.common.acl.AclOperation.WRITE;

import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourceType;

/** Who works with newstape, each under a principal of its own, and what it needs on the brokers. */
public enum Role {
    /** Puts articles on their topic: {@code publish} and {@code poll}. */
    PUBLISHER("publish", "poll") {
        @Override
        void add(Rights rights, Topics topics, String application) {
            rights.topics(List.of(topics.articles()), WRITE);
            rights.topics(List.of(topics.pollPositions()), READ, WRITE);
            // to seal text, where that is switched on
            rights.topics(List.of(topics.keys()), READ, WRITE);
        }
    },
    /** Makes signals of them: {@code run}, and the page that it shows. */
    PIPELINE("run") {
        @Override
        void add(Rights rights, Topics topics, String application) {
            rights.topics(topics.all(), DESCRIBE, DESCRIBE_CONFIGS);
            rights.topics(
                    List.of(
                            topics.articles(),
                            topics.companySentiment(),
                            topics.scoredMentions(),
                            topics.instruments(),
                            topics.signals(),
                            topics.keys()),
                    READ);
            rights.topics(
                    List.of(
                            topics.tickerMentions(),
                            topics.companySentiment(),
                            topics.scoredMentions(),
                            topics.signals(),
                            topics.flatSignals(),
                            topics.latestSignals(),
                            topics.signalWindows(),
                            topics.referenceInForce(),
                            topics.deadLetters()),
                    WRITE);
            // the changelogs of its state
            rights.prefixed(ResourceType.TOPIC, application + "-", CREATE, READ, WRITE, DESCRIBE_CONFIGS);
            rights.literal(ResourceType.GROUP, application, READ);
            rights.prefixed(ResourceType.TRANSACTIONAL_ID, application + "-", WRITE);
        }
    },
    /** Reads signals: {@code tail}, {@code latest}, {@code state}, and programs whose groups begin with {@code desk-}. */
    DESK("tail", "latest", "state") {
        @Override
        void add(Rights rights, Topics topics, String application) {
            rights.topics(
                    List.of(
                            topics.scoredMentions(),
                            topics.signals(),
                            topics.flatSignals(),
                            topics.latestSignals(),
                            topics.signalWindows(),
                            topics.keys()),
                    READ);
            // to find securities by ISIN where the master is on its topic
            rights.topics(List.of(topics.instruments()), READ);
            rights.prefixed(ResourceType.GROUP, "desk-", READ);
        }
    },
    /** Reads history: {@code verify}, {@code prove}, {@code export}, and {@code replay} to files. */
    BACKTEST("verify", "prove", "export", "replay", "diff", "study", "panel") {
        @Override
        void add(Rights rights, Topics topics, String application) {
            rights.topics(
                    topics.all().stream()
                            .filter(topic -> !topic.equals(topics.deadLetterDecisions())
                                    && !topic.equals(topics.pollPositions()))
                            .toList(),
                    READ);
            // how far the pipeline had read
            rights.literal(ResourceType.GROUP, application, DESCRIBE);
        }
    },
    /**
     * Looks after it all: {@code topics apply}, {@code doctor}, {@code lag}, {@code status}, {@code dead-letters} and
     * {@code reference load}.
     */
    OPERATIONS("topics", "doctor", "lag", "status", "dead-letters", "reference") {
        @Override
        void add(Rights rights, Topics topics, String application) {
            rights.topics(topics.all(), CREATE, DESCRIBE, DESCRIBE_CONFIGS);
            // how many copies the changelogs have
            rights.prefixed(ResourceType.TOPIC, application + "-", DESCRIBE, DESCRIBE_CONFIGS);
            rights.topics(
                    List.of(
                            topics.articles(),
                            topics.companySentiment(),
                            topics.scoredMentions(),
                            topics.signals(),
                            topics.instruments(),
                            topics.deadLetters(),
                            topics.deadLetterDecisions()),
                    READ);
            // a dead letter goes back to where it was read from
            rights.topics(
                    List.of(
                            topics.articles(),
                            topics.companySentiment(),
                            topics.scoredMentions(),
                            topics.instruments(),
                            topics.deadLetterDecisions()),
                    WRITE);
            rights.literal(ResourceType.GROUP, application, DESCRIBE);
            // whose transaction is open, and how full the brokers' disks are
            rights.prefixed(ResourceType.TRANSACTIONAL_ID, application + "-", DESCRIBE);
            rights.literal(ResourceType.TRANSACTIONAL_ID, application + "-dead-letters", WRITE);
            rights.literal(ResourceType.CLUSTER, Resource.CLUSTER_NAME, DESCRIBE);
        }
    };

    private final List<String> verbs;

    Role(String... verbs) {
        this.verbs = List.of(verbs);
    }

    /**
     * Whose work a verb is.
     *
     * @param verb the first word after the command's name
     * @return empty for a verb that needs no Kafka, or starts one
     */
    public static Optional<Role> of(String verb) {
        return Stream.of(values()).filter(role -> role.verbs.contains(verb)).findFirst();
    }

    /** As people write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract void add(Rights rights, Topics topics, String application);

    /**
     * What it needs, one entry for each resource, in the order of the data flow.
     *
     * @param application the pipeline's id: its group, and the beginning of its changelogs and transactions
     */
    public List<Right> rights(Topics topics, String application) {
        Rights rights = new Rights();
        add(rights, topics, application);
        return rights.all();
    }

    /** Collects rights, the operations of one resource together. */
    static final class Rights {

        private final List<Right> all = new ArrayList<>();

        void topics(List<Topic> topics, AclOperation... operations) {
            topics.forEach(topic -> literal(ResourceType.TOPIC, topic.name(), operations));
        }

        void literal(ResourceType type, String name, AclOperation... operations) {
            add(new Right(type, name, PatternType.LITERAL, List.of(operations)));
        }

        void prefixed(ResourceType type, String name, AclOperation... operations) {
            add(new Right(type, name, PatternType.PREFIXED, List.of(operations)));
        }

        private void add(Right right) {
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).isOfSameResource(right)) {
                    all.set(i, all.get(i).with(right.operations()));
                    return;
                }
            }
            all.add(right);
        }

        List<Right> all() {
            return all.stream().map(Rights::withoutWhatIsIncluded).toList();
        }

        /** Who may read or write may look, too: Kafka's authorizer includes DESCRIBE in both. */
        private static Right withoutWhatIsIncluded(Right right) {
            boolean includes =
                    right.operations().contains(READ) || right.operations().contains(WRITE);
            return includes
                    ? right.of(right.operations().stream()
                            .filter(operation -> operation != DESCRIBE)
                            .toList())
                    : right;
        }
    }
}
