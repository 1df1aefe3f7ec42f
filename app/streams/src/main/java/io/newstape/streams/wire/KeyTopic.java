package io.newstape.streams.wire;

import io.newstape.streams.seal.KeyRing;
import io.newstape.streams.seal.KeyedText;
import io.newstape.streams.seal.SourceKey;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The keys of text on their topic, read when somebody needs one that isn't known yet. From several threads at once.
 *
 * <p>Its records are keyed by the key's id, and the last one of each counts. A purge writes the key without what it opens,
 * then all keys that are in force once more, and deletes the records before: from then on no client can read the old ones.
 * That needs no compaction, which comes at the broker's pace.
 */
public final class KeyTopic implements KeyedText.Keys {

    /** A purged source must not get new text under its old key for longer than this. */
    private static final long OLDEST_NANOS = Duration.ofSeconds(10).toNanos();

    private static final int MOST_UNKNOWN = 10_000;
    private static final int WAIT_MILLIS = 15_000;
    private static final Duration ONE_LOOK = Duration.ofMillis(200);

    private final Map<String, Object> client;
    private final Topic topic;
    private final TopicPartition partition;
    private final Optional<InstantSource> maker;
    private final KeyRing ring = new KeyRing();

    /** Ids of another topic's keys: they won't come to this one. */
    private final Set<String> unknown = new HashSet<>();

    private long next;
    private long lastRead;
    private boolean isRead;

    private KeyTopic(Map<String, Object> client, Topic topic, Optional<InstantSource> maker) {
        this.client = Map.copyOf(client);
        this.topic = topic;
        this.partition = new TopicPartition(topic.name(), 0);
        this.maker = maker;
    }

    /** For whoever opens text, and seals what is made of it. The topic is read with the first sealed record. */
    public static KeyTopic reading(Map<String, Object> client, Topic topic) {
        return new KeyTopic(client, topic, Optional.empty());
    }

    /** For a publisher: a source without a key gets one. */
    public static KeyTopic making(Map<String, Object> client, Topic topic, InstantSource clock) {
        return new KeyTopic(client, topic, Optional.of(clock));
    }

    /**
     * Reads the topic now, so that a missing topic or right is told at the start.
     *
     * @throws KafkaException when it can't be read
     */
    public synchronized KeyTopic begin() {
        read();
        return this;
    }

    @Override
    public synchronized Optional<SourceKey> key(String id) {
        // a key is on its topic before the first text that it seals
        if (ring.key(id).isEmpty() && !unknown.contains(id)) {
            read();
            if (ring.key(id).isEmpty() && unknown.size() < MOST_UNKNOWN) {
                unknown.add(id);
            }
        }
        return ring.key(id);
    }

    /** @throws KafkaException when the topic can't be read or written */
    @Override
    public synchronized Optional<SourceKey> forSealing(String source, String articleId) {
        if (!isRead || System.nanoTime() - lastRead > OLDEST_NANOS) {
            read();
        }
        if (maker.isPresent() && ring.forSealing(source, articleId).isEmpty()) {
            write(List.of(SourceKey.make(source, maker.get().instant(), new SecureRandom())));
            // another publisher may have been faster: the first one on the topic is everybody's
            read();
        }
        return ring.forSealing(source, articleId);
    }

    /** The keys of a source as they are now. */
    public synchronized List<SourceKey> of(String source) {
        read();
        return ring.of(source);
    }

    /**
     * Changes the keys of a source for good: what they were can't be read from the topic any more. It can be repeated, also
     * after it was stopped anywhere.
     *
     * @param change gives the key that takes the place of one
     * @return how many keys opened more than before
     */
    public synchronized int change(String source, UnaryOperator<SourceKey> change, Admin admin) {
        read();
        List<SourceKey> changed = new ArrayList<>();
        for (SourceKey key : ring.of(source)) {
            SourceKey left = change.apply(key);
            if (!left.equals(key)) {
                changed.add(left);
            }
        }
        write(changed);
        read();
        long end = next;
        // the broker deletes whole files: those of the copies begin a new one
        pause(Topics.KEY_SEGMENT_MILLIS);
        write(ring.all());
        AdminAnswer.of(admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(end)))
                .all());
        return changed.size();
    }

    private void write(List<SourceKey> keys) {
        if (keys.isEmpty()) {
            return;
        }
        Map<String, Object> settings = Tuning.anyProducer(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, topic.maxMessageBytes());
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, WAIT_MILLIS);
        try (Producer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            keys.forEach(key -> sent.add(producer.send(new ProducerRecord<>(topic.name(), 0, key.id(), key.bytes()))));
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException kafka ? kafka : new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private void read() {
        Map<String, Object> settings = new TreeMap<>(client);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // what was deleted before this offset stands behind it once more
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, WAIT_MILLIS);
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            if (consumer.partitionsFor(topic.name()).isEmpty()) {
                throw new UnknownTopicOrPartitionException("there is no topic " + topic.name());
            }
            consumer.assign(List.of(partition));
            consumer.seek(partition, next);
            long end = consumer.endOffsets(List.of(partition)).get(partition);
            while (consumer.position(partition) < end) {
                for (ConsumerRecord<String, byte[]> record : consumer.poll(ONE_LOOK)) {
                    SourceKey.read(record.value()).ifPresent(key -> {
                        ring.put(key);
                        unknown.remove(key.id());
                    });
                }
            }
            next = consumer.position(partition);
        }
        isRead = true;
        lastRead = System.nanoTime();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }
}
