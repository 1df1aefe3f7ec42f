package io.newstape.operations;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.operations.lag.GroupView;
import io.newstape.operations.lag.LagCause;
import io.newstape.operations.lag.LagReport;
import io.newstape.operations.lag.LagStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HealthTest {

    private static final long NOW = 1_000_000_000_000L;
    private static final long SECOND = 1_000_000_000L;

    @Test
    void shouldBeReadyWhileItRunsAndTheBrokersAnswer() {
        assertThat(Health.of(State.RUNNING, true, looks(10, line(0, null, true)), NOW))
                .isEqualTo(new Health(true, true, true, ""));
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"ERROR", "PENDING_ERROR", "NOT_RUNNING", "PENDING_SHUTDOWN"})
    void shouldBeDeadWhenThePipelineHasEnded(State state) {
        // When
        Health health = Health.of(state, true, looks(10, line(0, null, true)), NOW);

        // Then
        assertThat(health.live()).isFalse();
        assertThat(health.ready()).isFalse();
        assertThat(health.why()).contains("ended");
    }

    @Test
    void shouldNotCallARebalanceDead() {
        // When
        Health health = Health.of(State.REBALANCING, true, looks(10, LagCause.Kind.REBALANCING), NOW);

        // Then
        assertThat(health).isEqualTo(new Health(true, false, true, "the pipeline is rebalancing"));
    }

    @Test
    void shouldCallNoProgressDeadOnlyAfterFiveMinutes() {
        assertThat(Health.of(State.RUNNING, true, looks(290, LagCause.Kind.STUCK), NOW)
                        .live())
                .isTrue();
        assertThat(Health.of(State.RUNNING, true, looks(310, LagCause.Kind.STUCK), NOW)
                        .live())
                .isFalse();
    }

    @Test
    void shouldNotDieOfWhatIsStuckInAnotherInstance() {
        // Given: ten minutes in which another instance doesn't move
        List<PipelineWatch.Look> looks = looks(600, line(0, null, true), line(1, LagCause.Kind.STUCK, false));

        // Then
        assertThat(Health.of(State.RUNNING, true, looks, NOW)).isEqualTo(new Health(true, true, true, ""));
    }

    @Test
    void shouldDieOfWhatIsStuckHereWhateverElseIsWrong() {
        // Given: something more serious is wrong with a partition that isn't read here
        List<PipelineWatch.Look> looks =
                looks(600, line(0, LagCause.Kind.NOT_ASSIGNED, false), line(1, LagCause.Kind.STUCK, true));

        // Then
        assertThat(Health.of(State.RUNNING, true, looks, NOW))
                .isEqualTo(new Health(true, false, false, "news.articles 1: no progress"));
    }

    @Test
    void shouldNotDieOfPartitionsThatAreStuckOneAfterTheOther() {
        // Given: each look finds one that is stuck, but another one than the look before
        List<PipelineWatch.Look> looks = new ArrayList<>();
        for (int i = 300; i >= 0; i--) {
            looks.add(look(NOW - 2 * i * SECOND, line(i % 2, LagCause.Kind.STUCK, true)));
        }

        // Then
        assertThat(Health.of(State.RUNNING, true, looks, NOW).live()).isTrue();
    }

    @Test
    void shouldForgetAStandstillThatEnded() {
        // Given: it stood still for long, and moved once in between
        List<PipelineWatch.Look> looks = new ArrayList<>(looks(600, LagCause.Kind.STUCK));
        looks.set(looks.size() - 3, look(NOW - 6 * SECOND, line(0, null, true)));

        // Then
        assertThat(Health.of(State.RUNNING, true, looks, NOW).live()).isTrue();
    }

    @Test
    void shouldNotBeReadyWhenTheBrokersHaveNotAnsweredForLong() {
        // When
        Health health = Health.of(State.RUNNING, true, List.of(look(NOW - 40 * SECOND, line(0, null, true))), NOW);

        // Then
        assertThat(health.ready()).isFalse();
        assertThat(health.live()).isTrue();
        assertThat(health.why()).isEqualTo("the brokers have not answered for 30 s");
    }

    @Test
    void shouldNotHaveStartedBeforeItRanOnce() {
        assertThat(Health.of(State.CREATED, false, List.of(), NOW))
                .isEqualTo(new Health(false, false, true, "the pipeline is created"));
    }

    /** A look every two seconds, for so many seconds, each with this cause. */
    private static List<PipelineWatch.Look> looks(int seconds, LagCause.Kind kind) {
        return looks(seconds, line(0, kind, true));
    }

    private static List<PipelineWatch.Look> looks(int seconds, LagStatus.Line... lines) {
        List<PipelineWatch.Look> looks = new ArrayList<>();
        for (int ago = seconds; ago >= 0; ago -= 2) {
            looks.add(look(NOW - ago * SECOND, lines));
        }
        return looks;
    }

    private static PipelineWatch.Look look(long nanos, LagStatus.Line... lines) {
        return new PipelineWatch.Look(nanos, 0, new LagStatus(GroupView.Phase.STABLE, 1, List.of(lines), Set.of()));
    }

    private static LagStatus.Line line(int number, LagCause.Kind kind, boolean isOwn) {
        LagReport.Partition partition = new LagReport.Partition(
                "news.articles", number, 9, OptionalLong.of(4), 0, 5, 0, OptionalDouble.of(60), OptionalDouble.empty());
        Optional<LagCause> cause = Optional.ofNullable(kind).map(one -> new LagCause(one, "no progress"));
        return new LagStatus.Line(partition, OptionalDouble.empty(), OptionalDouble.empty(), cause, isOwn);
    }
}
