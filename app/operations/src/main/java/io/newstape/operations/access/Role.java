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
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.Resource;
import org.apache.kafka.common.resource.ResourceType;

/** Who works with newstape, each under a principal of its own, and what it needs on the brokers. */
public enum Role {
    /** Puts articles on their topic: {@code publish} and {@code poll}. */
    PUBLISHER {
        @Override
        void add(Rights rights, Topics topics, String application) {
            rights.topics(List.of(topics.articles()), DESCRIBE, WRITE);
            rights.topics(List.of(topics.pollPositions()), DESCRIBE, READ, WRITE);
        }
    },
    /** Makes signals of them: {@code run}, and the page that it shows. */
    PIPELINE {
        @Override
        void add(Rights rights, Topics topics, String application) {
            rights.topics(topics.all(), DESCRIBE, DESCRIBE_CONFIGS);
            rights.topics(
                    List.of(
                            topics.articles(),
                            topics.companySentiment(),
                            topics.scoredMentions(),
                            topics.instruments(),
                            topics.signals()),
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
            rights.prefixed(ResourceType.TOPIC, application + "-", CREATE, DESCRIBE, DESCRIBE_CONFIGS, READ, WRITE);
            rights.literal(ResourceType.GROUP, application, DESCRIBE, READ);
            rights.prefixed(ResourceType.TRANSACTIONAL_ID, application + "-", DESCRIBE, WRITE);
        }
    },
    /** Reads signals: {@code tail}, {@code latest}, {@code state}, and programs whose groups begin with {@code desk-}. */
    DESK {
        @Override
        void add(Rights rights, Topics topics, String application) {
            rights.topics(
                    List.of(
                            topics.scoredMentions(),
                            topics.signals(),
                            topics.flatSignals(),
                            topics.latestSignals(),
                            topics.signalWindows()),
                    DESCRIBE,
                    READ);
            // to find securities by ISIN where the master is on its topic
            rights.topics(List.of(topics.instruments()), DESCRIBE, READ);
            rights.prefixed(ResourceType.GROUP, "desk-", DESCRIBE, READ);
        }
    },
    /** Reads history: {@code verify}, {@code export}, and {@code replay} to files. */
    BACKTEST {
        @Override
        void add(Rights rights, Topics topics, String application) {
            rights.topics(
                    topics.all().stream()
                            .filter(topic -> !topic.equals(topics.deadLetterDecisions())
                                    && !topic.equals(topics.pollPositions()))
                            .toList(),
                    DESCRIBE,
                    READ);
            // how far the pipeline had read
            rights.literal(ResourceType.GROUP, application, DESCRIBE);
        }
    },
    /**
     * Looks after it all: {@code topics apply}, {@code doctor}, {@code lag}, {@code status}, {@code dead-letters} and
     * {@code reference load}.
     */
    OPERATIONS {
        @Override
        void add(Rights rights, Topics topics, String application) {
            rights.topics(topics.all(), CREATE, DESCRIBE, DESCRIBE_CONFIGS);
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
            rights.literal(ResourceType.TRANSACTIONAL_ID, application + "-dead-letters", DESCRIBE, WRITE);
            rights.literal(ResourceType.CLUSTER, Resource.CLUSTER_NAME, DESCRIBE);
        }
    };

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
            return List.copyOf(all);
        }
    }
}
