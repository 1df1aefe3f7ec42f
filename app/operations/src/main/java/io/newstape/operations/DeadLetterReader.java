package io.newstape.operations;

import io.newstape.operations.letters.StoredLetter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The last dead letters, without a consumer group. It reads a bounded part of the topic's end: a flood of letters costs
 * the reader no more than a few.
 */
public final class DeadLetterReader implements AutoCloseable {

    /** How many offsets before the end it begins. With transactions, some offsets are markers and not letters. */
    public static final int OFFSETS = 400;

    private static final Duration ONE_POLL = Duration.ofMillis(200);
    private static final Duration LONGEST_LOOK = Duration.ofSeconds(5);
    /** Letters are up to 2 MiB; a few are fetched at once. */
    private static final int FETCH = 4 * 1024 * 1024;

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final Deque<DeadLetter> last = new ArrayDeque<>();
    private boolean isPlaced;

    /**
     * @param client settings of the Kafka client, bootstrap servers included
     * @param topic the topic of dead letters, which has one partition
     */
    public DeadLetterReader(Map<String, Object> client, String topic) {
        Map<String, Object> settings = new TreeMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
    }

    /**
     * The letters among the last offsets of the topic, the oldest first.
     *
     * @throws org.apache.kafka.common.KafkaException when Kafka refuses or doesn't answer
     */
    public synchronized List<DeadLetter> look() {
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        long from = Math.max(consumer.beginningOffsets(List.of(partition)).get(partition), end - OFFSETS);
        if (!isPlaced || consumer.position(partition) < from) {
            consumer.seek(partition, from);
            isPlaced = true;
        }
        long deadline = System.nanoTime() + LONGEST_LOOK.toNanos();
        while (consumer.position(partition) < end && System.nanoTime() < deadline) {
            consumer.poll(ONE_POLL).forEach(letter -> last.addLast(DeadLetter.of(letter)));
        }
        while (!last.isEmpty() && last.getFirst().offset() < from) {
            last.removeFirst();
        }
        return List.copyOf(last);
    }

    /**
     * The letter at an offset, whole; empty when there is none, or it isn't there any more.
     *
     * @throws org.apache.kafka.common.KafkaException when Kafka refuses or doesn't answer
     */
    public synchronized Optional<StoredLetter> at(long offset) {
        long end = consumer.endOffsets(List.of(partition)).get(partition);
        long first = consumer.beginningOffsets(List.of(partition)).get(partition);
        if (offset < first || offset >= end) {
            return Optional.empty();
        }
        long before = isPlaced ? consumer.position(partition) : first;
        try {
            consumer.seek(partition, offset);
            long deadline = System.nanoTime() + LONGEST_LOOK.toNanos();
            while (consumer.position(partition) <= offset && System.nanoTime() < deadline) {
                for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(ONE_POLL)) {
                    return Optional.of(letter)
                            .filter(found -> found.offset() == offset)
                            .map(StoredLetter::of);
                }
            }
            return Optional.empty();
        } finally {
            consumer.seek(partition, before);
        }
    }

    /** How many letters there are of each reason, sorted by reason. */
    public static Map<String, Long> byReason(List<DeadLetter> letters) {
        return letters.stream().collect(Collectors.groupingBy(DeadLetter::reason, TreeMap::new, Collectors.counting()));
    }

    @Override
    public synchronized void close() {
        consumer.close();
    }
}
