package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.wire.AdminAnswer;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pipeline in a process of its own is killed under load: nothing is lost and nothing doubled. */
class CrashIT {

    private static final int ARTICLES = 10_000;
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final EmbeddedStack STACK = SharedStack.get();

    private final Topics topics = new Topics("crash.", 2, Optional.empty());
    private final Map<String, Object> client = Map.of("bootstrap.servers", STACK.bootstrapServers());

    private final Admin admin = Admin.create(client);

    @AfterEach
    void disconnect() {
        admin.close();
    }

    @Test
    void shouldEmitEverySignalExactlyOnceAcrossAKill() throws Exception {
        // Given: a load that takes a while
        Path state = Files.createTempDirectory(Path.of("target"), "crash-state-");
        try (Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(topics.all(), (short) 1);
            registry.register(topics.all());
            publish(registry);
        }

        // When: the pipeline is killed in the middle of it, and started again
        try (NewstapeProcess first = run(state)) {
            Awaitility.await("a moment with work in flight")
                    .atMost(LONG)
                    .pollInterval(Duration.ofMillis(10))
                    .failFast(() -> assertThat(first.isAlive()).as(first::err).isTrue())
                    .until(() -> end(topics.signals(), IsolationLevel.READ_COMMITTED) > 500
                            && holdsUncommitted()
                            && freezesWithWorkInFlight(first));
            first.kill();
        }
        assertThat(count(topics.signals(), "read_committed"))
                .as("the kill came before the end of the work")
                .isLessThan(ARTICLES);
        try (NewstapeProcess second = run(state)) {
            Awaitility.await("all signals")
                    .atMost(LONG)
                    .failFast(() -> assertThat(second.isAlive()).as(second::err).isTrue())
                    .until(() -> count(topics.signals(), "read_committed") >= ARTICLES);
            second.terminate();
            second.awaitExit();
        }

        // Then
        Map<String, Integer> timesById = timesById();
        assertThat(timesById).hasSize(ARTICLES);
        assertThat(timesById.values()).as("how often each signal is there").containsOnly(1);
        assertThat(uncommitted())
                .as("records of the transaction that the kill cut off, which nobody under read_committed sees")
                .isPositive();
    }

    /** Stops the process for a closer look; lets it go on when its transaction ended meanwhile. */
    private boolean freezesWithWorkInFlight(NewstapeProcess process) throws Exception {
        process.signal("STOP");
        boolean inFlight = holdsUncommitted();
        if (!inFlight) {
            process.signal("CONT");
        }
        return inFlight;
    }

    /** Whether a transaction is open that has written to the flow. */
    private boolean holdsUncommitted() {
        return List.of(topics.scoredMentions(), topics.signals()).stream()
                .anyMatch(topic ->
                        end(topic, IsolationLevel.READ_UNCOMMITTED) > end(topic, IsolationLevel.READ_COMMITTED));
    }

    /** Sum of the partitions' ends, as a reader of that isolation sees them. */
    private long end(Topic topic, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> latest = Map.of(
                new TopicPartition(topic.name(), 0), OffsetSpec.latest(),
                new TopicPartition(topic.name(), 1), OffsetSpec.latest());
        return AdminAnswer.of(admin.listOffsets(latest, new ListOffsetsOptions(isolation))
                        .all())
                .values()
                .stream()
                .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                .sum();
    }

    private long uncommitted() {
        return List.of(topics.scoredMentions(), topics.signals()).stream()
                .mapToLong(topic -> count(topic, "read_uncommitted") - count(topic, "read_committed"))
                .sum();
    }

    private NewstapeProcess run(Path state) throws Exception {
        return NewstapeProcess.start(
                "run",
                "--bootstrap-servers",
                STACK.bootstrapServers(),
                "--schema-registry-url",
                STACK.registryUrl(),
                "--set",
                "topic.prefix=crash.",
                "--set",
                "topic.partitions=2",
                "--set",
                "application.id=crash",
                "--set",
                "state.dir=" + state,
                // longer transactions, so that the kill surely hits one; a short session, so that the test is
                "--set",
                "commit.interval=500ms",
                "--set",
                "kafka.session.timeout.ms=6000");
    }

    private void publish(Registry registry) {
        try (ArticlePublisher publisher = new ArticlePublisher(
                client,
                Tuning.LATENCY,
                topics.articles(),
                new AvroSerdes(registry, RetryPolicy.standard()),
                InstantSource.system(),
                AheadBound.PRESET)) {
            for (int i = 0; i < ARTICLES; i++) {
                publisher.publish(article(i), (article, reason) -> {
                    throw new IllegalStateException(reason);
                });
            }
            publisher.flush();
        }
    }

    private static Article article(int i) {
        return Article.newBuilder()
                .setArticleId("a-" + i)
                .setVersion(1)
                .setStatus(ArticleStatus.NEW)
                .setSource("Sample Wire")
                .setPublishedAt(Instant.parse("2024-11-11T09:00:00Z").plusSeconds(i))
                .setHeadline("Sample company " + i + " (" + (1000 + i % 9000) + ".T) raised its forecast")
                .setParagraphs(List.of("The company said demand was strong."))
                .build();
    }

    /** How often the topic has each signal; the id is in the key's record, so the value needs no registry. */
    private Map<String, Integer> timesById() throws Exception {
        Map<String, Integer> times = new HashMap<>();
        try (Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            var values = new AvroSerdes(registry, RetryPolicy.standard()).deserializer(io.newstape.schema.Signal.class);
            each(
                    topics.signals(),
                    "read_committed",
                    value -> times.merge(
                            values.deserialize(topics.signals().name(), value).getSignalId(), 1, Integer::sum));
        }
        return times;
    }

    private long count(Topic topic, String isolation) {
        long[] count = {0};
        each(topic, isolation, value -> count[0]++);
        return count[0];
    }

    private void each(Topic topic, String isolation, java.util.function.Consumer<byte[]> action) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("isolation.level", isolation);
        settings.put("max.poll.records", 5000);
        try (KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic.name()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> action.accept(record.value()));
            }
        }
    }
}
