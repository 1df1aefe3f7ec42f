package io.newstape.operations.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SignalSamplingTest {

    private static final long SECOND = 1_000_000_000L;

    @Test
    void shouldTakeAllWhenNobodyAsksForLess() {
        // Given
        SignalSampling all = SignalSampling.of(Map.of(), 0);

        // Then
        for (int i = 0; i < 10_000; i++) {
            assertThat(all.takes(0)).isTrue();
        }
    }

    @Test
    void shouldLetAShortBurstThroughAndGoOnEvenly() {
        // Given
        SignalSampling ten = SignalSampling.of(Map.of("max_per_second", "10"), 0);

        // When: a thousand at once, and then one each hundredth of a second
        int burst = taken(ten, 0, 1_000);
        int second = taken(ten, SECOND / 100, 100);

        // Then
        assertThat(burst).isEqualTo(51);
        assertThat(second).isBetween(9, 10);
    }

    /** However they come, no more than asked for in the long run. */
    @Property(tries = 200)
    void shouldNeverTakeMoreThanAskedFor(
            @ForAll @IntRange(min = 1, max = 500) int most,
            @ForAll @IntRange(min = 1, max = 5_000) int perSecond,
            @ForAll @IntRange(min = 1, max = 20) int seconds) {
        // Given
        SignalSampling sampling = SignalSampling.of(Map.of("max_per_second", Integer.toString(most)), 0);

        // When
        int taken = taken(sampling, SECOND / perSecond, perSecond * seconds);

        // Then
        assertThat(taken).isLessThanOrEqualTo(most * (seconds + 5) + 1);
        assertThat(taken).isGreaterThanOrEqualTo(Math.min(perSecond * seconds, most * seconds));
    }

    /** How many of so many signals it takes, the first of them at 0. */
    private static int taken(SignalSampling sampling, long between, int count) {
        int taken = 0;
        for (int i = 0; i < count; i++) {
            taken += sampling.takes(i * between) ? 1 : 0;
        }
        return taken;
    }
}
