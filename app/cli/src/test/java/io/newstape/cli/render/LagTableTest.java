package io.newstape.cli.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.operations.lag.GroupView;
import io.newstape.operations.lag.LagCause;
import io.newstape.operations.lag.LagReport;
import io.newstape.operations.lag.LagStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LagTableTest {

    @Test
    void shouldSayWhatIsLateWhyAndHowSoonItIsLost() {
        // Given
        LagCause cause = new LagCause(LagCause.Kind.FALLING_BEHIND, "80 records a second come in, 50 are read");
        LagStatus.Line late = new LagStatus.Line(
                partition(0, 300, OptionalDouble.of(6), OptionalDouble.of(0.62)),
                OptionalDouble.of(80),
                OptionalDouble.of(50),
                Optional.of(cause),
                false);
        LagStatus.Line well = new LagStatus.Line(
                partition(1, 0, OptionalDouble.of(0), OptionalDouble.empty()),
                OptionalDouble.of(80),
                OptionalDouble.of(80),
                Optional.empty(),
                false);

        // When
        List<String> lines = LagTable.of(new LagStatus(GroupView.Phase.STABLE, 1, List.of(late, well), Set.of()));

        // Then
        assertThat(lines)
                .containsExactly(
                        "TOPIC                      PART LAG        OPEN   EVENT LAG  WALL LAG   IN/S     OUT/S    TREND     LEFT",
                        "news.articles              0    300        0      2.0 s      6.0 s      80       50       growing   never",
                        "  why: 80 records a second come in, 50 are read",
                        "  retention: 62 % used; from 100 % on it may be deleted unread",
                        "news.articles              1    0          0      2.0 s      0.0 s      80       80       steady    0.0 s",
                        "total lag: 300 records; 80 records a second come in, 50 are read");
    }

    @Test
    void shouldNotSayWhatIsNotKnown() {
        // Given: one look alone, and a broker that didn't hand the record out in time
        LagStatus.Line unknown = new LagStatus.Line(
                partition(0, 300, OptionalDouble.empty(), OptionalDouble.of(0.01)),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                Optional.empty(),
                false);

        // Then
        assertThat(LagTable.of(new LagStatus(GroupView.Phase.STABLE, 1, List.of(unknown), Set.of()))
                        .subList(1, 3))
                .containsExactly(
                        "news.articles              0    300        0      2.0 s      unknown",
                        "total lag: 300 records");
    }

    @Test
    void shouldSayWhichTopicsMayNotBeRead() {
        assertThat(LagTable.of(new LagStatus(
                        GroupView.Phase.STABLE, 1, List.of(), Set.of("news.articles", "market.scored-mentions"))))
                .contains(
                        "unknown: for how long records of market.scored-mentions wait; this user may not read that topic",
                        "unknown: for how long records of news.articles wait; this user may not read that topic");
    }

    private static LagReport.Partition partition(
            int number, long records, OptionalDouble wallSeconds, OptionalDouble retentionUsed) {
        return new LagReport.Partition(
                "news.articles",
                number,
                1_000,
                OptionalLong.of(1_000 - records),
                0,
                records,
                2,
                wallSeconds,
                retentionUsed);
    }
}
