package io.newstape.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * How long a desk waits when one of two pipelines is killed, is stopped and started anew, or is killed and started at once:
 * the last two are a restart with and without leaving the group. An article waits longest if it comes right after, to a
 * partition of the pipeline that is gone. The preset settings count, and those that are given:
 *
 * <pre>
 * mvn verify -Pchaos -Dit.test=Takeover
 * mvn verify -Pchaos -Dit.test=Takeover -Dnewstape.takeover.settings=kafka.num.standby.replicas=1
 * mvn verify -Pchaos -Dit.test=Takeover \
 *     -Dnewstape.takeover.settings=kafka.num.standby.replicas=1,kafka.group.instance.id=chaos-%d
 * </pre>
 */
class Takeover {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    /** So long after an event its waits are over, and the pipelines share the work again. */
    private static final Duration TO_SETTLE = Duration.ofSeconds(30);

    private static final int TIMES = 3;
    private static final int SIGNALS_AT_FIRST = 200;
    /** For both pipelines, separated by commas; %d is the number of the pipeline. */
    private static final String SETTINGS = System.getProperty("newstape.takeover.settings", "");

    @Test
    void shouldKeepADeskWaitingForSecondsAtMost() throws Exception {
        // Given
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "takeover-");
        String[] settings = SETTINGS.isEmpty() ? new String[0] : SETTINGS.split(",");
        try (ChaosStack stack = new ChaosStack(folder, "exactly_once_v2", settings)) {
            Duration longestAfterKill = Duration.ZERO;
            Duration longestAfterRestart = Duration.ZERO;
            try (SteadyFeed feed = new SteadyFeed(stack);
                    SignalWaits waits = new SignalWaits(stack)) {
                Awaitility.await("signals").atMost(LONGEST_START).until(() -> waits.count() > SIGNALS_AT_FIRST);
                Thread.sleep(TO_SETTLE.toMillis());

                // When
                for (int i = 0; i < TIMES; i++) {
                    int victim = i % ChaosStack.PIPELINES;
                    Instant killed = Instant.now();
                    stack.pipeline(victim).kill();
                    longestAfterKill = max(longestAfterKill, longest("killed", waits, killed));
                    stack.startPipeline(victim);
                    Thread.sleep(TO_SETTLE.toMillis());
                }
                for (int i = 0; i < TIMES; i++) {
                    int next = i % ChaosStack.PIPELINES;
                    Instant stopped = Instant.now();
                    stack.pipeline(next).terminate();
                    stack.pipeline(next).awaitExit();
                    stack.startPipeline(next);
                    longestAfterRestart = max(longestAfterRestart, longest("stopped and started", waits, stopped));
                }
                for (int i = 0; i < TIMES; i++) {
                    int next = i % ChaosStack.PIPELINES;
                    Instant killed = Instant.now();
                    stack.pipeline(next).kill();
                    stack.startPipeline(next);
                    longestAfterKill = max(longestAfterKill, longest("killed and started at once", waits, killed));
                }

                // Then
                int sent = feed.end();
                Awaitility.await("each signal once").atMost(LONGEST_START).until(() -> waits.count() >= sent);
                assertThat(waits.count()).isEqualTo(sent);
            }
            assertThat(longestAfterKill).isLessThan(Duration.ofSeconds(10));
            assertThat(longestAfterRestart).isLessThan(Duration.ofSeconds(5));
        }
    }

    /** The longest wait of the articles since then, and of the two seconds before. */
    private static Duration longest(String event, SignalWaits waits, Instant when) throws InterruptedException {
        Thread.sleep(TO_SETTLE.toMillis());
        List<Duration> all = waits.since(when.minusSeconds(2));
        Duration longest = all.get(all.size() - 1);
        System.out.printf(
                "takeover%s: one of two pipelines %s; the longest wait of %d articles is %d ms, the median %d ms%n",
                SETTINGS.isEmpty() ? "" : " with " + SETTINGS,
                event,
                all.size(),
                longest.toMillis(),
                all.get(all.size() / 2).toMillis());
        return longest;
    }

    private static Duration max(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
