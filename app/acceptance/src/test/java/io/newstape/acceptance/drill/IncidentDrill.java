package io.newstape.acceptance.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Does what goes wrong in the field to the real stack, and shows which alerts fired, and when. */
class IncidentDrill {

    private static final Duration QUIET = Duration.ofSeconds(60);
    private static final Duration LONGEST_ALERT = Duration.ofSeconds(120);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(120);
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    /** It counts over five minutes, so it still fires when the next incident comes. */
    private static final Set<String> LASTING = Set.of("NewstapeDeadLetters");

    private static final String SHIPPED = "shipped";
    private static final String MASTER = """
            instrumentId,companyId,name,aliases,ric,mic,symbol,kind,isin,primary,validFrom,validTo
            XTKS:8031,mitsui,Mitsui & Co,,8031.T,XTKS,8031,EQUITY,,true,,
            """;

    private final Path folder = folder();
    private final List<Result> results = new ArrayList<>();
    private DrillStack stack;
    private DrillPrometheus prometheus;
    private AutoCloseable transaction;

    /** One step of an incident. */
    private interface Step {
        void run() throws Exception;
    }

    /**
     * @param expected the alert that must fire
     * @param fired all that fired, which didn't fire before
     * @param seconds until the expected one fired; -1 when it never did
     * @param afterwards what fired when all was well again
     */
    private record Result(String incident, String expected, Set<String> fired, long seconds, Set<String> afterwards) {}

    @Test
    void shouldFireTheRightAlertForEachIncident() throws Exception {
        int page = freePort();
        DrillStack brokers = new DrillStack(folder, page);
        DrillPrometheus alerts = new DrillPrometheus(folder, freePort(), page);
        stack = brokers;
        prometheus = alerts;
        try (brokers;
                alerts) {
            stack.startPipeline(SHIPPED);
            stack.feedSteadily();
            awaitWell();
            Set<String> quiet = quiet();
            incidents();
            print(quiet);
            assertThat(quiet).as("alerts in a quiet run").isEmpty();
            assertThat(results)
                    .allSatisfy(result ->
                            assertThat(result.fired()).as(result.incident()).contains(result.expected()));
        }
    }

    private void incidents() throws Exception {
        incident(
                "a publisher's clock is 90 s ahead",
                "NewstapePublisherClock",
                () -> stack.setClockAhead(90),
                () -> stack.setClockAhead(0));
        incident(
                "a transaction is left open",
                "NewstapeOpenTransaction",
                () -> transaction = stack.leaveTransactionOpen(),
                () -> transaction.close());
        incident(
                "the pipeline is frozen", "NewstapeDown", () -> stack.pipeline().signal("STOP"), () -> stack.pipeline()
                        .signal("CONT"));
        incident(
                "the pipeline is killed",
                "NewstapeDown",
                () -> stack.pipeline().kill(),
                () -> stack.startPipeline(SHIPPED));
        incident("the broker is frozen", "NewstapeBlind", () -> stack.brokers().signal("STOP"), () -> stack.brokers()
                .signal("CONT"));
        incident(
                "the security master is a month old",
                "NewstapeReferenceOld",
                () -> restart(oldMaster()),
                () -> restart(SHIPPED));
        incident(
                "records that nobody can read",
                "NewstapeDeadLetters",
                () -> stack.sendRaw("not Avro".getBytes(StandardCharsets.UTF_8), 20),
                () -> {});
        incident(
                "the registry is away, and a schema is not known yet",
                "NewstapeStuck",
                () -> {
                    stack.signalRegistry("STOP");
                    stack.sendRaw(new byte[] {0, 0, 0, 39, 15, 1, 2}, 4);
                },
                () -> stack.signalRegistry("CONT"));
    }

    private void incident(String name, String expected, Step inject, Step recover) throws Exception {
        Set<String> before = prometheus.firing();
        Set<String> fired = new TreeSet<>();
        long start = System.nanoTime();
        long seconds = -1;
        inject.run();
        while (seconds < 0 && System.nanoTime() - start < LONGEST_ALERT.toNanos()) {
            Thread.sleep(500);
            fired.addAll(prometheus.firing());
            fired.removeAll(before.contains(expected) ? Set.of() : before);
            seconds = fired.contains(expected) ? (System.nanoTime() - start) / 1_000_000_000 : -1;
        }
        recover.run();
        Set<String> afterwards = new TreeSet<>();
        long well = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (!LASTING.containsAll(prometheus.firing()) && System.nanoTime() < well) {
            Thread.sleep(500);
            afterwards.addAll(prometheus.firing());
        }
        afterwards.removeAll(fired);
        afterwards.removeAll(before);
        results.add(new Result(name, expected, fired, seconds, afterwards));
        System.out.println(results.get(results.size() - 1));
        awaitWell();
    }

    private void restart(String reference) throws Exception {
        stack.pipeline().terminate();
        stack.pipeline().awaitExit();
        stack.startPipeline(reference);
    }

    private String oldMaster() throws IOException {
        Path master = Files.writeString(folder.resolve("master.csv"), MASTER);
        Files.setLastModifiedTime(master, FileTime.from(Instant.now().minus(Duration.ofDays(30))));
        return master.toString();
    }

    private Set<String> quiet() throws InterruptedException {
        Set<String> fired = new TreeSet<>();
        long end = System.nanoTime() + QUIET.toNanos();
        while (System.nanoTime() < end) {
            Thread.sleep(500);
            fired.addAll(prometheus.firing());
        }
        return fired;
    }

    /** A start is no quiet run: articles wait while a pipeline joins its group. */
    private void awaitWell() {
        Awaitility.await("a pipeline that answers, without an alert")
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofSeconds(1))
                .during(Duration.ofSeconds(10))
                .until(() -> prometheus.seesThePipeline() && LASTING.containsAll(prometheus.unwell()));
    }

    private void print(Set<String> quiet) {
        System.out.println("| incident | alert expected | fired | seconds to fire | fired afterwards |");
        System.out.println("|---|---|---|---|---|");
        System.out.println("| none, for " + QUIET.toSeconds() + " s | | " + String.join(", ", quiet) + " | | |");
        results.forEach(result -> System.out.printf(
                "| %s | %s | %s | %s | %s |%n",
                result.incident(),
                result.expected(),
                String.join(", ", result.fired()),
                result.seconds() < 0 ? "never" : result.seconds(),
                String.join(", ", result.afterwards())));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "drill-").toAbsolutePath();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
