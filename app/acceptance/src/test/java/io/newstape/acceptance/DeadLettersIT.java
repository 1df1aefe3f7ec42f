package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.CommandLineCall;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.DeadLetterHeaders;
import io.newstape.streams.wire.RecordCount;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.Retried;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Dead letters on the real broker: found, explained, edited, sent again exactly once, discarded. */
class DeadLettersIT {

    private static final EmbeddedStack STACK = SharedStack.get();
    private static final Map<String, Object> CLIENT = Map.of("bootstrap.servers", STACK.bootstrapServers());
    private static final Instant NINE = Instant.parse("2024-11-11T09:00:00Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void shouldHealWhatThePipelineCouldNotUse() throws Exception {
        // Given: an article in JSON, and one that is dated after its record
        Topics topics = prepare("healing.");
        byte[] json = "{\"headline\":\"Marubeni Corp (8002.T) raised its forecast\"}".getBytes(StandardCharsets.UTF_8);
        publish(topics, "a-1", json, NINE);
        publish(
                topics,
                "a-2",
                bytes(topics, article("a-2", "Mitsui & Co (8031.T) raised its forecast")),
                NINE.minus(Duration.ofDays(3)));
        try (NewstapeProcess pipeline = pipeline("healing.")) {
            Awaitility.await("two dead letters; " + pipeline.err())
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> RecordCount.of(CLIENT, topics.deadLetters()) == 2);

            // Then: both are listed and explained
            assertThat(call("healing.", "list").out())
                    .contains("unreadable", "unprocessable", "healing.news.articles-0@0");
            assertThat(call("healing.", "list", "--reason", "unreadable").out().lines())
                    .hasSize(2);
            assertThat(call("healing.", "show", "0").out()).contains("It is JSON", "Marubeni");
            assertThat(call("healing.", "show", "1").out()).contains("dated after its record", "8031.T");

            // When: the first is edited; the second goes as it is
            Path exported = folder.resolve("letters.jsonl");
            assertThat(call("healing.", "export", "0", "--to", exported.toString())
                            .exit())
                    .isZero();
            ObjectNode line = (ObjectNode) JSON.readTree(Files.readString(exported));
            line.set(
                    "value",
                    io.newstape.streams.wire.AvroJson.of(article("a-1", "Marubeni Corp (8002.T) raised its forecast")));
            Path edited = Files.writeString(folder.resolve("edited.jsonl"), line + "\n");
            CommandLineCall refused = call("healing.", "retry", "0");
            CommandLineCall first = call("healing.", "retry", "--edited", edited.toString(), "--wait", "60s");
            CommandLineCall second = call("healing.", "retry", "--all", "--wait", "60s");

            // Then
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err()).contains("letter 0 is not sent", "It is JSON");
            assertThat(first.exit()).as(first.err()).isZero();
            assertThat(first.out()).contains("1 dead letter sent again", "8002.T", "NEW");
            assertThat(second.out()).contains("1 dead letter sent again", "8031.T", "NEW");
            assertThat(call("healing.", "list").out().lines()).hasSize(1);
            assertThat(call("healing.", "list", "--state", "retried").out().lines())
                    .hasSize(3);
            assertThat(call("healing.", "retry", "0", "1").out()).contains("0 dead letters sent again");
            assertThat(RecordCount.of(CLIENT, topics.deadLetters())).isEqualTo(2);
            assertThat(RecordCount.of(CLIENT, topics.signals())).isEqualTo(2);
        }
    }

    @Test
    void shouldSendEachLetterExactlyOnceWhenTheCommandIsKilledInTheMiddle() throws Exception {
        // Given
        int count = 3000;
        Topics topics = prepare("interrupted.");
        writeLetters(topics, count);

        // When: killed once some are sent, and started again
        try (NewstapeProcess retry =
                NewstapeProcess.start(arguments("interrupted.", "retry", "--all", "--wait", "0s"))) {
            Awaitility.await("some letters sent; " + retry.err())
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !retry.isAlive() || sent(topics).size() > 0);
            retry.kill();
        }
        int before = sent(topics).size();
        CommandLineCall again = call("interrupted.", "retry", "--all", "--wait", "0s");

        // Then: the kill came in the middle, and no letter was lost or doubled
        assertThat(before).isBetween(1, count - 1);
        assertThat(again.out()).contains((count - before) + " dead letters sent again");
        List<String> letters = sent(topics);
        assertThat(letters).hasSize(count);
        assertThat(new HashSet<>(letters)).hasSize(count);
    }

    @Test
    void shouldSendTheLettersOfAKeyInTheirOrderHoweverTheyAreNamed() throws Exception {
        // Given: three versions of each of three articles, mixed, on a topic with three partitions
        Topics topics = prepare("ordered.", 3);
        List<String> keys = List.of("a-1", "a-2", "a-3", "a-3", "a-1", "a-2", "a-2", "a-3", "a-1");
        writeLetters(topics, keys);

        // When: some by name, backwards, and then the others
        CommandLineCall named = call("ordered.", "retry", "5", "4", "1", "0", "--wait", "0s");
        CommandLineCall rest = call("ordered.", "retry", "--all", "--wait", "0s");

        // Then
        assertThat(named.out()).contains("4 dead letters sent again");
        assertThat(rest.out()).contains("5 dead letters sent again");
        Map<String, List<String>> sent = new TreeMap<>();
        for (String letter : sent(topics)) {
            int id = Integer.parseInt(letter.substring(letter.indexOf('@') + 1));
            sent.computeIfAbsent(keys.get(id), key -> new ArrayList<>()).add(Integer.toString(id));
        }
        assertThat(sent)
                .isEqualTo(Map.of(
                        "a-1", List.of("0", "4", "8"),
                        "a-2", List.of("1", "5", "6"),
                        "a-3", List.of("2", "3", "7")));
    }

    @Test
    void shouldSendARecordOnceThatBecameTwoLetters() throws Exception {
        // Given: Kafka Streams wrote the letter of one record twice
        Topics topics = prepare("doubled.");
        writeLetters(topics, 1);
        writeLetters(topics, 1);

        // When
        CommandLineCall retry = call("doubled.", "retry", "--all", "--wait", "0s");

        // Then
        assertThat(retry.out()).contains("1 dead letter sent again");
        assertThat(sent(topics)).hasSize(1);
        assertThat(call("doubled.", "list").out().lines()).hasSize(1);
    }

    @Test
    void shouldDiscardAndKeepTheWordsAboutIt() throws Exception {
        // Given
        Topics topics = prepare("discarding.");
        writeLetters(topics, 3);

        // When
        CommandLineCall discard = call("discarding.", "discard", "0", "2", "--why", "test feed");

        // Then
        assertThat(discard.out()).contains("2 dead letters discarded");
        assertThat(call("discarding.", "list", "--format", "json").out().lines())
                .singleElement()
                .satisfies(line -> {
                    JsonNode letter = JSON.readTree(line);
                    assertThat(letter.path("id").asText()).isEqualTo("1");
                });
        assertThat(call("discarding.", "show", "2").out())
                .contains("discarded at")
                .contains("test feed");
        assertThat(call("discarding.", "discard").exit()).isEqualTo(2);
        assertThat(call("discarding.", "retry", "2", "--wait", "0s").out()).contains("1 dead letter sent again");
        assertThat(sent(topics)).hasSize(1);
    }

    /** The letters that were sent again, as the records say. */
    private static List<String> sent(Topics topics) throws Exception {
        List<String> letters = new ArrayList<>();
        try (Registry registry = new Registry(STACK.registryUrl(), Map.of());
                TopicReader<Article> reader = TopicReader.of(
                        CLIENT, topics.articles(), Article.class, new AvroSerdes(registry, RetryPolicy.standard()))) {
            reader.fromEarliest()
                    .readToEnd(record -> Retried.from(record.headers()).ifPresent(letters::add));
        }
        return letters;
    }

    private static void writeLetters(Topics topics, int count) throws Exception {
        writeLetters(topics, IntStream.range(0, count).mapToObj(i -> "a-" + i).toList());
    }

    /** A letter for each key, of the records of one partition. */
    private static void writeLetters(Topics topics, List<String> keys) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(CLIENT, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < keys.size(); i++) {
                ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(
                        topics.deadLetters().name(),
                        utf8(keys.get(i)),
                        bytes(topics, article(keys.get(i), "Mitsui & Co (8031.T) raised its forecast")));
                letter.headers()
                        .add(DeadLetterHeaders.REASON, utf8("UNPROCESSABLE"))
                        .add(DeadLetterHeaders.TOPIC, utf8(topics.articles().name()))
                        .add(DeadLetterHeaders.PARTITION, utf8("0"))
                        .add(DeadLetterHeaders.OFFSET, utf8(Integer.toString(i)));
                producer.send(letter);
            }
        }
    }

    private static void publish(Topics topics, String key, byte[] value, Instant time) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(CLIENT, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topics.articles().name(), 0, time.toEpochMilli(), utf8(key), value));
        }
    }

    private static byte[] bytes(Topics topics, Article article) throws Exception {
        return SERDES.serializer().serialize(topics.articles().name(), article);
    }

    private static final AvroSerdes SERDES =
            new AvroSerdes(new Registry(STACK.registryUrl(), Map.of()), RetryPolicy.standard());

    private static Article article(String id, String headline) {
        return Article.newBuilder()
                .setArticleId(id)
                .setStatus(ArticleStatus.NEW)
                .setSource("Sample Wire")
                .setPublishedAt(NINE)
                .setHeadline(headline)
                .setParagraphs(List.of("Demand was strong."))
                .build();
    }

    private static Topics prepare(String prefix) throws Exception {
        return prepare(prefix, 1);
    }

    private static Topics prepare(String prefix, int partitions) throws Exception {
        Topics topics = new Topics(prefix, partitions, Optional.empty());
        try (Admin admin = Admin.create(CLIENT);
                Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(topics.all(), (short) 1);
            registry.register(topics.all());
        }
        return topics;
    }

    private static CommandLineCall call(String prefix, String... arguments) {
        return CommandLineCall.of(arguments(prefix, arguments));
    }

    private static String[] arguments(String prefix, String... arguments) {
        List<String> all = new ArrayList<>(List.of("dead-letters"));
        all.addAll(List.of(arguments));
        all.addAll(settings(prefix));
        return all.toArray(String[]::new);
    }

    private NewstapeProcess pipeline(String prefix) throws Exception {
        List<String> all = new ArrayList<>(List.of("run"));
        all.addAll(settings(prefix));
        for (String setting : Set.of("operations.listen=off", "state.dir=" + folder.resolve("state"))) {
            all.addAll(List.of("--set", setting));
        }
        return NewstapeProcess.start(all.toArray(String[]::new));
    }

    private static List<String> settings(String prefix) {
        return List.of(
                "-b",
                STACK.bootstrapServers(),
                "--schema-registry-url",
                STACK.registryUrl(),
                "--set",
                "topic.prefix=" + prefix,
                "--set",
                "topic.partitions=1",
                "--set",
                "application.id=" + prefix + "app");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
