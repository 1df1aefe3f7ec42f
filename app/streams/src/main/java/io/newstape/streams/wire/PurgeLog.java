package io.newstape.streams.wire;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The record of purges on its topic, which nothing is ever deleted from. */
public final class PurgeLog {

    private static final int WAIT_MILLIS = 15_000;

    private final Map<String, Object> client;
    private final String topic;

    /** @param client settings of the Kafka client, bootstrap servers included */
    public PurgeLog(Map<String, Object> client, Topic purges) {
        this.client = Map.copyOf(client);
        this.topic = purges.name();
    }

    /**
     * The last note of each purge, in the order in which they began. A cluster without the topic has none: it was set up by
     * an earlier version.
     */
    public List<PurgeNote> read() {
        Map<String, Object> settings = new TreeMap<>(client);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, WAIT_MILLIS);
        Map<String, PurgeNote> notes = new LinkedHashMap<>();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<PartitionInfo> there = consumer.partitionsFor(topic);
            if (there == null || there.isEmpty()) {
                return List.of();
            }
            List<TopicPartition> partitions = there.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> PurgeNote.of(record.value())
                        .ifPresent(note -> notes.put(note.subject() + "@" + note.begun(), note)));
            }
        }
        return new ArrayList<>(notes.values());
    }

    /** Writes a note down; a later one of the same purge replaces it. */
    public void write(PurgeNote note) {
        Map<String, Object> settings = Tuning.anyProducer(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, WAIT_MILLIS);
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, note.subject(), note.bytes()))
                    .get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
