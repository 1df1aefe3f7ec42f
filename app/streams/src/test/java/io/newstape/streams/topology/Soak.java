package io.newstape.streams.topology;

import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/**
 * Pours months of news through the pipeline on the real broker, exactly once, and prints what is kept, so that one can
 * see it level off. Run by hand, from the folder {@code app}:
 *
 * <pre>
 *  java -Xmx2g -cp (test class path) io.newstape.streams.topology.Soak ARTICLES SECURITIES DAYS MEMORY|ROCKSDB
 * </pre>
 *
 * <p>Articles are those of {@link SoakNews}. A line is printed for each twentieth of the articles: how many are through both stages, event time in days, heap after a collection and resident memory of this process (broker,
 * producer and pipeline), files of the state, and log segments of the changelogs on the broker's disk. A broker keeps
 * the marks of deleted keys for a day by its own clock; as months pass within minutes here, the soak sets that to a
 * second.
 */
public final class Soak {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final String GROUP = "soak";
    private static final Topics TOPICS = new Topics("", 1, Optional.empty());
    private static final List<String> STORES = List.of(
            StateStores.LEDGER,
            StateStores.LEDGER_EXPIRY,
            StateStores.SECURITY,
            StateStores.SECURITY_EXPIRY,
            StateStores.WINDOWS);

    private final int articles;
    private final SoakNews news;
    private final Duration span;
    private final EmbeddedStack stack;
    private final Admin admin;
    private final long begin = System.nanoTime();

    private Soak(int articles, int securities, Duration span, EmbeddedStack stack, Admin admin) {
        this.articles = articles;
        this.news = new SoakNews(articles, securities, START, span);
        this.span = span;
        this.stack = stack;
        this.admin = admin;
    }

    public static void main(String[] args) throws Exception {
        int articles = Integer.parseInt(args[0]);
        int securities = Integer.parseInt(args[1]);
        Duration span = Duration.ofDays(Long.parseLong(args[2]));
        try (EmbeddedStack stack = EmbeddedStack.startTemporary(SharedStack.distribution());
                Admin admin = Admin.create(client(stack));
                Registry registry = new Registry(stack.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(TOPICS.all(), (short) 1);
            registry.register(TOPICS.all());
            new Soak(articles, securities, span, stack, admin).run(registry, StateStores.valueOf(args[3]));
        }
    }

    private void run(Registry registry, StateStores stores) throws Exception {
        AvroSerdes serdes = new AvroSerdes(registry, RetryPolicy.standard());
        Thread publishing = new Thread(() -> publish(serdes), "publishing");
        publishing.start();
        try (Pipeline pipeline = pipeline(serdes, stores)) {
            pipeline.start();
            System.out.println("articles\tday\theapMB\tresidentMB\tstateMB\tchangelogMB\t" + String.join("\t", STORES)
                    + "\tseconds");
            for (int part = 1; part <= 20; part++) {
                // the last transaction ends with a mark that nobody needs to commit
                long target = (long) articles * part / 20 - 10;
                while (through() < target) {
                    pipeline.lastError().ifPresent(error -> {
                        throw new IllegalStateException(error);
                    });
                    publishing.join(1000);
                }
                report();
            }
        }
    }

    private Pipeline pipeline(AvroSerdes serdes, StateStores stores) throws Exception {
        Steps stages =
                SampleSteps.scoredBy(Optional.of(BuiltInScorer.shipped())).steps();
        PipelineSettings settings = new PipelineSettings(
                GROUP,
                TOPICS,
                stack.bootstrapServers(),
                Map.of("topic.delete.retention.ms", "1000"),
                state(),
                2,
                Tuning.LATENCY,
                Duration.ofSeconds(2),
                "exactly_once_v2");
        return new Pipeline(
                new SignalTopology(TOPICS, serdes, stages, stores).build(), settings, RetryPolicy.standard());
    }

    private void publish(AvroSerdes serdes) {
        try (ArticlePublisher publisher = new ArticlePublisher(
                client(stack), Tuning.LATENCY, TOPICS.articles(), serdes, InstantSource.system(), AheadBound.PRESET)) {
            for (int i = 0; i < articles; i++) {
                publisher.publish(news.next(), (article, reason) -> {
                    throw new IllegalArgumentException(reason);
                });
            }
        }
    }

    /** Articles whose mentions are through the second stage; the first one may be ahead. */
    private long through() {
        long mentions = end(TOPICS.scoredMentions());
        return mentions == 0
                ? 0
                : Math.round((double) committed(TOPICS.articles()) * committed(TOPICS.scoredMentions()) / mentions);
    }

    private long end(Topic topic) {
        try {
            return admin.listOffsets(Map.of(partition(topic), OffsetSpec.latest()))
                    .partitionResult(partition(topic))
                    .get()
                    .offset();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long committed(Topic topic) {
        try {
            OffsetAndMetadata committed = admin.listConsumerGroupOffsets(GROUP)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(partition(topic));
            return committed == null ? 0 : committed.offset();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void report() throws Exception {
        long through = through();
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%d\t%d\t%.0f\t%.0f\t%.1f\t%.1f",
                through,
                span.multipliedBy(through).dividedBy(articles).toDays(),
                heap.getUsed() / 1e6,
                resident() / 1e3,
                size(state(), "") / 1e6,
                changelog("") / 1e6));
        for (String store : STORES) {
            line.append(String.format(Locale.ROOT, "\t%.1f", changelog(store + "-changelog") / 1e6));
        }
        System.out.println(line.append(String.format(Locale.ROOT, "\t%.0f", (System.nanoTime() - begin) / 1e9)));
    }

    private Path state() {
        return stack.directory().resolve("state");
    }

    /** Log segments alone: the index files are preallocated. */
    private long changelog(String store) throws IOException {
        try (Stream<Path> folders = Files.list(stack.directory().resolve("kafka"))) {
            return folders.filter(folder -> folder.getFileName().toString().startsWith(GROUP + "-" + store))
                    .mapToLong(folder -> size(folder, ".log"))
                    .sum();
        }
    }

    /** In kB. */
    private static long resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .sum();
    }

    private static long size(Path directory, String ending) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> file.toString().endsWith(ending) && Files.isRegularFile(file))
                    .mapToLong(Soak::length)
                    .sum();
        } catch (IOException | UncheckedIOException e) {
            return 0;
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }

    private static TopicPartition partition(Topic topic) {
        return new TopicPartition(topic.name(), 0);
    }

    private static Map<String, Object> client(EmbeddedStack stack) {
        return Map.of("bootstrap.servers", stack.bootstrapServers());
    }
}
