package io.newstape.acceptance;

import io.newstape.history.log.WorkListener;
import io.newstape.history.replay.FileSink;
import io.newstape.history.replay.LiveStack;
import io.newstape.history.replay.Pacer;
import io.newstape.history.replay.Replay;
import io.newstape.history.replay.ReplayRequest;
import io.newstape.history.replay.ReplaySink;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.topology.SoakNews;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/**
 * The live pipeline, on a real broker and exactly once, beside a replay of the same articles to files. Prints articles
 * per second, and per second of one core: of the whole process (broker, garbage collector and compiler included), and
 * of the threads that do the work (stream threads and Kafka's clients; the thread that replays). Run by hand:
 *
 * <pre>
 *  java -Xmx2g -cp (test class path) io.newstape.acceptance.ReplayBenchmark ARTICLES ROUNDS
 * </pre>
 *
 * <p>A round of fewer articles comes first, for the compiler, and isn't printed.
 */
public final class ReplayBenchmark {

    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private static final int WARM_UP = 10_000;

    private final int articles;

    private ReplayBenchmark(int articles) {
        this.articles = articles;
    }

    public static void main(String[] args) throws Exception {
        int articles = Integer.parseInt(args[0]);
        System.out.println("round\twhat\tarticles\tseconds\tper second\tper CPU-second, process\tthe same, workers");
        for (int round = 0; round <= Integer.parseInt(args[1]); round++) {
            new ReplayBenchmark(round == 0 ? Math.min(articles, WARM_UP) : articles).round(round);
        }
        System.exit(0);
    }

    private void round(int round) throws Exception {
        try (LiveStack stack = new LiveStack("benchmark-" + round, 2)) {
            stack.publish(() -> new SoakNews(articles, 2000, START, Duration.ofDays(100)));
            measure(round, "live", ReplayBenchmark::isOfThePipeline, () -> live(stack));
            measure(round, "replay", ReplayBenchmark::isOfTheReplay, () -> replay(stack));
        }
    }

    private static void live(LiveStack stack) throws InterruptedException {
        try (Pipeline pipeline = stack.start(1)) {
            Awaitility.await("the end of the articles")
                    .pollInterval(Duration.ofMillis(200))
                    .atMost(LONGEST)
                    .until(() -> stack.isCaughtUp() || pipeline.lastError().isPresent());
        }
    }

    private static void replay(LiveStack stack) throws Exception {
        Path directory = Files.createTempDirectory("newstape-benchmark-");
        try (ReplaySink sink = new FileSink(directory, stack.topics)) {
            new Replay(stack.log, stack.topics.articles().partitions(), stack.offline(), stack.serdes, Optional.empty())
                    .run(ReplayRequest.everything(), sink, Pacer.parse("max"), WorkListener.none(), () -> false);
        }
        try (var files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }

    private interface Work {
        void run() throws Exception;
    }

    private void measure(int round, String what, Predicate<String> isWorker, Work work) throws Exception {
        try (WorkerTimes workers = new WorkerTimes(isWorker)) {
            long cpu = processNanos();
            long start = System.nanoTime();
            work.run();
            double seconds = (System.nanoTime() - start) / 1e9;
            double process = (processNanos() - cpu) / 1e9;
            if (round > 0) {
                System.out.printf(
                        Locale.ROOT,
                        "%d\t%s\t%d\t%.1f\t%.0f\t%.0f\t%.0f%n",
                        round,
                        what,
                        articles,
                        seconds,
                        articles / seconds,
                        articles / process,
                        articles / workers.seconds());
            }
        }
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static boolean isOfTheReplay(String thread) {
        return thread.equals("main") || thread.equals("newstape-stage-one");
    }

    private static boolean isOfThePipeline(String thread) {
        return thread.contains("StreamThread") || thread.startsWith("kafka-producer-network-thread | benchmark");
    }

    /** CPU time of threads, looked at again and again since some of them end with the work. */
    private static final class WorkerTimes implements AutoCloseable {

        private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        private final Predicate<String> isWorker;
        private final Map<Long, Long> before = new HashMap<>();
        private final Map<Long, Long> latest = new HashMap<>();
        private final Thread watch = new Thread(this::watch, "benchmark-watch");

        WorkerTimes(Predicate<String> isWorker) {
            this.isWorker = isWorker;
            look(before);
            watch.setDaemon(true);
            watch.start();
        }

        synchronized double seconds() {
            look(latest);
            return latest.entrySet().stream()
                            .mapToLong(time -> time.getValue() - before.getOrDefault(time.getKey(), 0L))
                            .sum()
                    / 1e9;
        }

        private synchronized void look(Map<Long, Long> times) {
            for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
                if (thread != null && isWorker.test(thread.getThreadName())) {
                    long time = threads.getThreadCpuTime(thread.getThreadId());
                    if (time >= 0) {
                        times.put(thread.getThreadId(), time);
                    }
                }
            }
        }

        private void watch() {
            while (!Thread.currentThread().isInterrupted()) {
                look(latest);
                java.util.concurrent.locks.LockSupport.parkNanos(100_000_000L);
            }
        }

        @Override
        public void close() {
            watch.interrupt();
        }
    }
}
