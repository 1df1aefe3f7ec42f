package io.newstape.acceptance.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.acceptance.NewstapeProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Test;

/**
 * What metrics, lag, health and the page cost: the same articles worked off by a pipeline with them, which is scraped every
 * two seconds, and by one without, in turn. It compares the processor time for an article of all threads but the compilers':
 * other work on the machine hardly moves that, and the compilers work for minutes, now more and now less. It prints articles a
 * second too. The first part of each run doesn't count. It needs Linux.
 *
 * <pre>
 *  mvn verify -Pdrill -Dit.test=OperationsCost -Dnewstape.cost.articles=100000 -Dnewstape.cost.rounds=5
 * </pre>
 */
class OperationsCost {

    private static final int ARTICLES = Integer.getInteger("newstape.cost.articles", 20_000);
    private static final int ROUNDS = Integer.getInteger("newstape.cost.rounds", 3);
    /** From here on it counts, as a share of the articles. */
    private static final double WARM = 0.4;

    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** No page: no port has this number. */
    private static final int OFF = 0;

    private final HttpClient http = HttpClient.newHttpClient();

    /** Microseconds of processor time an article, and articles a second. */
    private record Cost(double cpuMicros, double perSecond) {}

    @Test
    void shouldCostLittle() throws Exception {
        Path folder = Files.createTempDirectory(Path.of("target"), "cost-").toAbsolutePath();
        int page = IncidentDrill.freePort();
        List<Double> cpu = new ArrayList<>();
        List<Double> speed = new ArrayList<>();
        try (DrillStack stack = new DrillStack(folder, page)) {
            stack.feed().publish(ARTICLES);
            for (int round = 0; round < ROUNDS; round++) {
                boolean withFirst = round % 2 == 0;
                Cost first = run(stack, round, withFirst ? page : OFF);
                Cost second = run(stack, round, withFirst ? OFF : page);
                Cost with = withFirst ? first : second;
                Cost without = withFirst ? second : first;
                cpu.add(with.cpuMicros() / without.cpuMicros());
                speed.add(with.perSecond() / without.perSecond());
                System.out.printf(
                        Locale.ROOT,
                        "round %d: with %.0f us, %.0f/s; without %.0f us, %.0f/s; ratio of processor time %.3f, of speed %.3f%n",
                        round,
                        with.cpuMicros(),
                        with.perSecond(),
                        without.cpuMicros(),
                        without.perSecond(),
                        cpu.get(round),
                        speed.get(round));
            }
        }
        print("processor time of an article", cpu);
        print("articles a second", speed);
        assertThat(cpu).hasSize(ROUNDS);
    }

    /** The rounds differ by chance, so one figure alone says little. */
    private static void print(String what, List<Double> ratios) {
        double[] sorted =
                ratios.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        System.out.printf(
                Locale.ROOT,
                "%s, with / without: median %.3f of %d rounds, from %.3f to %.3f%n",
                what,
                median,
                sorted.length,
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private Cost run(DrillStack stack, int round, int port) throws Exception {
        String application = "cost-" + round + "-" + (port == OFF ? "without" : "with");
        try (NewstapeProcess pipeline = stack.start(application, port);
                Admin admin = Admin.create(stack.client())) {
            long deadline = System.nanoTime() + LONGEST.toNanos();
            long warmAt = 0;
            long warmArticles = 0;
            long warmNanos = 0;
            long scraped = 0;
            while (System.nanoTime() < deadline) {
                Thread.sleep(100);
                long done = done(admin, application);
                if (warmAt == 0 && done >= WARM * ARTICLES) {
                    warmAt = System.nanoTime();
                    warmArticles = done;
                    warmNanos = nanos(pipeline.pid());
                }
                if (done >= ARTICLES) {
                    double articles = done - warmArticles;
                    return new Cost(
                            (nanos(pipeline.pid()) - warmNanos) / 1e3 / articles,
                            articles * 1e9 / (System.nanoTime() - warmAt));
                }
                if (port != OFF && System.nanoTime() - scraped > 2_000_000_000L) {
                    scraped = System.nanoTime();
                    scrape(port);
                }
            }
            throw new IllegalStateException("the articles aren't worked off: " + pipeline.err());
        }
    }

    /** Processor time that the threads of a process have taken, without Java's compilers. */
    private static long nanos(long pid) throws IOException {
        long sum = 0;
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(Path.of("/proc/" + pid + "/task"))) {
            for (Path thread : threads) {
                sum += nanos(thread);
            }
        }
        return sum;
    }

    private static long nanos(Path thread) {
        try {
            String name = Files.readString(thread.resolve("comm"));
            return name.startsWith("C1 Compiler") || name.startsWith("C2 Compiler")
                    ? 0
                    : Long.parseLong(
                            Files.readString(thread.resolve("schedstat")).split(" ")[0]);
        } catch (IOException e) {
            // it has just ended
            return 0;
        }
    }

    private void scrape(int port) throws InterruptedException {
        try {
            http.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            // it isn't up yet
        }
    }

    private static long done(Admin admin, String application) throws Exception {
        return admin.listConsumerGroupOffsets(application).partitionsToOffsetAndMetadata().get().entrySet().stream()
                .filter(offset -> offset.getKey().topic().equals("news.articles"))
                .mapToLong(offset -> offset.getValue().offset())
                .sum();
    }
}
