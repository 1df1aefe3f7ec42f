package io.newstape.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.operations.lag.GroupView;
import io.newstape.operations.lag.LagReport;
import io.newstape.operations.lag.LagStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What cron is told. */
class LagLimitsTest {

    private static final LagStatus KNOWN = status(OptionalDouble.of(12.25));
    private static final LagStatus UNKNOWN = status(OptionalDouble.empty());

    @Test
    void shouldMindNothingWithoutALimit() {
        assertThat(new LagLimits(null, null).broken(KNOWN)).isEmpty();
        assertThat(new LagLimits(null, null).broken(UNKNOWN)).isEmpty();
    }

    @Test
    void shouldSayWhatIsBeyondALimit() {
        assertThat(new LagLimits(7L, 12.25).broken(KNOWN)).isEmpty();
        assertThat(new LagLimits(6L, 12.0).broken(KNOWN))
                .containsExactly(
                        "the lag is 7 records, above --max-lag 6",
                        "a record of news.articles 0 has waited 12.3 s, above --max-seconds 12.0");
    }

    @Test
    void shouldNotTakeAWaitThatIsNotKnownForAShortOne() {
        assertThat(new LagLimits(7L, null).broken(UNKNOWN)).isEmpty();
        assertThat(new LagLimits(null, 3600.0).broken(UNKNOWN))
                .containsExactly(
                        "for how long a record of news.articles 0 has waited is not known, so --max-seconds can't be checked");
    }

    private static LagStatus status(OptionalDouble wallSeconds) {
        LagReport.Partition partition = new LagReport.Partition(
                "news.articles", 0, 9, OptionalLong.of(2), 0, 7, 0, wallSeconds, OptionalDouble.empty());
        return new LagStatus(
                GroupView.Phase.STABLE,
                1,
                List.of(new LagStatus.Line(
                        partition, OptionalDouble.empty(), OptionalDouble.empty(), Optional.empty(), false)),
                Set.of());
    }
}
