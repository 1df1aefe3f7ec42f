package io.newstape.streams.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic's committed records, all partitions, without a consumer group. */
public final class TopicReader<V> implements AutoCloseable {

    private static final Duration ONE_LOOK = Duration.ofMillis(200);

    private final Consumer<String, V> consumer;
    private final List<TopicPartition> partitions;

    /**
     * @param client settings of the Kafka client, bootstrap servers included
     * @throws UnknownTopicOrPartitionException when there is no such topic
     */
    public static <V extends SpecificRecord> TopicReader<V> of(
            Map<String, Object> client, Topic topic, Class<V> type, AvroSerdes serdes) {
        return open(client, topic, serdes.deserializer(type));
    }

    /**
     * For a reader who looks at few of the values.
     *
     * @param client settings of the Kafka client, bootstrap servers included
     * @throws UnknownTopicOrPartitionException when there is no such topic
     */
    public static <V extends SpecificRecord> TopicReader<Undecoded<V>> undecoded(
            Map<String, Object> client, Topic topic, Class<V> type, AvroSerdes serdes) {
        return open(client, topic, Undecoded.deserializer(serdes.deserializer(type)));
    }

    private static <V> TopicReader<V> open(Map<String, Object> client, Topic topic, Deserializer<V> values) {
        return new TopicReader<>(new KafkaConsumer<>(settings(client), new StringDeserializer(), values), topic.name());
    }

    private static Map<String, Object> settings(Map<String, Object> client) {
        Map<String, Object> settings = new TreeMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        return settings;
    }

    /**
     * @param consumer it reads committed records only; this reader closes it
     * @throws UnknownTopicOrPartitionException when there is no such topic
     */
    public TopicReader(Consumer<String, V> consumer, String topic) {
        this.consumer = consumer;
        this.partitions = partitions(topic);
        consumer.assign(partitions);
    }

    private List<TopicPartition> partitions(String topic) {
        List<PartitionInfo> there = consumer.partitionsFor(topic);
        if (there == null || there.isEmpty()) {
            consumer.close();
            throw new UnknownTopicOrPartitionException("there is no topic " + topic);
        }
        return there.stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
    }

    /** Goes on from the first record there is. */
    public TopicReader<V> fromEarliest() {
        consumer.seekToBeginning(partitions);
        return this;
    }

    /** Goes on from what comes next. */
    public TopicReader<V> fromLatest() {
        consumer.seekToEnd(partitions);
        return this;
    }

    /** Goes on from so many offsets before the end of each partition, or from its start. */
    public TopicReader<V> fromLast(long offsets) {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        consumer.endOffsets(partitions)
                .forEach((partition, end) -> consumer.seek(partition, Math.max(first.get(partition), end - offsets)));
        return this;
    }

    /** Goes on from the first record of each partition whose time isn't before this one. */
    public TopicReader<V> from(Instant time) {
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, time.toEpochMilli()));
        Map<TopicPartition, OffsetAndTimestamp> offsets = consumer.offsetsForTimes(times);
        partitions.forEach(partition -> Optional.ofNullable(offsets.get(partition))
                .ifPresentOrElse(
                        offset -> consumer.seek(partition, offset.offset()),
                        () -> consumer.seekToEnd(List.of(partition))));
        return this;
    }

    /**
     * Goes on behind these records, and in every other partition from its first record.
     *
     * @param offsets of the last record that was read, by partition
     * @return how many offsets between are not there any more
     * @throws IllegalArgumentException when the topic was never that long
     */
    public long after(Map<Integer, Long> offsets) {
        Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
        Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
        long gone = 0;
        for (TopicPartition partition : partitions) {
            long next = offsets.getOrDefault(partition.partition(), -1L) + 1;
            if (next > end.get(partition)) {
                throw new IllegalArgumentException(partition + " has no record at offset " + (next - 1)
                        + " yet: this was read from another topic.");
            }
            gone += next == 0 ? 0 : Math.max(0, first.get(partition) - next);
            consumer.seek(partition, Math.max(next, first.get(partition)));
        }
        return gone;
    }

    /**
     * The record at a place; empty when there is no such partition, the record isn't there any more, or it doesn't come in
     * time. The reader then goes on from anywhere.
     */
    public Optional<ConsumerRecord<String, V>> at(int partition, long offset, Duration longest) {
        Optional<TopicPartition> wanted =
                partitions.stream().filter(one -> one.partition() == partition).findFirst();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        try {
            consumer.pause(partitions);
            consumer.resume(List.of(wanted.get()));
            consumer.seek(wanted.get(), offset);
            long deadline = System.nanoTime() + longest.toNanos();
            while (System.nanoTime() < deadline) {
                for (ConsumerRecord<String, V> record : consumer.poll(ONE_LOOK).records(wanted.get())) {
                    return Optional.of(record).filter(found -> found.offset() == offset);
                }
            }
            return Optional.empty();
        } finally {
            consumer.resume(partitions);
        }
    }

    /** The next records, or none when none comes in time. */
    public Iterable<ConsumerRecord<String, V>> poll(Duration longest) {
        return consumer.poll(longest);
    }

    /** Reads from where it is up to what is there now, and gives each record. */
    public void readToEnd(java.util.function.Consumer<ConsumerRecord<String, V>> action) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (isBefore(ends)) {
            consumer.poll(ONE_LOOK).forEach(action);
        }
    }

    /**
     * Reads from where it is up to what is written now, committed or not, and gives each committed record. So it waits for
     * the transactions that are open now.
     *
     * @return false when they stay open for longer
     */
    public boolean readWritten(
            Admin admin, Duration longest, java.util.function.Consumer<ConsumerRecord<String, V>> action) {
        long deadline = System.nanoTime() + longest.toNanos();
        Map<TopicPartition, Long> ends = writtenEnds(admin);
        while (isBefore(ends)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            consumer.poll(ONE_LOOK).forEach(action);
        }
        return true;
    }

    private boolean isBefore(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue());
    }

    private Map<TopicPartition, Long> writtenEnds(Admin admin) {
        Map<TopicPartition, OffsetSpec> latest = new HashMap<>();
        partitions.forEach(partition -> latest.put(partition, OffsetSpec.latest()));
        ListOffsetsOptions written = new ListOffsetsOptions(IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> ends = new HashMap<>();
        AdminAnswer.of(admin.listOffsets(latest, written).all())
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** Ends a {@link #poll} in another thread. */
    public void wakeup() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
