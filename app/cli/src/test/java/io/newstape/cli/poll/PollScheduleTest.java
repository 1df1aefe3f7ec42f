package io.newstape.cli.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollScheduleTest {

    @ParameterizedTest
    @CsvSource({
        "PT1M, 0, , PT1M",
        "PT1M, 1, , PT2M",
        "PT1M, 3, , PT8M",
        "PT1M, 4, , PT15M",
        "PT1M, 999, , PT15M",
        "PT1H, 5, , PT1H",
        "PT1M, 1, PT30S, PT2M",
        "PT1M, 1, PT1H, PT1H",
        "PT1M, 0, PT10M, PT10M"
    })
    void shouldWaitLongerAfterEachFailureAndAsLongAsTheServerAsks(
            Duration interval, int failures, Duration retryAfter, Duration next) {
        assertThat(PollSchedule.next(interval, failures, Optional.ofNullable(retryAfter)))
                .isEqualTo(next);
    }

    @Property(tries = 200)
    void shouldNeverBeShorterThanTheIntervalNorWithoutEnd(
            @ForAll @IntRange(min = 1, max = 86_400) int seconds, @ForAll @IntRange(min = 0) int failures) {
        Duration interval = Duration.ofSeconds(seconds);
        assertThat(PollSchedule.next(interval, failures, Optional.empty()))
                .isBetween(interval, interval.plus(Duration.ofMinutes(15)));
    }
}
