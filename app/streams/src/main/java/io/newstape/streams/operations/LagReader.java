package io.newstape.streams.operations;

import io.newstape.streams.wire.AdminAnswer;
import io.newstape.streams.wire.StageTimes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Compares what the pipeline has committed with what its topics hold. */
public final class LagReader {

    private static final Duration ONE_LOOK = Duration.ofSeconds(3);

    /** The last offsets may be transactions' markers, or what they took back: the last record is among so many. */
    private static final long LOOK_BACK = 16;

    private final Map<String, Object> client;
    private final InstantSource clock;

    /** @param client settings of the Kafka clients, bootstrap servers included */
    public LagReader(Map<String, Object> client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * @param applicationId the pipeline's consumer group
     * @param topics what it reads
     */
    public LagReport read(String applicationId, List<String> topics) {
        try (Admin admin = Admin.create(client);
                Consumer<byte[], byte[]> consumer = consumer()) {
            Map<TopicPartition, OffsetAndMetadata> committed =
                    AdminAnswer.of(admin.listConsumerGroupOffsets(applicationId).partitionsToOffsetAndMetadata());
            List<TopicPartition> partitions = topics.stream()
                    .flatMap(topic -> consumer.partitionsFor(topic).stream())
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .sorted(Comparator.comparing(TopicPartition::topic).thenComparing(TopicPartition::partition))
                    .toList();
            Map<TopicPartition, Long> first = consumer.beginningOffsets(partitions);
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            List<LagReport.Partition> lines = new ArrayList<>();
            for (TopicPartition partition : partitions) {
                Optional<OffsetAndMetadata> at = Optional.ofNullable(committed.get(partition));
                lines.add(line(
                        consumer,
                        partition,
                        at.map(offset -> OptionalLong.of(offset.offset())).orElse(OptionalLong.empty()),
                        Math.max(
                                first.get(partition),
                                at.map(OffsetAndMetadata::offset).orElse(0L)),
                        end.get(partition)));
            }
            return new LagReport(lines);
        }
    }

    LagReport.Partition line(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, OptionalLong committed, long next, long end) {
        Optional<ConsumerRecord<byte[], byte[]>> oldest = recordAt(consumer, partition, next, end);
        if (oldest.isEmpty()) {
            // nothing but transactions' markers up to the end; a broker that is slow to answer says nothing of the kind
            boolean none = next >= end || consumer.position(partition) >= end;
            return new LagReport.Partition(
                    partition.topic(),
                    partition.partition(),
                    end,
                    committed,
                    none ? 0 : end - next,
                    0,
                    none ? OptionalDouble.of(0) : OptionalDouble.empty());
        }
        long newest = newest(consumer, partition, Math.max(next, end - LOOK_BACK), end)
                .map(ConsumerRecord::timestamp)
                .orElse(oldest.get().timestamp());
        return new LagReport.Partition(
                partition.topic(),
                partition.partition(),
                end,
                committed,
                end - next,
                Math.max(0, newest - oldest.get().timestamp()) / 1e3,
                wallSeconds(oldest.get()));
    }

    private OptionalDouble wallSeconds(ConsumerRecord<byte[], byte[]> oldest) {
        OptionalLong received = StageTimes.RECEIVED.of(oldest.headers());
        if (received.isEmpty()) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Math.max(0, clock.millis() * 1000 - received.getAsLong()) / 1e6);
    }

    private static Optional<ConsumerRecord<byte[], byte[]>> recordAt(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, long offset, long end) {
        if (offset >= end) {
            return Optional.empty();
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, offset);
        long deadline = System.nanoTime() + ONE_LOOK.toNanos();
        while (consumer.position(partition) < end && System.nanoTime() < deadline) {
            for (ConsumerRecord<byte[], byte[]> record : consumer.poll(Duration.ofMillis(200))) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    /** The last record of a range; empty when it has none. */
    private static Optional<ConsumerRecord<byte[], byte[]>> newest(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, long from, long end) {
        Optional<ConsumerRecord<byte[], byte[]>> newest = Optional.empty();
        Optional<ConsumerRecord<byte[], byte[]>> next = recordAt(consumer, partition, from, end);
        while (next.isPresent()) {
            newest = next;
            next = recordAt(consumer, partition, next.get().offset() + 1, end);
        }
        return newest;
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = new TreeMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.putIfAbsent(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 15_000);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
