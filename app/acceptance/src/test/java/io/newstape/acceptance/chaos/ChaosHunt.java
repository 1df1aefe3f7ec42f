package io.newstape.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.acceptance.NewstapeProcess;
import io.newstape.operations.lag.LagReader;
import io.newstape.operations.lag.LagReport;
import io.newstape.streams.wire.RecordCount;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Faults at random moments under load. The judge is {@code verify}: it works out from the articles alone what each
 * topic must hold, record for record in order, and compares.
 *
 * <p>{@code -Dnewstape.chaos.minutes} says how long, {@code -Dnewstape.chaos.seed} repeats what a seed chose; when a
 * fault strikes amid the work still depends on the machine.
 */
class ChaosHunt {

    private static final Duration LONGEST_RECOVERY = Duration.ofMinutes(5);
    private static final int LONGEST_PEACE_MILLIS = 3_000;

    private static final double MINUTES = Double.parseDouble(System.getProperty("newstape.chaos.minutes", "25"));
    private static final long SEED = Long.getLong("newstape.chaos.seed", System.nanoTime());

    /**
     * @param differences what {@code verify} printed last
     * @param isEqual whether all is as it must be
     */
    private record Verdict(String differences, boolean isEqual) {}

    private final Map<Fault, Integer> strikes = new EnumMap<>(Fault.class);

    @Test
    void shouldLoseAndDoubleNothingWhateverBreaks() throws Exception {
        Verdict verdict = hunt("exactly_once_v2", MINUTES);
        assertThat(verdict.isEqual()).as(verdict.differences()).isTrue();
    }

    /** Without transactions the same faults leave doubles: so the judge can see them. */
    @Test
    void shouldSeeTheDoublesOfAtLeastOnce() throws Exception {
        Verdict verdict = hunt("at_least_once", Math.min(2, MINUTES));
        assertThat(verdict.isEqual()).as(verdict.differences()).isFalse();
    }

    private Verdict hunt(String guarantee, double minutes) throws Exception {
        System.out.println("chaos: seed " + SEED + ", " + minutes + " minutes, " + guarantee);
        Random random = new Random(SEED);
        Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "chaos-");
        try (ChaosStack stack = new ChaosStack(folder, guarantee);
                ChaosFeed feed = new ChaosFeed(stack, SEED)) {
            long end = System.nanoTime() + (long) (minutes * 60e9);
            do {
                Thread.sleep(random.nextInt(LONGEST_PEACE_MILLIS));
                Fault fault = Fault.any(random);
                fault.strike(stack, random);
                strikes.merge(fault, 1, Integer::sum);
                stack.revive();
            } while (System.nanoTime() < end);
            feed.end();
            awaitCaughtUp(stack);
            return judge(stack, feed);
        }
    }

    /** Nothing is left, and no transaction hangs. */
    private static void awaitCaughtUp(ChaosStack stack) {
        List<String> inputs = List.of(
                stack.topics.articles().name(), stack.topics.scoredMentions().name());
        try (Admin admin = Admin.create(stack.client());
                LagReader lag = LagReader.of(admin, stack.client(), InstantSource.system())) {
            Awaitility.await("all work").atMost(LONGEST_RECOVERY).until(() -> {
                stack.revive();
                LagReport report = lag.read(ChaosStack.APPLICATION, inputs);
                return report.totalRecords() == 0 && report.totalUncommitted() == 0;
            });
        }
    }

    private Verdict judge(ChaosStack stack, ChaosFeed feed) throws Exception {
        NewstapeProcess verify = stack.newstape("verify");
        boolean isEqual = verify.awaitExit() == 0;
        String differences = verify.out();
        long articles = RecordCount.of(stack.client(), stack.topics.articles());
        long letters = RecordCount.of(stack.client(), stack.topics.deadLetters());
        int kills = strikes.entrySet().stream()
                .filter(strike -> strike.getKey().isKill())
                .mapToInt(Map.Entry::getValue)
                .sum();
        System.out.printf(
                "chaos: %d articles and %d poisonous records sent, %d on the topic, %d dead letters, %d signals; "
                        + "%d kills among %s%n%s%n",
                feed.articles(),
                feed.poisonous(),
                articles,
                letters,
                RecordCount.of(stack.client(), stack.topics.signals()),
                kills,
                strikes,
                differences);
        assertThat(articles).as("records on the topic of articles").isEqualTo(feed.articles() + feed.poisonous());
        assertThat(letters).as("dead letters").isGreaterThanOrEqualTo(feed.poisonous());
        return new Verdict(differences, isEqual && letters == feed.poisonous());
    }
}
