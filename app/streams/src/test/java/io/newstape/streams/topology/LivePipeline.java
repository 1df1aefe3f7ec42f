package io.newstape.streams.topology;

import io.newstape.embedded.SharedStack;
import io.newstape.schema.Article;
import io.newstape.schema.Signal;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;

/** The pipeline on the real broker and the real registry, on topics of its own. */
final class LivePipeline implements AutoCloseable {

    static final Duration SOON = Duration.ofSeconds(60);

    final Topics topics;
    final Map<String, Object> client =
            Map.of("bootstrap.servers", SharedStack.get().bootstrapServers());
    final Pipeline pipeline;
    private final Registry registry;
    private final AvroSerdes serdes;

    /** @param name of its topics and its group, unlike any other test's */
    LivePipeline(String name) throws Exception {
        this(name, SharedStack.get().registryUrl(), Duration.ofMinutes(1));
    }

    /** @param longest how long a thread waits for the registry */
    LivePipeline(String name, String registryUrl, Duration longest) throws Exception {
        topics = new Topics(name + ".", 2, Optional.empty());
        try (Admin admin = Admin.create(client);
                Registry real = new Registry(SharedStack.get().registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(topics.all(), (short) 1);
            real.register(topics.all());
        }
        registry = new Registry(registryUrl, Map.of());
        RetryPolicy retryPolicy = new RetryPolicy(longest, Duration.ofMillis(100), Duration.ofMillis(500));
        serdes = new AvroSerdes(registry, retryPolicy);
        pipeline = new Pipeline(
                Flow.topology(
                        topics,
                        serdes,
                        Optional.of(BuiltInScorer.shipped()),
                        Duration.ofDays(30),
                        InstantSource.system()),
                new PipelineSettings(
                        name,
                        topics,
                        SharedStack.get().bootstrapServers(),
                        // the group waits so long for a thread that ended: no longer than a broker allows
                        Map.of("session.timeout.ms", "6000"),
                        Files.createDirectories(Path.of("target", "live", name)),
                        1,
                        Tuning.LATENCY,
                        Duration.ofMillis(100),
                        "exactly_once_v2"),
                retryPolicy);
    }

    LivePipeline start() throws Exception {
        pipeline.start();
        if (!pipeline.awaitRunning(SOON)) {
            throw new IllegalStateException("the pipeline doesn't start: " + pipeline.lastError());
        }
        return this;
    }

    void publish(Article... articles) {
        try (Registry real = new Registry(SharedStack.get().registryUrl(), Map.of());
                ArticlePublisher publisher = new ArticlePublisher(
                        client,
                        Tuning.LATENCY,
                        topics.articles(),
                        new AvroSerdes(real, RetryPolicy.standard()),
                        InstantSource.system(),
                        AheadBound.PRESET)) {
            for (Article article : articles) {
                publisher.publish(article, (which, reason) -> {
                    throw new IllegalArgumentException(reason);
                });
            }
            publisher.flush();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    void publishBytes(String key, byte[] value) {
        publishBytes(topics.articles(), key, value);
    }

    void publishBytes(Topic topic, String key, byte[] value) {
        Map<String, Object> settings = new java.util.HashMap<>(client);
        settings.put("max.request.size", 2 * 1024 * 1024);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic.name(), key.getBytes(), value));
        }
    }

    /** Waits for so many signals, and gives all that are there. */
    List<Signal> awaitSignals(int count) {
        List<Signal> signals = new ArrayList<>();
        try (Registry real = new Registry(SharedStack.get().registryUrl(), Map.of());
                TopicReader<Signal> reader = TopicReader.of(
                                client, topics.signals(), Signal.class, new AvroSerdes(real, RetryPolicy.standard()))
                        .fromEarliest()) {
            Awaitility.await("signals").atMost(SOON).until(() -> {
                for (ConsumerRecord<String, Signal> record : reader.poll(Duration.ofMillis(200))) {
                    signals.add(record.value());
                }
                return signals.size() >= count;
            });
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return signals;
    }

    /** Waits for so many dead letters, and gives all that are there. */
    List<ConsumerRecord<byte[], byte[]>> awaitDeadLetters(int count) {
        List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
        Map<String, Object> settings = new java.util.HashMap<>(client);
        settings.put("isolation.level", "read_committed");
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partition =
                    List.of(new TopicPartition(topics.deadLetters().name(), 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            Awaitility.await("dead letters").atMost(SOON).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(letters::add);
                return letters.size() >= count;
            });
        }
        return letters;
    }

    @Override
    public void close() throws java.io.IOException {
        pipeline.close();
        registry.close();
    }
}
