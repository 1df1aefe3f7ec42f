package io.newstape.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.operations.PipelineStatus.PageAnswer;
import io.newstape.operations.lag.GroupView.Phase;
import io.newstape.operations.lag.LagCause;
import io.newstape.operations.lag.LagReport;
import io.newstape.operations.lag.LagStatus;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.StageTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class PipelineStatusTest {

    private static final long NOW = 1_700_000_000_000L;
    private static final PageAnswer NO_PAGE = new PageAnswer("http://127.0.0.1:8090/", false, false, "no answer");

    @Test
    void shouldBeWellWithoutAPageThatAnswers() {
        assertThat(status(lag(Phase.STABLE, Optional.empty()), Optional.empty(), NO_PAGE)
                        .problems())
                .isEmpty();
    }

    @Test
    void shouldNameWhatIsLateAndWhy() {
        // Given
        LagCause stuck = new LagCause(LagCause.Kind.STUCK, "no progress behind offset 7 for at least 5 s");

        // Then
        assertThat(status(lag(Phase.STABLE, Optional.of(stuck)), Optional.empty(), NO_PAGE)
                        .problems())
                .containsExactly("late: no progress behind offset 7 for at least 5 s");
    }

    @Test
    void shouldFindNothingWrongWithABacklogThatShrinks() {
        // Given
        LagCause cause = new LagCause(LagCause.Kind.CATCHING_UP, "90 records a second are read, 2 come in");

        // Then
        assertThat(status(lag(Phase.STABLE, Optional.of(cause)), Optional.empty(), NO_PAGE)
                        .problems())
                .isEmpty();
    }

    @Test
    void shouldSayThatNobodyRunsEvenWhenNothingWaits() {
        assertThat(status(lag(Phase.EMPTY, Optional.empty()), Optional.empty(), NO_PAGE)
                        .problems())
                .containsExactly("no instance of the pipeline is running");
    }

    @Test
    void shouldPassOnWhatThePageAndTheRegistrySay() {
        // Given
        PageAnswer restoring = new PageAnswer("http://127.0.0.1:8090/", true, false, "the pipeline is rebalancing");

        // Then
        assertThat(status(lag(Phase.STABLE, Optional.empty()), Optional.of("the registry does not answer"), restoring)
                        .problems())
                .containsExactly(
                        "the pipeline of http://127.0.0.1:8090/ is not ready: the pipeline is rebalancing",
                        "the registry does not answer");
    }

    @Test
    void shouldCountSignalsOfTheLastTenSecondsAndTheirLatency() {
        // Given: three signals of 20, 40 and 600 ms, of which one is old
        List<ConsumerRecord<String, Signal>> signals =
                List.of(signal(NOW - 2_000, 40), signal(NOW - 60_000, 600), signal(NOW - 9_000, 20));

        // When
        PipelineStatus status = new PipelineStatus(
                NOW, lag(Phase.STABLE, Optional.empty()), signals, Map.of(), Optional.empty(), NO_PAGE);

        // Then
        assertThat(status.signalsPerSecond()).isEqualTo(0.2);
        assertThat(status.latencyMillis(0.5)).hasValue(40);
        assertThat(status.latencyMillis(1)).hasValue(600);
        assertThat(status.secondsSinceSignal()).hasValue(2);
    }

    private static PipelineStatus status(LagStatus lag, Optional<String> registry, PageAnswer page) {
        return new PipelineStatus(NOW, lag, List.of(), Map.of(), registry, page);
    }

    private static LagStatus lag(Phase phase, Optional<LagCause> cause) {
        LagReport.Partition partition = new LagReport.Partition(
                "news.articles", 0, 9, OptionalLong.of(7), 0, 2, 1, OptionalDouble.of(6), OptionalDouble.empty());
        return new LagStatus(
                phase,
                phase == Phase.EMPTY ? 0 : 1,
                List.of(new LagStatus.Line(partition, OptionalDouble.of(2), OptionalDouble.of(0), cause, false)),
                Set.of());
    }

    private static ConsumerRecord<String, Signal> signal(long emitted, long latency) {
        ConsumerRecord<String, Signal> record = new ConsumerRecord<>("market.signals", 0, 0, "8031.T", null);
        StageTimes.RECEIVED.stamp(record.headers(), Instant.ofEpochMilli(emitted - latency));
        StageTimes.EMITTED.stamp(record.headers(), Instant.ofEpochMilli(emitted));
        return record;
    }
}
