package io.newstape.operations.lag;

import io.newstape.streams.wire.AdminAnswer;
import io.newstape.streams.wire.StageTimes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Compares what a consumer group has committed with what its topics hold. One thread at a time may use it. */
public final class LagReader implements AutoCloseable {

    private static final Duration ONE_LOOK = Duration.ofSeconds(3);

    /** The last offsets may be transactions' markers, or what they took back: the last record is among so many. */
    private static final long LOOK_BACK = 16;

    private static final int FETCH_BYTES = 16 * 1024;

    private static final Comparator<TopicPartition> BY_TOPIC_AND_NUMBER =
            Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition);

    private final Admin admin;
    private final Consumer<byte[], byte[]> consumer;
    private final InstantSource clock;
    private Map<String, Duration> retention = Map.of();
    /** Topics that may not be read, of the look at hand: the others are read, and these are not asked for again. */
    private final Set<String> unreadable = new HashSet<>();

    /** Reads through these two; the caller closes the first, {@link #close} the second. */
    LagReader(Admin admin, Consumer<byte[], byte[]> consumer, InstantSource clock) {
        this.admin = admin;
        this.consumer = consumer;
        this.clock = clock;
    }

    /**
     * @param admin the caller closes it
     * @param client settings of the Kafka clients, bootstrap servers included
     */
    public static LagReader of(Admin admin, Map<String, Object> client, InstantSource clock) {
        return new LagReader(admin, consumer(client), clock);
    }

    /** The topics of which a group has committed an offset, sorted. */
    public List<String> topicsOf(String group) {
        return committed(group).keySet().stream()
                .map(TopicPartition::topic)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * @param group a consumer group; the application id of a pipeline
     * @param topics what it reads
     */
    public LagReport read(String group, List<String> topics) {
        unreadable.clear();
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        List<TopicPartition> partitions = partitionsOf(topics);
        Map<TopicPartition, Long> first = offsets(partitions, OffsetSpec.earliest(), IsolationLevel.READ_COMMITTED);
        // the offsets of a transaction may be committed before its records are: written is read after committed,
        // and end after written, so that what still waits for its marker is seen
        Map<TopicPartition, Long> written = offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED);
        Map<TopicPartition, Long> end = offsets(partitions, OffsetSpec.latest(), IsolationLevel.READ_COMMITTED);
        retention = new RetentionReader(admin)
                .of(partitions.stream().map(TopicPartition::topic).distinct().toList());
        List<LagReport.Partition> lines = new ArrayList<>();
        for (TopicPartition partition : partitions) {
            Ends ends = new Ends(first.get(partition), end.get(partition), written.get(partition));
            lines.add(line(partition, Optional.ofNullable(committed.get(partition)), ends));
        }
        return new LagReport(lines, unreadable);
    }

    /**
     * Offsets between what a group has committed and the end of its topics, markers of transactions included: at
     * least the records that it is behind. Costs the broker much less than {@link #read}.
     */
    public long offsetsBehind(String group, List<String> topics) {
        Map<TopicPartition, OffsetAndMetadata> committed = committed(group);
        return offsets(partitionsOf(topics), OffsetSpec.latest(), IsolationLevel.READ_UNCOMMITTED).entrySet().stream()
                .mapToLong(end -> end.getValue()
                        - (committed.containsKey(end.getKey())
                                ? committed.get(end.getKey()).offset()
                                : 0))
                .sum();
    }

    private List<TopicPartition> partitionsOf(List<String> topics) {
        return topics.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .sorted(BY_TOPIC_AND_NUMBER)
                .toList();
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return AdminAnswer.of(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
    }

    /** Offset of a partition's first record, the one after its last committed record, and after its last of all. */
    record Ends(long first, long committed, long written) {}

    /** Asked of the admin client: a consumer warns, at each look, of every partition that it doesn't read. */
    private Map<TopicPartition, Long> offsets(
            List<TopicPartition> partitions, OffsetSpec which, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> wanted = new TreeMap<>(BY_TOPIC_AND_NUMBER);
        partitions.forEach(partition -> wanted.put(partition, which));
        Map<TopicPartition, Long> offsets = new TreeMap<>(BY_TOPIC_AND_NUMBER);
        AdminAnswer.of(admin.listOffsets(wanted, new ListOffsetsOptions(isolation))
                        .all())
                .forEach((partition, at) -> offsets.put(partition, at.offset()));
        return offsets;
    }

    LagReport.Partition line(TopicPartition partition, Optional<OffsetAndMetadata> committed, Ends ends) {
        long end = ends.committed();
        long next =
                Math.max(ends.first(), committed.map(OffsetAndMetadata::offset).orElse(0L));
        Optional<ConsumerRecord<byte[], byte[]>> oldest = recordAt(partition, next, end);
        long records = end - next;
        double eventSeconds = 0;
        OptionalDouble wallSeconds;
        if (oldest.isPresent()) {
            long newest = newest(partition, Math.max(next, end - LOOK_BACK), end)
                    .map(ConsumerRecord::timestamp)
                    .orElse(oldest.get().timestamp());
            eventSeconds = Math.max(0, newest - oldest.get().timestamp()) / 1e3;
            wallSeconds = wallSeconds(oldest.get());
        } else if (records <= 0 || (isReadable(partition) && consumer.position(partition) >= end)) {
            // nothing but transactions' markers up to the end
            records = 0;
            wallSeconds = OptionalDouble.of(0);
        } else {
            eventSeconds = Double.NaN;
            wallSeconds = OptionalDouble.empty();
        }
        return new LagReport.Partition(
                partition.topic(),
                partition.partition(),
                end,
                committed.map(offset -> OptionalLong.of(offset.offset())).orElse(OptionalLong.empty()),
                Math.max(0, ends.written() - end),
                records,
                eventSeconds,
                wallSeconds,
                oldest.map(this::retentionUsed).orElse(OptionalDouble.empty()));
    }

    /** Since the pipeline received it; a record of a foreign topic says by its timestamp when it was written. */
    private OptionalDouble wallSeconds(ConsumerRecord<byte[], byte[]> oldest) {
        long written = StageTimes.RECEIVED.of(oldest.headers()).orElse(oldest.timestamp() * 1000);
        return OptionalDouble.of(Math.max(0, clock.millis() * 1000 - written) / 1e6);
    }

    private OptionalDouble retentionUsed(ConsumerRecord<byte[], byte[]> oldest) {
        Duration kept = retention.get(oldest.topic());
        return kept == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, clock.millis() - oldest.timestamp()) / (double) kept.toMillis());
    }

    private Optional<ConsumerRecord<byte[], byte[]>> recordAt(TopicPartition partition, long offset, long end) {
        if (offset >= end || !isReadable(partition)) {
            return Optional.empty();
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        long deadline = System.nanoTime() + ONE_LOOK.toNanos();
        while (isReadable(partition) && consumer.position(partition) < end && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : poll(partition)) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** The last record of a range; empty when it has none. */
    private Optional<ConsumerRecord<byte[], byte[]>> newest(TopicPartition partition, long from, long end) {
        Optional<ConsumerRecord<byte[], byte[]>> newest = recordAt(partition, from, end);
        long deadline = System.nanoTime() + ONE_LOOK.toNanos();
        // goes on where the first look ended, so that what was fetched is not fetched again for each record
        while (newest.isPresent()
                && isReadable(partition)
                && consumer.position(partition) < end
                && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : poll(partition)) {
                if (record.offset() < end) {
                    newest = Optional.of(record);
                }
            }
        }
        return newest;
    }

    private boolean isReadable(TopicPartition partition) {
        return !unreadable.contains(partition.topic());
    }

    /** The right to describe a topic is enough for offsets. Whoever may not read it gets the other figures. */
    private ConsumerRecords<byte[], byte[]> poll(TopicPartition partition) {
        try {
            return consumer.poll(Duration.ofMillis(200));
        } catch (AuthorizationException e) {
            unreadable.add(partition.topic());
            return ConsumerRecords.empty();
        }
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> client) {
        Map<String, Object> settings = new TreeMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        // a look needs a few records of a partition, not the megabyte that a reader takes at once
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH_BYTES);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
