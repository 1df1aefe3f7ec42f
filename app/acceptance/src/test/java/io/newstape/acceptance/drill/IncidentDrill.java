package io.newstape.acceptance.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/**
 * Does what goes wrong in the field to the real stack, and shows which alerts fired, and when.
 *
 * <pre>
 *  mvn verify -Pdrill
 *  mvn verify -Pdrill -Dnewstape.drill.only='registry|broker'
 * </pre>
 */
class IncidentDrill {

    private static final Duration QUIET = Duration.ofSeconds(Integer.getInteger("newstape.drill.quiet", 60));
    private static final Pattern ONLY = Pattern.compile(System.getProperty("newstape.drill.only", ""));
    /** So long nothing may fire in an incident of which nobody needs to know. */
    private static final Duration HARMLESS = Duration.ofSeconds(45);

    private static final Duration LONGEST_ALERT = Duration.ofSeconds(100);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(120);
    private static final Duration LONGEST_START = Duration.ofMinutes(5);
    /** It counts over five minutes, so it still fires when the next incident comes. */
    private static final Set<String> LASTING = Set.of("NewstapeDeadLetters");

    private final Path folder = folder();
    private final List<DrillResult> results = new ArrayList<>();
    private DrillPrometheus prometheus;

    @Test
    void shouldFireTheRightAlertsForEachIncident() throws Exception {
        int page = freePort();
        try (DrillStack stack = new DrillStack(folder, page);
                DrillPrometheus alerts = new DrillPrometheus(folder, freePort(), page)) {
            prometheus = alerts;
            stack.startPipeline();
            QuietWire wire = new QuietWire(stack.feed());
            wire.begin();
            awaitWell();
            Set<String> quiet = fired(QUIET);
            System.out.println(wire.words());
            wire.end();
            stack.feed().begin();
            SecondInstance second = new SecondInstance(stack, alerts, page);
            ExpiredRegistry expired = new ExpiredRegistry(stack, alerts, folder.resolve("expired"), page);
            try (SecureFlow secure = new SecureFlow(alerts, folder.resolve("users"), page)) {
                for (Incident incident : new Incidents(stack, second, secure, expired, folder).all()) {
                    if (ONLY.matcher(incident.name()).find()) {
                        happen(incident);
                    }
                }
            }
            print(quiet);
            assertThat(quiet).as("alerts in a quiet run").isEmpty();
            assertThat(results.stream().flatMap(result -> result.faults().stream()))
                    .isEmpty();
        }
    }

    private void happen(Incident incident) throws Exception {
        Set<String> before = prometheus.firing();
        Set<String> fired = new TreeSet<>();
        long seconds = -1;
        incident.inject().run();
        long start = System.nanoTime();
        if (incident.expected().isEmpty()) {
            fired.addAll(fired(HARMLESS));
            fired.removeAll(before);
        }
        while (!incident.expected().isEmpty() && seconds < 0 && System.nanoTime() - start < LONGEST_ALERT.toNanos()) {
            Thread.sleep(500);
            fired.addAll(prometheus.firing());
            fired.removeAll(before);
            seconds = fired.containsAll(incident.expected()) ? (System.nanoTime() - start) / 1_000_000_000 : -1;
        }
        incident.recover().run();
        Set<String> afterwards = new TreeSet<>();
        long well = System.nanoTime() + LONGEST_RECOVERY.toNanos();
        while (!LASTING.containsAll(prometheus.firing()) && System.nanoTime() < well) {
            Thread.sleep(500);
            afterwards.addAll(prometheus.firing());
        }
        afterwards.removeAll(fired);
        afterwards.removeAll(before);
        results.add(new DrillResult(incident, fired, seconds, afterwards));
        System.out.println(results.get(results.size() - 1).row());
        awaitWell();
    }

    private Set<String> fired(Duration within) throws InterruptedException {
        Set<String> fired = new TreeSet<>();
        long end = System.nanoTime() + within.toNanos();
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
        System.out.println("| incident | alerts expected | fired | seconds to fire | fired afterwards |");
        System.out.println("|---|---|---|---|---|");
        System.out.println("| none, for " + QUIET.toSeconds() + " s | none | "
                + (quiet.isEmpty() ? "none" : String.join(", ", quiet)) + " | | |");
        results.forEach(result -> System.out.println(result.row()));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(Path.of("target"), "drill-").toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
