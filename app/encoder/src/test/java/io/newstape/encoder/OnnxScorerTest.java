package io.newstape.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import io.confluent.kafka.schemaregistry.testutil.MockSchemaRegistry;
import io.newstape.cli.NewstapeCommand;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.IntStream;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** scorer=onnx as a user sets it: through the real topology, and in the verbs that score single texts. */
class OnnxScorerTest {

    private static final Instant NOON = Instant.parse("2024-11-11T12:00:00Z");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Path model;

    @BeforeEach
    void write() throws IOException {
        model = TinyModel.standard().writeTo(folder);
    }

    @Test
    void shouldMakeSignalsOfWhatTheModelSays() throws Exception {
        // When
        List<Signal> signals = signals(article("Toda (9931.T) rose, Kuroda (9958.T) fell", "Toda met investors."));

        // Then
        assertThat(signals).extracting(signal -> signal.getSecurity().getRic()).containsExactly("9931.T", "9958.T");
        assertThat(signals.get(0).getSentiment().getScore()).isGreaterThan(0.9);
        assertThat(signals.get(1).getSentiment().getScore()).isLessThan(-0.9);
        assertThat(signals).allSatisfy(signal -> {
            assertThat(signal.getSentiment().getScorer()).isEqualTo("onnx");
            assertThat(signal.getSentiment().getModelVersion()).matches("[0-9a-f]{12}");
            assertThat(signal.getVersions().getModelVersion())
                    .isEqualTo(signal.getSentiment().getModelVersion());
            assertThat(signal.getSentiment().getEvidence()).hasSize(1);
        });
    }

    @Test
    void shouldScoreALongArticleTheSameTwice() throws Exception {
        // Given: two hundred paragraphs, one of them without end
        String[] paragraphs = IntStream.range(0, 200)
                .mapToObj(i -> "Kuroda (9958.T) met. Toda (9931.T) rose " + "met ".repeat(i == 100 ? 5_000 : i % 20))
                .toArray(String[]::new);
        Article article = article("Toda (9931.T) and Kuroda (9958.T)", paragraphs);

        // When
        List<Signal> first = signals(article);
        List<Signal> second = signals(article);

        // Then
        assertThat(second).isEqualTo(first);
        assertThat(first)
                .extracting(signal -> signal.getSentiment().getScore() > 0.5)
                .containsExactly(true, false);
    }

    @Test
    void shouldScoreSingleTextsToo() throws IOException {
        // Given
        Path texts = folder.resolve("texts.jsonl");
        Files.write(texts, List.of(line("Toda", "positive"), line("Kuroda", "negative")));

        // When
        int scored = run("score", texts.toString());
        String scores = out.toString();
        int evaluated = run("evaluate", "sentiment", texts.toString());

        // Then
        assertThat(err.toString()).isEmpty();
        assertThat(scored + evaluated).isZero();
        assertThat(scores.lines().map(text -> text.replaceAll(".*\"label\":\"(\\w+)\".*", "$1")))
                .containsExactly("positive", "negative");
        assertThat(scores).contains("\"text\":\"Toda rose, Kuroda fell.\"");
        assertThat(out.toString()).contains("accuracy 100.0 %");
    }

    @Test
    void shouldSayWhatIsWrongWithAModelBeforeAnythingElse() throws IOException {
        // Given
        Files.writeString(model, "<!DOCTYPE html>");

        // When
        int exit = run("verify");

        // Then
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString())
                .contains("newstape: can't read " + model + ", it is no ONNX model")
                .contains("optimum-cli export onnx");
    }

    private List<Signal> signals(Article article) throws Exception {
        Registry registry = new Registry(MockSchemaRegistry.getClientForScope(folder.toString()));
        AvroSerdes serdes = new AvroSerdes(registry, RetryPolicy.standard());
        Connection connection = new Connection();
        connection.given.isolate();
        connection.given.set.put("reference", "none");
        settings().forEach(connection.given.set::put);
        registry.register(connection.topics().all());
        Properties streams = new Properties();
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        streams.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");
        streams.put(StreamsConfig.STATE_DIR_CONFIG, folder.resolve("state").toString());
        try (TopologyTestDriver driver = new TopologyTestDriver(
                new PipelineFactory(connection).topology(serdes).build(), streams, NOON)) {
            driver.createInputTopic(
                            connection.topics().articles().name(), new StringSerializer(), serdes.<Article>serializer())
                    .pipeInput(new TestRecord<>(article.getArticleId(), article, NOON));
            return driver.createOutputTopic(
                            connection.topics().signals().name(),
                            new StringDeserializer(),
                            serdes.deserializer(Signal.class))
                    .readValuesToList();
        }
    }

    private Map<String, String> settings() {
        return Map.of("scorer", "onnx", "onnx.model", model.toString(), "onnx.target", "markers:[TGT],[/TGT]");
    }

    private int run(String... call) {
        List<String> words = new ArrayList<>(List.of(call));
        words.addAll(settings().entrySet().stream()
                .map(setting -> "--set=" + setting.getKey() + "=" + setting.getValue())
                .toList());
        return NewstapeCommand.run(
                new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
    }

    private static String line(String company, String label) {
        return "{\"text\":\"Markets opened. Toda rose, Kuroda fell.\",\"entity\":\"%s\",\"label\":\"%s\"}"
                .formatted(company, label);
    }

    private static Article article(String headline, String... paragraphs) {
        return Article.newBuilder()
                .setArticleId("a-1")
                .setVersion(1)
                .setStatus(ArticleStatus.NEW)
                .setSource("Sample Wire")
                .setPublishedAt(NOON)
                .setHeadline(headline)
                .setParagraphs(List.of(paragraphs))
                .build();
    }
}
