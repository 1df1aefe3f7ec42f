package io.newstape.operations.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.newstape.streams.wire.AdminAnswer;
import io.newstape.streams.wire.TopicOnTheBroker;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Seconds behind, against what a test knows that it sent, on a real broker. Offsets have gaps where records expired, were
 * compacted or taken back, so seconds that were guessed from offsets would be wrong.
 */
class LagTruthIT {

    /** The record at offset i was written so many minutes ago, less i minutes. */
    private static final int FIRST_MINUTES = 100;

    private static final double A_SECOND = 1;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Instant start = Instant.now();

    @Test
    void shouldBeRightWhereTheNextRecordHasExpired() {
        // Given: the group has read ten, and what it would read next is gone up to offset 50
        TopicOnTheBroker log = topic("truth.expired");
        write(log, 0, 80);
        log.commit("truth-expired", 0, 10);
        expire(log, 50);

        // When
        LagReport.Partition partition = read(log, "truth-expired");

        // Then
        assertThat(partition.records()).isEqualTo(30);
        assertSeconds(partition, 50);
    }

    @Test
    void shouldBeNothingWhereAllThatWasUnreadHasExpired() {
        // Given
        TopicOnTheBroker log = topic("truth.all-expired");
        write(log, 0, 20);
        log.commit("truth-all-expired", 0, 10);
        expire(log, 20);

        // When
        LagReport.Partition partition = read(log, "truth-all-expired");

        // Then
        assertThat(partition.records()).isZero();
        assertThat(partition.wallSeconds()).hasValue(0);
    }

    @Test
    void shouldBeRightBehindWhatATransactionTookBack() {
        // Given: five records and their marker, seven that were taken back and their marker, then five more
        TopicOnTheBroker log = topic("truth.aborted");
        log.writeInTransaction(0, written(0), 5, true);
        log.writeInTransaction(0, written(6), 7, false);
        write(log, 14, 5);
        log.commit("truth-aborted", 0, 6);

        // When
        LagReport.Partition partition = read(log, "truth-aborted");

        // Then: the first record that anybody can read is the one at offset 14
        assertSeconds(partition, 14);
    }

    @Test
    void shouldBeRightWhereRecordsWereCompacted() {
        // Given: three keys, each written again and again, of which the last value stays
        TopicOnTheBroker log = topic("truth.compacted");
        try (Admin admin = Admin.create(log.client)) {
            cleanOften(admin, OpType.SET);
            compact(admin, log);
            write(log, 0, 30);
            log.commit("truth-compacted", 0, 5);
            List<Long> left = new ArrayList<>();
            Awaitility.await("compaction").atMost(LONGEST).until(() -> {
                left.clear();
                left.addAll(offsets(log));
                return left.size() < 10 && left.get(0) > 5;
            });

            // When
            LagReport.Partition partition = read(log, "truth-compacted");

            // Then
            cleanOften(admin, OpType.DELETE);
            assertSeconds(partition, left.get(0));
        }
    }

    @Test
    void shouldBeNothingOnATopicThatIsIdleForLong() {
        // Given
        TopicOnTheBroker log = topic("truth.idle");
        write(log, 0, 3);
        log.commit("truth-idle", 0, 3);

        // When
        LagReport.Partition partition = read(log, "truth-idle");

        // Then
        assertThat(partition.wallSeconds()).hasValue(0);
        assertThat(partition.eventSeconds()).isZero();
    }

    private Instant written(long offset) {
        return start.minus(Duration.ofMinutes(FIRST_MINUTES - offset));
    }

    private void assertSeconds(LagReport.Partition partition, long firstUnread) {
        double truth = Duration.between(written(firstUnread), Instant.now()).toMillis() / 1e3;
        assertThat(partition.wallSeconds().orElseThrow()).isCloseTo(truth, within(A_SECOND));
    }

    private static LagReport.Partition read(TopicOnTheBroker log, String group) {
        try (Admin admin = Admin.create(log.client);
                LagReader reader = LagReader.of(admin, log.client, InstantSource.system())) {
            return reader.read(group, List.of(log.topic.name())).partitions().get(0);
        }
    }

    private static TopicOnTheBroker topic(String name) {
        return new TopicOnTheBroker(name, 1);
    }

    private static void expire(TopicOnTheBroker log, long before) {
        try (Admin admin = Admin.create(log.client)) {
            AdminAnswer.of(admin.deleteRecords(
                            Map.of(new TopicPartition(log.topic.name(), 0), RecordsToDelete.beforeOffset(before)))
                    .all());
        }
    }

    /** From now on one record a segment, and only the last one of a key stays. */
    private static void compact(Admin admin, TopicOnTheBroker log) {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, log.topic.name());
        AdminAnswer.of(admin.incrementalAlterConfigs(Map.of(
                        topic,
                        List.of(
                                set(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT),
                                set(TopicConfig.SEGMENT_MS_CONFIG, "1000"),
                                set(TopicConfig.MIN_CLEANABLE_DIRTY_RATIO_CONFIG, "0.01"))))
                .all());
    }

    private static AlterConfigOp set(String name, String value) {
        return new AlterConfigOp(new ConfigEntry(name, value), OpType.SET);
    }

    /** The broker looks every 15 seconds whether there is something to compact; a test has no time for that. */
    private static void cleanOften(Admin admin, OpType set) {
        AlterConfigOp often = new AlterConfigOp(new ConfigEntry("log.cleaner.backoff.ms", "100"), set);
        AdminAnswer.of(admin.incrementalAlterConfigs(
                        Map.of(new ConfigResource(ConfigResource.Type.BROKER, ""), List.of(often)))
                .all());
    }

    private void write(TopicOnTheBroker log, long firstOffset, int count) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(log.client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (long offset = firstOffset; offset < firstOffset + count; offset++) {
                byte[] key = ("key-" + offset % 3).getBytes(StandardCharsets.UTF_8);
                producer.send(new ProducerRecord<>(
                        log.topic.name(), 0, written(offset).toEpochMilli(), key, new byte[] {1}));
                // a batch of its own: a batch is never divided between segments
                producer.flush();
            }
        }
    }

    /** Of all records that are left. */
    private static List<Long> offsets(TopicOnTheBroker log) {
        TopicPartition only = new TopicPartition(log.topic.name(), 0);
        List<Long> offsets = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(log.client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            long end = consumer.endOffsets(List.of(only)).get(only);
            while (consumer.position(only) < end) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> offsets.add(record.offset()));
            }
        }
        return offsets;
    }
}
