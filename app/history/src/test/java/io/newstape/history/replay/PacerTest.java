package io.newstape.history.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class PacerTest {

    private static final long A_DAY = Duration.ofDays(1).toMillis();

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0x", "-1x", "60", "fast", "NaNx", "1e10x", "Infinityx"})
    void shouldRefuseWhatIsNoSpeed(String text) {
        assertThatThrownBy(() -> Pacer.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'" + text + "'");
    }

    @Test
    void shouldHoldARecordBackUntilItsTurn() {
        // Given: 100 s of event time at a thousand times the speed
        Pacer pacer = Pacer.parse("1000x");
        long start = System.nanoTime();

        // When
        pacer.await(0, () -> false);
        pacer.await(100_000, () -> false);

        // Then
        assertThat(System.nanoTime() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(99).toNanos());
    }

    @Test
    void shouldNotWaitWithoutASpeedOrBackwardsOrOnceItIsStopped() {
        // Each of these would else take a day
        Pacer.parse("max").await(0, () -> false);
        Pacer.parse("max").await(A_DAY, () -> false);
        Pacer backwards = Pacer.parse("1x");
        backwards.await(A_DAY, () -> false);
        backwards.await(0, () -> false);
        Pacer stopped = Pacer.parse("1x");
        stopped.await(0, () -> false);
        stopped.await(A_DAY, () -> true);
    }
}
