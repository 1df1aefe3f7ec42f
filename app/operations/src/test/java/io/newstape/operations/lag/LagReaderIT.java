package io.newstape.operations.lag;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.streams.wire.AdminAnswer;
import io.newstape.streams.wire.TopicOnTheBroker;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

/** Lag as operations see it, on a real broker: what is there, what was committed, and markers in between. */
class LagReaderIT {

    private static final Instant MORNING = Instant.parse("2024-11-11T06:00:00Z");
    private static final Instant NOW = MORNING.plus(Duration.ofMinutes(1));

    @Test
    void shouldSayNothingIsBehindOnATopicThatIsIdle() {
        // Given: one topic without a record, and one that is read to its end
        TopicOnTheBroker empty = new TopicOnTheBroker("lag.empty", 1);
        TopicOnTheBroker read = new TopicOnTheBroker("lag.read", 1);
        read.write(0, MORNING, 5);
        read.commit("lag-idle", 0, 5);

        // When
        LagReport report = report(read, "lag-idle", empty.topic.name(), read.topic.name());

        // Then
        assertThat(report.partitions())
                .containsExactly(
                        new LagReport.Partition(
                                "lag.empty",
                                0,
                                0,
                                OptionalLong.empty(),
                                0,
                                0,
                                0,
                                OptionalDouble.of(0),
                                OptionalDouble.empty()),
                        new LagReport.Partition(
                                "lag.read",
                                0,
                                5,
                                OptionalLong.of(5),
                                0,
                                0,
                                0,
                                OptionalDouble.of(0),
                                OptionalDouble.empty()));
        assertThat(report.totalRecords()).isZero();
    }

    @Test
    void shouldCountWhatIsBehindInRecordsAndInBothTimes() {
        // Given: seven of ten are left, a second of event time apart
        TopicOnTheBroker log = new TopicOnTheBroker("lag.behind", 1);
        log.write(0, MORNING, 10);
        log.commit("lag-behind", 0, 3);

        // When
        LagReport.Partition partition = only(report(log, "lag-behind", log.topic.name()));

        // Then: the oldest was received 3 ms after the first
        assertThat(partition.records()).isEqualTo(7);
        assertThat(partition.eventSeconds()).isEqualTo(6.0);
        assertThat(partition.wallSeconds()).hasValue(59.997);
    }

    @Test
    void shouldCountFromTheStartForAGroupThatIsNotThere() {
        // Given
        TopicOnTheBroker log = new TopicOnTheBroker("lag.no-group", 1);
        log.write(0, MORNING, 4);

        // When
        LagReport.Partition partition = only(report(log, "lag-nobody", log.topic.name()));

        // Then
        assertThat(partition.committed()).isEmpty();
        assertThat(partition.records()).isEqualTo(4);
    }

    @Test
    void shouldCountAPartitionWithoutACommitFromItsStart() {
        // Given: the group has only ever read the first partition
        TopicOnTheBroker log = new TopicOnTheBroker("lag.half", 2);
        log.write(0, MORNING, 4);
        log.write(1, MORNING, 3);
        log.commit("lag-half", 0, 4);

        // When
        LagReport report = report(log, "lag-half", log.topic.name());

        // Then
        assertThat(report.partitions()).extracting(LagReport.Partition::records).containsExactly(0L, 3L);
        assertThat(report.partitions().get(1).committed()).isEmpty();
        assertThat(report.totalRecords()).isEqualTo(3);
    }

    @Test
    void shouldNotTakeMarkersForRecordsThatAreBehind() {
        // Given: all records are read; the marker of their transaction stands behind them, and an aborted one
        TopicOnTheBroker log = new TopicOnTheBroker("lag.markers", 1);
        log.writeInTransaction(0, MORNING, 5, true);
        log.writeInTransaction(0, MORNING, 2, false);
        log.commit("lag-markers", 0, 5);

        // When
        LagReport.Partition partition = only(report(log, "lag-markers", log.topic.name()));

        // Then
        assertThat(partition.end()).isEqualTo(9);
        assertThat(partition.records()).isZero();
        assertThat(partition.wallSeconds()).hasValue(0);
    }

    @Test
    void shouldSeeTheLastRecordThroughTheMarkerBehindIt() {
        // Given
        TopicOnTheBroker log = new TopicOnTheBroker("lag.marked", 1);
        log.writeInTransaction(0, MORNING, 5, true);
        log.commit("lag-marked", 0, 1);

        // When
        LagReport.Partition partition = only(report(log, "lag-marked", log.topic.name()));

        // Then: from the second record to the fifth
        assertThat(partition.eventSeconds()).isEqualTo(3.0);
    }

    @Test
    void shouldCountWhatAnOpenTransactionHoldsBack() {
        // Given: three records that everyone may read, and two whose transaction is still open
        TopicOnTheBroker log = new TopicOnTheBroker("lag.open", 1);
        log.write(0, MORNING, 3);
        log.commit("lag-open", 0, 3);
        log.writeInOpenTransaction(0, MORNING, 2, () -> {

            // When
            LagReport report = report(log, "lag-open", log.topic.name());

            // Then
            assertThat(report.totalRecords()).isZero();
            assertThat(report.totalUncommitted()).isEqualTo(2);
        });
    }

    @Test
    void shouldSayHowMuchOfItsRetentionTheFirstUnreadRecordHasUsed() {
        // Given: a topic that keeps records for a day, and one that keeps them for ever, both twelve hours behind
        Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        TopicOnTheBroker aDay = new TopicOnTheBroker("lag.a-day", 1);
        TopicOnTheBroker forEver = new TopicOnTheBroker("lag.for-ever", 1);
        for (TopicOnTheBroker log : List.of(aDay, forEver)) {
            log.write(0, now.minus(Duration.ofHours(12)), 2);
        }
        try (Admin admin = Admin.create(aDay.client);
                LagReader reader = LagReader.of(admin, aDay.client, () -> now)) {
            keep(admin, "lag.a-day", Duration.ofDays(1));

            // When
            LagReport report = reader.read("lag-nobody", List.of("lag.a-day", "lag.for-ever"));

            // Then
            assertThat(report.partitions())
                    .extracting(LagReport.Partition::retentionUsed)
                    .containsExactly(OptionalDouble.of(0.5), OptionalDouble.empty());
        }
    }

    private static void keep(Admin admin, String topic, Duration kept) {
        AlterConfigOp set = new AlterConfigOp(
                new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, Long.toString(kept.toMillis())),
                AlterConfigOp.OpType.SET);
        AdminAnswer.of(admin.incrementalAlterConfigs(
                        Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), List.of(set)))
                .all());
    }

    private static LagReport report(TopicOnTheBroker log, String group, String... topics) {
        try (Admin admin = Admin.create(log.client);
                LagReader reader = LagReader.of(admin, log.client, () -> NOW)) {
            return reader.read(group, List.of(topics));
        }
    }

    private static LagReport.Partition only(LagReport report) {
        assertThat(report.partitions()).hasSize(1);
        return report.partitions().get(0);
    }
}
