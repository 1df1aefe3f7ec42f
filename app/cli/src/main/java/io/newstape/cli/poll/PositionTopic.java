package io.newstape.cli.poll;

import io.newstape.cli.config.Failure;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Tuning;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The positions of all sources on their compacted topic. */
final class PositionTopic implements AutoCloseable {

    private static final int WAIT_MILLIS = 15_000;

    private final Map<String, Object> client;
    private final Topic topic;
    private Producer<String, byte[]> producer;

    PositionTopic(Map<String, Object> client, Topic topic) {
        this.client = client;
        this.topic = topic;
    }

    /**
     * The last position of each source.
     *
     * @throws Failure when there is no such topic
     */
    Map<String, PollPosition> read() {
        Map<String, Object> settings = new TreeMap<>(client);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, WAIT_MILLIS);
        Map<String, PollPosition> positions = new HashMap<>();
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<PartitionInfo> there = consumer.partitionsFor(topic.name());
            if (there == null || there.isEmpty()) {
                throw new Failure("there is no topic " + topic.name(), "'newstape topics apply' creates it.");
            }
            List<TopicPartition> partitions = there.stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> take(record, positions));
            }
        }
        return positions;
    }

    private static void take(ConsumerRecord<String, byte[]> record, Map<String, PollPosition> positions) {
        if (record.value() == null) {
            // an operator's tombstone lets a source begin anew
            positions.remove(record.key());
        } else {
            PollPosition.of(record.value()).ifPresent(position -> positions.put(record.key(), position));
        }
    }

    synchronized void write(String source, PollPosition position) {
        try {
            if (producer == null) {
                producer = producer();
            }
            producer.send(new ProducerRecord<>(topic.name(), source, position.bytes()))
                    .get();
        } catch (ExecutionException e) {
            close();
            throw failure(e.getCause());
        } catch (KafkaException e) {
            close();
            throw e;
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    /** Kafka's own words name the topic, and not the right. */
    private KafkaException failure(Throwable cause) {
        if (cause instanceof TopicAuthorizationException) {
            return new KafkaException(
                    "this user lacks: WRITE on topic " + topic.name()
                            + "; 'newstape topics acls --role publisher' prints" + " the ACLs for it",
                    cause);
        }
        return cause instanceof KafkaException kafka ? kafka : new KafkaException(cause);
    }

    private Producer<String, byte[]> producer() {
        Map<String, Object> settings = Tuning.anyProducer(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, WAIT_MILLIS);
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    @Override
    public synchronized void close() {
        if (producer != null) {
            producer.close();
            producer = null;
        }
    }
}
