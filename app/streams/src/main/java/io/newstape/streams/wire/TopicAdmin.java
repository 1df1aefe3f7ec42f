package io.newstape.streams.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Brings a cluster's topics in line with {@link Topics}: makes what is missing, tells what differs, changes nothing. */
public final class TopicAdmin {

    private final Admin admin;

    public TopicAdmin(Admin admin) {
        this.admin = admin;
    }

    /** What a topic is like on a cluster, compared with what newstape wants. */
    public enum State {
        /** It wasn't there and now is. */
        CREATED,
        /** It isn't there. */
        MISSING,
        /** It is as it should be. */
        RIGHT,
        /** It is there and differs. */
        DIFFERENT
    }

    /**
     * @param topic the topic
     * @param state what was found
     * @param differences what differs, a line each; empty unless {@link State#DIFFERENT}
     */
    public record Finding(Topic topic, State state, List<String> differences) {}

    /**
     * Compares, and creates what is missing. An existing topic is never altered: another number of partitions would
     * send a key to another partition and break the order per security, so that is for a person to decide.
     *
     * @param replicationFactor of new topics; -1 for the broker's default
     */
    public List<Finding> apply(List<Topic> topics, short replicationFactor) {
        List<Topic> missing = check(topics).stream()
                .filter(finding -> finding.state() == State.MISSING)
                .map(Finding::topic)
                .toList();
        Map<String, KafkaFuture<Void>> answers = create(missing, Topic::settings, replicationFactor);
        List<Topic> created = new ArrayList<>();
        List<Topic> refused = new ArrayList<>();
        for (Topic topic : missing) {
            try {
                if (isCreated(answers.get(topic.name()))) {
                    created.add(topic);
                }
            } catch (InvalidConfigurationException e) {
                refused.add(topic);
            }
        }
        // a broker from before Kafka 3.6 knows no bounds of time, and has none
        Map<String, KafkaFuture<Void>> again = create(refused, TopicAdmin::withoutBounds, replicationFactor);
        refused.stream().filter(topic -> isCreated(again.get(topic.name()))).forEach(created::add);
        return check(topics).stream()
                .map(finding -> created.contains(finding.topic())
                        ? new Finding(finding.topic(), State.CREATED, List.of())
                        : finding)
                .toList();
    }

    private Map<String, KafkaFuture<Void>> create(
            List<Topic> topics, Function<Topic, Map<String, String>> settings, short replicationFactor) {
        return admin.createTopics(topics.stream()
                        .map(topic -> new NewTopic(topic.name(), topic.partitions(), replicationFactor)
                                .configs(settings.apply(topic)))
                        .toList())
                .values();
    }

    private static Map<String, String> withoutBounds(Topic topic) {
        Map<String, String> settings = new TreeMap<>(topic.settings());
        settings.keySet().removeAll(Topic.ANY_TIME.keySet());
        return settings;
    }

    /**
     * The settings by which a topic takes records of any time, in the broker's own names; none where the broker doesn't
     * know them.
     *
     * @param there a topic that is there, to ask the broker by
     */
    public Map<String, String> anyTime(Topic there) {
        ConfigResource resource = resource(there.name());
        Config settings =
                AdminAnswer.of(admin.describeConfigs(List.of(resource)).all()).get(resource);
        Map<String, String> known = new TreeMap<>(Topic.ANY_TIME);
        known.keySet().removeIf(name -> settings.get(name) == null);
        return known;
    }

    /** False when somebody else was faster: another instance that starts, or the broker that didn't know it yet. */
    private static boolean isCreated(KafkaFuture<Void> answer) {
        try {
            AdminAnswer.of(answer);
            return true;
        } catch (TopicExistsException e) {
            return false;
        }
    }

    /** Compares and changes nothing. */
    public List<Finding> check(List<Topic> topics) {
        Map<String, TopicDescription> descriptions = descriptions(topics);
        Map<ConfigResource, Config> settings = AdminAnswer.of(admin.describeConfigs(
                        descriptions.keySet().stream().map(TopicAdmin::resource).toList())
                .all());
        List<Finding> findings = new ArrayList<>();
        for (Topic topic : topics) {
            if (descriptions.containsKey(topic.name())) {
                List<String> differences =
                        differences(topic, descriptions.get(topic.name()), settings.get(resource(topic.name())));
                findings.add(new Finding(topic, differences.isEmpty() ? State.RIGHT : State.DIFFERENT, differences));
            } else {
                findings.add(new Finding(topic, State.MISSING, List.of()));
            }
        }
        return findings;
    }

    private static List<String> differences(Topic topic, TopicDescription there, Config settings) {
        List<String> differences = new ArrayList<>();
        if (there.partitions().size() != topic.partitions()) {
            differences.add("partitions: " + there.partitions().size() + ", wanted " + topic.partitions());
        }
        new TreeMap<>(topic.settings()).forEach((name, wanted) -> {
            ConfigEntry entry = settings.get(name);
            if (entry != null && !wanted.equals(entry.value())) {
                differences.add(name + ": " + entry.value() + ", wanted " + wanted);
            }
        });
        return differences;
    }

    /** Of those that are there. Each is asked for by name: a list would leave out what this principal may not see. */
    private Map<String, TopicDescription> descriptions(List<Topic> topics) {
        Map<String, TopicDescription> there = new TreeMap<>();
        admin.describeTopics(topics.stream().map(Topic::name).toList())
                .topicNameValues()
                .forEach((name, answer) -> {
                    try {
                        there.put(name, AdminAnswer.of(answer));
                    } catch (UnknownTopicOrPartitionException e) {
                        // it is missing
                    }
                });
        return there;
    }

    private static ConfigResource resource(String topic) {
        return new ConfigResource(ConfigResource.Type.TOPIC, topic);
    }
}
