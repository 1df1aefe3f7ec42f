package io.newstape.operations.letters;

import io.newstape.streams.wire.AdminAnswer;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The dead letters and what was decided about each, as they stand committed on their topics. */
public final class LetterLog {

    private final Map<String, Object> client;
    private final Topics topics;
    private final String incarnation;

    /**
     * @param client settings of the Kafka client, bootstrap servers included
     * @throws UnknownTopicOrPartitionException when one of the two topics isn't there
     */
    public LetterLog(Map<String, Object> client, Topics topics, Admin admin) {
        this.client = settings(client);
        this.topics = topics;
        String letters = topics.deadLetters().name();
        String decisions = topics.deadLetterDecisions().name();
        // offsets begin anew when a topic is deleted and made again: decisions about the old letters are void then
        this.incarnation = AdminAnswer.of(
                        admin.describeTopics(List.of(letters, decisions)).allTopicNames())
                .get(letters)
                .topicId()
                .toString();
    }

    /** What was decided last about each record that became a letter. */
    public Map<String, LetterDecision> decisions() {
        Map<String, LetterDecision> decisions = new HashMap<>();
        read(topics.deadLetterDecisions(), record -> {
            String key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            LetterDecision.of(record.value()).ifPresent(decision -> decisions.put(key, decision));
        });
        return decisions;
    }

    /** What was decided about a letter; empty when nothing was. */
    public Optional<LetterDecision> decision(Map<String, LetterDecision> decisions, StoredLetter letter) {
        return Optional.ofNullable(decisions.get(key(letter)));
    }

    /** Gives each letter that is there now, oldest first. */
    public void forEach(Consumer<StoredLetter> action) {
        read(topics.deadLetters(), record -> action.accept(StoredLetter.of(record)));
    }

    /** What decisions are keyed by: the same for two letters of one record. */
    public String key(StoredLetter letter) {
        return incarnation + "/" + letter.subject();
    }

    private void read(Topic topic, Consumer<ConsumerRecord<byte[], byte[]>> action) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<PartitionInfo> there = consumer.partitionsFor(topic.name());
            List<TopicPartition> partitions = there.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                    if (record.offset() < ends.get(new TopicPartition(record.topic(), record.partition()))) {
                        action.accept(record);
                    }
                }
            }
        }
    }

    private static Map<String, Object> settings(Map<String, Object> client) {
        Map<String, Object> settings = new TreeMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        return settings;
    }
}
