package io.newstape.history.replay;

import static org.awaitility.Awaitility.await;

import io.newstape.article.ArticleText;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogReader;
import io.newstape.history.log.LogRecord;
import io.newstape.history.verify.Verification;
import io.newstape.mention.MentionFinder;
import io.newstape.schema.Article;
import io.newstape.schema.TickerMentions;
import io.newstape.sentiment.CompanyScorer;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.topology.PipelineSettings;
import io.newstape.streams.topology.SampleSteps;
import io.newstape.streams.topology.SignalTopology;
import io.newstape.streams.topology.StateStores;
import io.newstape.streams.topology.Steps;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Origin;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Topics of a test of its own on the shared broker and registry, and the real pipeline to work on them. */
public final class LiveStack implements AutoCloseable {

    private static final CompanyScorer SCORER = BuiltInScorer.shipped();

    public final Topics topics;
    public final Map<String, Object> client;
    final Registry registry;
    public final AvroSerdes serdes;
    public final LogReader log;
    public final String group;

    public LiveStack(String name, int partitions) throws Exception {
        EmbeddedStack stack = SharedStack.get();
        topics = new Topics(name + ".", partitions, Optional.empty());
        client = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers());
        registry = new Registry(stack.registryUrl(), Map.of());
        serdes = new AvroSerdes(registry, RetryPolicy.standard());
        log = new LogReader(client);
        group = name;
        provide(topics);
    }

    void provide(Topics wanted) throws Exception {
        try (Admin admin = Admin.create(client)) {
            new TopicAdmin(admin).apply(wanted.all(), (short) 1);
        }
        registry.register(wanted.all());
    }

    public SignalTopology topology() {
        return topology(SCORER);
    }

    public SignalTopology topology(CompanyScorer scorer) {
        Steps stages =
                SampleSteps.scoredBy(Optional.of(scorer)).withAuditTopics().steps();
        return new SignalTopology(topics, serdes, stages, StateStores.MEMORY);
    }

    public OfflineTopology offline() {
        return new OfflineTopology(topology(), topics, true, false, "");
    }

    public Verification verification() {
        return new Verification(log, offline(), serdes, group, LiveStack::finder);
    }

    private static Optional<Function<ArticleText, TickerMentions>> finder(String version) {
        return version == null ? Optional.of(MentionFinder.withoutMaster()::find) : Optional.empty();
    }

    public Pipeline start(int threads) throws InterruptedException {
        PipelineSettings settings = new PipelineSettings(
                group,
                topics,
                (String) client.get(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG),
                Map.of(),
                Path.of("target", "streams-" + UUID.randomUUID()),
                threads,
                Tuning.LATENCY,
                Duration.ofMillis(100),
                "exactly_once_v2");
        Pipeline pipeline = new Pipeline(topology().build(), settings, RetryPolicy.standard());
        pipeline.start();
        pipeline.awaitRunning(Duration.ofSeconds(60));
        return pipeline;
    }

    /** The options with which a command works on these topics, as this pipeline. */
    public List<String> options() {
        return List.of(
                "--bootstrap-servers",
                SharedStack.get().bootstrapServers(),
                "--schema-registry-url",
                SharedStack.get().registryUrl(),
                "--set",
                "topic.prefix=" + group + ".",
                "--set",
                "application.id=" + group);
    }

    public void publish(Iterable<Article> articles) {
        try (ArticlePublisher publisher = new ArticlePublisher(
                client, Tuning.LATENCY, topics.articles(), serdes, InstantSource.system(), AheadBound.PRESET)) {
            for (Article article : articles) {
                publisher.publish(article, (which, reason) -> {
                    throw new IllegalStateException(reason);
                });
            }
            publisher.flush();
        }
    }

    public void write(String topic, Integer partition, byte[] key, byte[] value) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, partition, key, value));
        }
    }

    /** Writes the record at an offset of partition 0 once more, as if it had come from another article. */
    public void copy(Topic topic, long offset, String origin) {
        try (LogCursor cursor = log.open(topic.name(), 0, offset, offset + 1);
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            LogRecord record = cursor.next().orElseThrow();
            RecordHeaders headers = new RecordHeaders(record.headers());
            headers.remove(Origin.HEADER);
            headers.add(Origin.HEADER, origin.getBytes(StandardCharsets.UTF_8));
            producer.send(new ProducerRecord<>(topic.name(), 0, record.time(), record.key(), record.value(), headers));
        }
    }

    public void awaitCaughtUp() {
        awaitCaughtUp(Duration.ofSeconds(60));
    }

    public void awaitCaughtUp(Duration longest) {
        // a broker that shares its machine with several pipelines may be slow to answer
        await().atMost(longest).ignoreException(TimeoutException.class).until(this::isCaughtUp);
    }

    public boolean isCaughtUp() {
        return isCaughtUp(topics.articles().name())
                && isCaughtUp(topics.scoredMentions().name());
    }

    private boolean isCaughtUp(String topic) {
        Map<Integer, Long> committed = log.committed(group, topic);
        return log.extents(topic).entrySet().stream()
                .allMatch(partition -> partition.getValue().length() == 0
                        || committed.getOrDefault(partition.getKey(), 0L)
                                >= partition.getValue().end());
    }

    @Override
    public void close() throws IOException {
        registry.close();
    }
}
