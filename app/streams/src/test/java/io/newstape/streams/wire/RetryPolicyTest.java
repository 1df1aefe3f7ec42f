package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RetryPolicyTest {

    private static final Duration A_DAY = Duration.ofDays(1);
    private static final Duration A_MILLISECOND = Duration.ofMillis(1);

    @Test
    void shouldGiveUpWhenTheLongestTimeIsOver() {
        // Given
        RetryPolicy policy = new RetryPolicy(Duration.ofMillis(50), A_MILLISECOND, A_MILLISECOND);
        RetryPolicy.Wait wait = policy.begin();
        long start = System.nanoTime();

        // When
        int attempts = 0;
        while (wait.again()) {
            attempts++;
        }

        // Then
        assertThat(System.nanoTime() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(50).toNanos());
        assertThat(attempts).isBetween(1, 60);
        assertThat(policy.failures()).isEqualTo(attempts + 1);
    }

    @Test
    void shouldSayThatSomebodyWaitsUntilTheRegistryAnswers() {
        // Given
        RetryPolicy policy = new RetryPolicy(A_DAY, A_MILLISECOND, A_MILLISECOND);
        assertThat(policy.isWaiting()).isFalse();

        // When
        policy.begin();

        // Then
        assertThat(policy.isWaiting()).isTrue();
        policy.over();
        assertThat(policy.isWaiting()).isFalse();
    }

    @Test
    void shouldDoubleThePauseUpToTheLongestOne() {
        // Given: pauses of 10, 20, 40, 40 ms
        RetryPolicy.Wait wait = new RetryPolicy(A_DAY, Duration.ofMillis(10), Duration.ofMillis(40)).begin();
        long start = System.nanoTime();

        // When
        for (int i = 0; i < 4; i++) {
            assertThat(wait.again()).isTrue();
        }

        // Then: four first pauses would be 40 ms
        assertThat(System.nanoTime() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(105).toNanos());
    }

    @Test
    void shouldEndEveryWaitWhenThePipelineStops() throws Exception {
        // Given: somebody who would wait for a day
        RetryPolicy policy = new RetryPolicy(A_DAY, A_DAY, A_DAY);
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> policy.begin().again());

        // When
        policy.end();

        // Then
        assertThat(waiting.get(10, TimeUnit.SECONDS)).isFalse();
        assertThat(policy.begin().again()).isFalse();
    }

    @Test
    void shouldEndAWaitThatIsInterruptedAndStayInterrupted() {
        // Given
        Thread.currentThread().interrupt();

        // When
        boolean again = new RetryPolicy(A_DAY, A_DAY, A_DAY).begin().again();

        // Then: also takes the flag away for the tests that follow
        assertThat(Thread.interrupted()).isTrue();
        assertThat(again).isFalse();
    }
}
