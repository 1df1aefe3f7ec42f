package io.newstape.operations.lag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.operations.lag.LagCause.Kind;
import io.newstape.streams.wire.TopicOnTheBroker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Causes of lag as a real broker shows them. */
class LagMonitorIT {

    private static final Instant MORNING = Instant.parse("2024-11-11T06:00:00Z");
    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Test
    void shouldSayThatNobodyReadsForAGroupThatHasNoMember() {
        // Given: a group that read once and is gone
        TopicOnTheBroker log = new TopicOnTheBroker("monitor.alone", 1);
        log.write(0, MORNING, 5);
        log.commit("monitor-alone", 0, 2);
        try (LagMonitor monitor = monitor(log, "monitor-alone", List.of())) {

            // When
            LagStatus status = monitor.look();

            // Then: its topic is found by what it committed
            assertThat(status.totalRecords()).isEqualTo(3);
            assertThat(status.worst()).map(LagCause::kind).hasValue(Kind.NO_INSTANCE);
        }
    }

    @Test
    void shouldNotSayThatAGroupIsWellThatIsNotThere() {
        // Given
        TopicOnTheBroker log = new TopicOnTheBroker("monitor.nobody", 1);
        try (LagMonitor monitor = monitor(log, "nosuch", List.of())) {

            // Then
            assertThatThrownBy(monitor::look)
                    .isInstanceOf(UnknownGroup.class)
                    .hasMessage("there is no group 'nosuch': it has no member, and has committed no offset");
        }
    }

    @Test
    void shouldNameTheTransactionThatHoldsRecordsBack() {
        // Given
        TopicOnTheBroker log = new TopicOnTheBroker("monitor.open", 1);
        log.write(0, MORNING, 3);
        log.commit("monitor-open", 0, 3);
        log.writeInOpenTransaction(0, MORNING, 2, () -> {
            try (LagMonitor monitor = monitor(log, "monitor-open", List.of("monitor.open"))) {

                // Then: as soon as two looks lie a second apart
                Awaitility.await()
                        .atMost(LONGEST)
                        .untilAsserted(() -> assertThat(monitor.look().worst()).hasValueSatisfying(cause -> {
                            assertThat(cause.kind()).isEqualTo(Kind.OPEN_TRANSACTION);
                            assertThat(cause.words())
                                    .matches("a transaction of [0-9a-f-]{36} has held back 2 offsets.*");
                        }));
            }
        });
    }

    private static LagMonitor monitor(TopicOnTheBroker log, String group, List<String> topics) {
        return new LagMonitor(log.client, group, topics, () -> LocalView.ELSEWHERE, InstantSource.system());
    }
}
