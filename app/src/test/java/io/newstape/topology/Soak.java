package io.newstape.topology;

import io.confluent.kafka.schemaregistry.client.MockSchemaRegistryClient;
import io.newstape.reference.MentionFinder;
import io.newstape.schema.Article;
import io.newstape.sentiment.BuiltInScorer;
import io.newstape.signal.ContextRules;
import io.newstape.signal.MarketHours;
import io.newstape.signal.SecurityContext;
import io.newstape.wire.AvroSerdes;
import io.newstape.wire.Patience;
import io.newstape.wire.Registry;
import io.newstape.wire.Topics;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * Pours years of articles through the topology and prints what its state weighs, so that one can see it level off. Run
 * by hand:
 *
 * <pre>
 *  java -Xmx2g -cp (test class path) io.newstape.topology.Soak ARTICLES SECURITIES DAYS STORE
 * </pre>
 *
 * <p>Articles are those of {@link SoakNews}. A line is printed for each twentieth of them: articles so far, event time,
 * heap after a collection, state on disk, and entries per store.
 */
public final class Soak {

    private static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    private static final Topics TOPICS = new Topics("", 1, Optional.empty());
    private static final List<String> STORES =
            List.of(Stores.LEDGER, Stores.SECURITY, Stores.WINDOWS, Stores.WINDOW_ENDS);

    private final Map<String, TestOutputTopic<byte[], byte[]>> outputs = new HashMap<>();
    private final int articles;
    private final SoakNews news;

    private Soak(int articles, int securities, Duration span) {
        this.articles = articles;
        this.news = new SoakNews(articles, securities, START, span);
    }

    public static void main(String[] args) throws Exception {
        new Soak(Integer.parseInt(args[0]), Integer.parseInt(args[1]), Duration.ofDays(Long.parseLong(args[2])))
                .run(Stores.valueOf(args[3]));
    }

    private void run(Stores stores) throws Exception {
        Path directory = Files.createTempDirectory("newstape-soak-");
        Registry registry = new Registry(new MockSchemaRegistryClient());
        registry.register(TOPICS.all());
        AvroSerdes serdes = new AvroSerdes(registry, Patience.standard());
        Stages stages = new Stages(
                MentionFinder.withoutMaster()::find,
                null,
                Optional.of(BuiltInScorer.shipped()),
                Duration.ofMinutes(10),
                Duration.ofDays(30),
                new SecurityContext(ContextRules.STANDARD, MarketHours.STANDARD),
                Duration.ofMinutes(10),
                false,
                InstantSource.system());
        Properties settings = Flow.settings().streams();
        settings.put("state.dir", directory.toString());
        try (TopologyTestDriver driver =
                new TopologyTestDriver(new SignalTopology(TOPICS, serdes, stages, stores).build(), settings, START)) {
            TestInputTopic<String, Article> in = driver.createInputTopic(
                    TOPICS.articles().name(), new StringSerializer(), serdes.<Article>serializer());
            System.out.println("articles\tday\theapMB\tdiskMB\t" + String.join("\t", STORES) + "\tseconds");
            long begin = System.nanoTime();
            for (int i = 0; i < articles; i++) {
                Article article = news.next();
                in.pipeInput(new TestRecord<>(article.getArticleId(), article, article.getPublishedAt()));
                drain(driver);
                if ((i + 1) % (articles / 20) == 0) {
                    report(driver, directory, i + 1, article.getPublishedAt(), begin);
                }
            }
        }
    }

    private void drain(TopologyTestDriver driver) {
        for (String topic : driver.producedTopicNames()) {
            TestOutputTopic<byte[], byte[]> output = outputs.computeIfAbsent(
                    topic,
                    name -> driver.createOutputTopic(name, new ByteArrayDeserializer(), new ByteArrayDeserializer()));
            while (!output.isEmpty()) {
                output.readRecord();
            }
        }
    }

    private static void report(TopologyTestDriver driver, Path directory, int count, Instant day, long begin) {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT,
                "%d\t%d\t%.0f\t%.0f",
                count,
                Duration.between(START, day).toDays(),
                (runtime.totalMemory() - runtime.freeMemory()) / 1e6,
                size(directory) / 1e6));
        for (String store : STORES) {
            line.append('\t').append(driver.getKeyValueStore(store).approximateNumEntries());
        }
        System.out.println(line.append(String.format(Locale.ROOT, "\t%.0f", (System.nanoTime() - begin) / 1e9)));
    }

    private static long size(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).mapToLong(Soak::length).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long length(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0;
        }
    }
}
