package io.newstape.streams.topology;

import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.CompanySentiment;
import io.newstape.schema.FlatSignal;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalWindow;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The whole topology on a driver whose time is event time, with the shipped extraction and scoring. */
final class Flow implements AutoCloseable {

    static final Instant NOON = Instant.parse("2024-11-11T12:00:00Z");
    static final Topics TOPICS = new Topics("", 1, Optional.empty());

    final TestInputTopic<String, Article> articles;
    final TestInputTopic<byte[], byte[]> rawArticles;
    final TestInputTopic<String, CompanySentiment> sentiments;
    final TestOutputTopic<String, ScoredMention> scored;
    final TestOutputTopic<String, Signal> signals;
    final TestOutputTopic<String, FlatSignal> flat;
    final TestOutputTopic<String, Signal> latest;
    final TestOutputTopic<String, SignalWindow> windows;
    final TestOutputTopic<byte[], byte[]> deadLetters;
    final TopologyTestDriver driver;
    private Instant now = NOON;

    /** With the scorer in process. */
    static Flow inProcess() throws Exception {
        return new Flow(Optional.of(BuiltInScorer.shipped()), Duration.ofDays(30));
    }

    /** With the scorer in process, and signals without nested records. */
    static Flow withFlatSignals() throws Exception {
        return new Flow(Optional.of(BuiltInScorer.shipped()), Duration.ofDays(30), StateStores.MEMORY, true);
    }

    /** With another service as the scorer, which is waited for ten minutes. */
    static Flow external() throws Exception {
        return new Flow(Optional.empty(), Duration.ofDays(30));
    }

    Flow(Optional<CompanyScorer> scorer, Duration retention) throws Exception {
        this(scorer, retention, StateStores.MEMORY);
    }

    Flow(Optional<CompanyScorer> scorer, Duration retention, StateStores stores) throws Exception {
        this(scorer, retention, stores, false);
    }

    private Flow(Optional<CompanyScorer> scorer, Duration retention, StateStores stores, boolean flatSignals)
            throws Exception {
        Registry registry = new Registry(
                MockSchemaRegistry.getClientForScope(UUID.randomUUID().toString()));
        registry.register(TOPICS.all());
        AvroSerdes serdes = new AvroSerdes(registry, RetryPolicy.standard());
        Topology topology = topology(TOPICS, serdes, scorer, retention, () -> now, stores, flatSignals);
        driver = new TopologyTestDriver(topology, settings().streams(), NOON);
        articles =
                driver.createInputTopic(TOPICS.articles().name(), new StringSerializer(), serdes.<Article>serializer());
        rawArticles =
                driver.createInputTopic(TOPICS.articles().name(), new ByteArraySerializer(), new ByteArraySerializer());
        sentiments = scorer.isPresent()
                ? null
                : driver.createInputTopic(
                        TOPICS.companySentiment().name(),
                        new StringSerializer(),
                        serdes.<CompanySentiment>serializer());
        scored = driver.createOutputTopic(
                TOPICS.scoredMentions().name(), new StringDeserializer(), serdes.deserializer(ScoredMention.class));
        signals = driver.createOutputTopic(
                TOPICS.signals().name(), new StringDeserializer(), serdes.deserializer(Signal.class));
        flat = driver.createOutputTopic(
                TOPICS.flatSignals().name(), new StringDeserializer(), serdes.deserializer(FlatSignal.class));
        latest = driver.createOutputTopic(
                TOPICS.latestSignals().name(), new StringDeserializer(), serdes.deserializer(Signal.class));
        windows = driver.createOutputTopic(
                TOPICS.signalWindows().name(), new StringDeserializer(), serdes.deserializer(SignalWindow.class));
        deadLetters = driver.createOutputTopic(
                TOPICS.deadLetters().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    static Topology topology(
            Topics topics, AvroSerdes serdes, Optional<CompanyScorer> scorer, Duration retention, InstantSource clock) {
        return topology(topics, serdes, scorer, retention, clock, StateStores.MEMORY, false);
    }

    private static Topology topology(
            Topics topics,
            AvroSerdes serdes,
            Optional<CompanyScorer> scorer,
            Duration retention,
            InstantSource clock,
            StateStores stores,
            boolean flatSignals) {
        SampleSteps steps = SampleSteps.scoredBy(scorer).keeping(retention).at(clock);
        return new SignalTopology(topics, serdes, (flatSignals ? steps.withFlatSignals() : steps).steps(), stores)
                .build();
    }

    /** Moves the wall clock on. */
    void wait(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
    }

    void publish(Article article) {
        articles.pipeInput(new TestRecord<>(article.getArticleId(), article, article.getPublishedAt()));
    }

    /** The sum over all tasks of a metric whose label has a value. */
    double total(String metric, String label, String value) {
        return driver.metrics().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(metric)
                        && value.equals(entry.getKey().tags().get(label)))
                .mapToDouble(entry -> (double) entry.getValue().metricValue())
                .sum();
    }

    static Article article(String articleId, long version, String headline, String... paragraphs) {
        return article(articleId, version, ArticleStatus.NEW, NOON, headline, paragraphs);
    }

    static Article article(
            String articleId,
            long version,
            ArticleStatus status,
            Instant publishedAt,
            String headline,
            String... body) {
        return Article.newBuilder()
                .setArticleId(articleId)
                .setVersion(version)
                .setStatus(status)
                .setSource("Sample Wire")
                .setPublishedAt(publishedAt)
                .setHeadline(headline)
                .setParagraphs(List.of(body))
                .build();
    }

    static PipelineSettings settings() {
        return new PipelineSettings(
                "test",
                TOPICS,
                "127.0.0.1:1",
                Map.of(),
                Path.of("target", "streams-" + UUID.randomUUID()),
                1,
                Tuning.LATENCY,
                Duration.ofMillis(100),
                "at_least_once");
    }

    @Override
    public void close() {
        driver.close();
    }
}
