package io.newstape.acceptance;

import static io.newstape.schema.SentimentStatus.SCORED;
import static io.newstape.schema.SentimentStatus.TIMED_OUT;
import static io.newstape.schema.SignalAction.NEW;
import static io.newstape.schema.SignalAction.REVISED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Pipeline and scorer as two processes on the real stack: what is late, missing or doubled. */
class ExternalScorerIT {

    private static final String PREFIX = "elsewhere.";
    private static final EmbeddedStack STACK = SharedStack.get();

    private final Topics topics = new Topics(PREFIX, 1, Optional.empty());
    private final Map<String, Object> client = Map.of("bootstrap.servers", STACK.bootstrapServers());

    @Test
    void shouldJoinWhatComesReviseWhatIsLateAndGoOnWithoutWhatIsMissing() throws Exception {
        // Given
        Process scorer;
        try (Registry registry = new Registry(STACK.registryUrl(), Map.of());
                Admin admin = Admin.create(client)) {
            new TopicAdmin(admin).apply(topics.all(), (short) 1);
            registry.register(topics.all());
            scorer = startScorer();
            try (NewstapeProcess pipeline = startPipeline()) {
                // When
                publish(registry, "prompt-1", "twice-1", "missing-1", "late-1");

                // Then
                List<Signal> signals = awaitSignals(registry, 5, pipeline);
                assertThat(signals)
                        .extracting(
                                signal -> signal.getArticle().getArticleId(),
                                Signal::getAction,
                                Signal::getSentimentStatus)
                        .containsExactlyInAnyOrder(
                                tuple("prompt-1", NEW, SCORED),
                                tuple("twice-1", NEW, SCORED),
                                tuple("missing-1", NEW, TIMED_OUT),
                                tuple("late-1", NEW, TIMED_OUT),
                                tuple("late-1", REVISED, SCORED));
                pipeline.terminate();
                pipeline.awaitExit();
            } finally {
                scorer.destroyForcibly();
            }
        }
    }

    private static Process startScorer() throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")),
                        ScorerElsewhere.class.getName(),
                        STACK.bootstrapServers(),
                        STACK.registryUrl(),
                        PREFIX)
                .redirectErrorStream(true)
                .redirectOutput(new File("target", "scorer-elsewhere.log"))
                .start();
    }

    private static NewstapeProcess startPipeline() throws Exception {
        List<String> args = new ArrayList<>(List.of(
                "run", "--bootstrap-servers", STACK.bootstrapServers(), "--schema-registry-url", STACK.registryUrl()));
        Map.of(
                        "topic.prefix", PREFIX,
                        "topic.partitions", "1",
                        "application.id", "elsewhere",
                        "scorer", "external",
                        "sentiment.timeout", "8s",
                        "state.dir",
                                Files.createTempDirectory(Path.of("target"), "elsewhere-")
                                        .toString())
                .forEach((key, value) -> args.addAll(List.of("--set", key + "=" + value)));
        return NewstapeProcess.start(args.toArray(String[]::new));
    }

    private void publish(Registry registry, String... articleIds) {
        try (ArticlePublisher publisher = new ArticlePublisher(
                client,
                Tuning.LATENCY,
                topics.articles(),
                new AvroSerdes(registry, RetryPolicy.standard()),
                InstantSource.system(),
                AheadBound.PRESET)) {
            for (String articleId : articleIds) {
                publisher.publish(article(articleId), (article, reason) -> {
                    throw new IllegalStateException(reason);
                });
            }
            publisher.flush();
        }
    }

    private static Article article(String articleId) {
        return Article.newBuilder()
                .setArticleId(articleId)
                .setVersion(1)
                .setStatus(ArticleStatus.NEW)
                .setSource("Sample Wire")
                .setPublishedAt(Instant.parse("2024-11-11T09:00:00Z"))
                .setHeadline("Mitsui & Co (8031.T) raised its forecast")
                .setParagraphs(List.of())
                .build();
    }

    private List<Signal> awaitSignals(Registry registry, int count, NewstapeProcess pipeline) {
        List<Signal> signals = new ArrayList<>();
        try (TopicReader<Signal> reader = TopicReader.of(
                        client, topics.signals(), Signal.class, new AvroSerdes(registry, RetryPolicy.standard()))
                .fromEarliest()) {
            Awaitility.await("signals")
                    .atMost(Duration.ofMinutes(2))
                    .failFast(() ->
                            assertThat(pipeline.isAlive()).as(pipeline::err).isTrue())
                    .until(() -> {
                        reader.poll(Duration.ofMillis(200)).forEach(record -> signals.add(record.value()));
                        return signals.size() >= count;
                    });
        }
        return signals;
    }
}
