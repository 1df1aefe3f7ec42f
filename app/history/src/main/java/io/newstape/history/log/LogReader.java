package io.newstape.history.log;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerGroupMetadata;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Looks at logs and reads them, as committed. It joins no consumer group, so that a running pipeline doesn't notice.
 */
public final class LogReader implements RecordedLog {

    private static final long LONGEST_TRANSACTION_NANOS = 90_000_000_000L;

    private final Map<String, Object> client;

    /** @param client settings of the Kafka client, bootstrap servers included */
    public LogReader(Map<String, Object> client) {
        this.client = Map.copyOf(client);
    }

    /**
     * Partitions of a topic, and what each holds.
     *
     * @return by partition, sorted; the ends are those of now, once no transaction that was open at the call is
     * @throws HistoryRefused when there is no such topic, or a transaction stays open
     */
    @Override
    public SortedMap<Integer, OffsetRange> extents(String topic) {
        SortedMap<Integer, OffsetRange> extents = new TreeMap<>();
        try (Consumer<byte[], byte[]> consumer = consumer(Map.of())) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            Map<TopicPartition, Long> begins = consumer.beginningOffsets(partitions);
            settledEnds(consumer, partitions)
                    .forEach((partition, end) ->
                            extents.put(partition.partition(), new OffsetRange(begins.get(partition), end)));
        }
        return extents;
    }

    /**
     * Up to where a consumer group has committed its work.
     *
     * @return by partition; none for a partition that the group has committed nothing of
     */
    public Map<Integer, Long> committed(String group, String topic) {
        Map<Integer, Long> committed = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, group))) {
            Map<TopicPartition, OffsetAndMetadata> offsets =
                    consumer.committed(new java.util.HashSet<>(partitions(consumer, topic)));
            offsets.forEach((partition, offset) -> {
                if (offset != null) {
                    committed.put(partition.partition(), offset.offset());
                }
            });
        }
        return committed;
    }

    /**
     * Offsets of the first record of each partition whose time isn't before this one.
     *
     * @return by partition; none for a partition without such a record
     */
    @Override
    public Map<Integer, Long> offsetsAt(String topic, Instant time) {
        Map<Integer, Long> offsets = new HashMap<>();
        try (Consumer<byte[], byte[]> consumer = consumer(Map.of())) {
            Map<TopicPartition, Long> times = new HashMap<>();
            partitions(consumer, topic).forEach(partition -> times.put(partition, time.toEpochMilli()));
            Map<TopicPartition, OffsetAndTimestamp> found = consumer.offsetsForTimes(times);
            Map<TopicPartition, Long> ends = consumer.endOffsets(found.keySet());
            found.forEach((partition, offset) -> {
                if (offset != null) {
                    recordAt(partition, offset.offset(), ends.get(partition), time)
                            .ifPresent(place -> offsets.put(partition.partition(), place));
                }
            });
        }
        return offsets;
    }

    /** The broker may name the marker of a transaction, which has the time of the wall clock: the record is behind it. */
    private Optional<Long> recordAt(TopicPartition partition, long from, long to, Instant time) {
        try (LogCursor cursor = open(partition.topic(), partition.partition(), from, to)) {
            Optional<LogRecord> next = cursor.next();
            while (next.isPresent() && next.get().time() < time.toEpochMilli()) {
                next = cursor.next();
            }
            return next.map(LogRecord::offset);
        }
    }

    /** What a producer has to know of a group without members to commit offsets for it. */
    public ConsumerGroupMetadata group(String name) {
        try (Consumer<byte[], byte[]> consumer = consumer(Map.of(ConsumerConfig.GROUP_ID_CONFIG, name))) {
            return consumer.groupMetadata();
        }
    }

    /** A cluster keeps all topics of the pipeline; one that isn't there is refused when it is read. */
    @Override
    public boolean holds(String topic) {
        return true;
    }

    @Override
    public String identity() {
        return "";
    }

    /** A cursor over the committed records from one offset to another. */
    @Override
    public LogCursor open(String topic, int partition, long from, long to) {
        return new PartitionCursor(consumer(Map.of()), new TopicPartition(topic, partition), from, to);
    }

    private Map<TopicPartition, Long> settledEnds(
            Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions) {
        Map<TopicPartition, Long> ends;
        try (Consumer<byte[], byte[]> all =
                consumer(Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted"))) {
            ends = all.endOffsets(partitions);
        }
        long start = System.nanoTime();
        while (true) {
            Map<TopicPartition, Long> settled = consumer.endOffsets(partitions);
            if (partitions.stream().allMatch(partition -> settled.get(partition) >= ends.get(partition))) {
                return settled;
            }
            if (System.nanoTime() - start > LONGEST_TRANSACTION_NANOS) {
                throw new HistoryRefused(
                        "a transaction on " + partitions.iterator().next().topic() + " has been open for long",
                        "A producer hangs; Kafka aborts its transaction after transaction.timeout.ms. Try again then.");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }

    private static List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
        List<PartitionInfo> there = consumer.partitionsFor(topic);
        if (there == null || there.isEmpty()) {
            throw new HistoryRefused(
                    "there is no topic " + topic, "'newstape topics' names them; --set topic.prefix=P names others.");
        }
        return there.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .toList();
    }

    private Consumer<byte[], byte[]> consumer(Map<String, Object> more) {
        Map<String, Object> settings = new TreeMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // an offset that is gone is an error, never a jump to another one
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        settings.putAll(more);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
