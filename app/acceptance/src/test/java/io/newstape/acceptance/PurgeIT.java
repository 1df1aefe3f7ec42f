package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.cli.CommandLineCall;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.operations.purge.Purge;
import io.newstape.operations.purge.Purge.Step;
import io.newstape.operations.purge.PurgeOrder;
import io.newstape.operations.purge.PurgeOrder.Kind;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.streams.seal.KeyedText;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.KeyTopic;
import io.newstape.streams.wire.PurgeLog;
import io.newstape.streams.wire.RecordCount;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The text of a source is deleted at its provider's request: nobody reads it any more, and nothing else changes. */
class PurgeIT {

    private static final EmbeddedStack STACK = SharedStack.get();
    private static final Map<String, Object> CLIENT = Map.of("bootstrap.servers", STACK.bootstrapServers());
    private static final Topics TOPICS = new Topics("purge.", 2, Optional.empty());
    private static final List<String> TEXTS =
            List.of("raised its forecast", "Demand was strong", "blamed coal", "mitsui-forecast");

    @TempDir
    Path folder;

    @Test
    void shouldDeleteTheTextOfASourceAndOfAnArticleAndLeaveTheRestAsItWas() throws Exception {
        // Given: two sources, and a pipeline that has read them
        prepare();
        Path articles = Files.writeString(folder.resolve("articles.jsonl"), """
                {"id":"h-1","headline":"Mitsui & Co (8031.T) raised its forecast","content":"Demand was strong at Mitsui & Co (8031.T).","source":"Harbor Wire","published_at":"2024-11-11T09:00:00Z","url":"https://harbor.example/mitsui-forecast"}
                {"id":"k-1","headline":"Mitsui & Co (8031.T) wins a contract","content":"The contract is large.","source":"Kestrel News","published_at":"2024-11-11T09:05:00Z"}
                {"id":"h-2","headline":"Marubeni (8002.T) cut its dividend","content":"Marubeni (8002.T) blamed coal.","source":"Harbor Wire","published_at":"2024-11-11T09:10:00Z"}
                {"id":"k-2","headline":"Marubeni (8002.T) wins an order","content":"It is worth a lot.","source":"Kestrel News","published_at":"2024-11-11T09:15:00Z"}
                """);
        assertThat(call("publish", articles.toString()).exit()).isZero();
        publishForTheDeadLetters();
        try (NewstapeProcess run = NewstapeProcess.start(
                arguments("run", "--set", "operations.listen=off", "--set", "state.dir=" + folder.resolve("state")))) {
            awaitSignals(4, run);
            Awaitility.await("a dead letter of the source")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> RecordCount.of(CLIENT, TOPICS.deadLetters()) == 1);
            assertThat(call("export", folder.resolve("archive").toString(), "--table", "articles", "--as", "avro")
                            .exit())
                    .isZero();
            assertThat(texts(TOPICS.signals())).as("a desk with the keys").anyMatch(has("raised its forecast"));
            assertThat(everything()).as("anybody else").noneMatch(has(TEXTS.toArray(String[]::new)));

            // When: it is asked first, then killed in the middle, then repeated
            CommandLineCall asked = call("purge", "--source", "Harbor Wire");
            killAsSoonAsItIsWrittenDown();
            killedAfter(Step.WITHDRAWN);
            CommandLineCall half = call("purge", "--list");
            CommandLineCall whole = call("purge", "--source", "Harbor Wire", "--yes");
            CommandLineCall again = call("purge", "--source", "Harbor Wire", "--yes");
            awaitSignals(6, run);

            // Then
            assertThat(asked.out()).contains("withdraw     3 of 3", "3 records become unreadable", "--yes does it");
            assertThat(half.out()).contains("source Harbor Wire, begun on").contains("not done yet");
            assertThat(whole.exit()).as(whole.out() + whole.err()).isZero();
            assertThat(whole.out())
                    .contains("3 articles, 3 records unreadable, 0 in clear")
                    .contains("(asked for)");
            assertThat(again.out()).isEqualTo(whole.out());
            assertThat(texts(TOPICS.signals()))
                    .as("each retracted once, the other source's as they were")
                    .hasSize(6)
                    .noneMatch(has("raised its forecast", "cut its dividend"))
                    .anyMatch(has("wins a contract"))
                    .anyMatch(has("wins an order"))
                    .satisfies(signals -> assertThat(signals.stream().filter(has("RETRACTED")))
                            .hasSize(2));

            // When: one article of the other source, too
            CommandLineCall one = call("purge", "--article", "kestrel-news:k-1", "--yes");
            awaitSignals(7, run);

            // Then
            assertThat(one.exit()).as(one.out() + one.err()).isZero();
            assertThat(texts(TOPICS.articles()))
                    .noneMatch(has("wins a contract"))
                    .anyMatch(has("wins an order"));
            CommandLineCall verify = call("verify");
            assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
            assertThat(verify.out())
                    .contains("purged: source Harbor Wire, on 20")
                    .contains("purged: article kestrel-news:k-1, on 20")
                    .contains("8 records of purged articles weren't replayed");
        }
        assertThat(Files.list(folder.resolve("archive")).count()).isPositive();
        CommandLineCall replay = call(
                "replay",
                "--archive",
                folder.resolve("archive").toString(),
                "--to-files",
                folder.resolve("again").toString());
        assertThat(replay.exit()).as(replay.out() + replay.err()).isZero();
        try (Stream<Path> files = Files.walk(folder.resolve("again"))) {
            assertThat(files.filter(Files::isRegularFile).map(PurgeIT::bytes).filter(has("8002.T")))
                    .as("the other articles of the archive are replayed")
                    .isNotEmpty();
        }
    }

    @Test
    void shouldSayWhatStaysOfTextThatWasPublishedInClear() throws Exception {
        // Given
        prepare();
        Path article = Files.writeString(
                folder.resolve("clear.jsonl"),
                "{\"id\":\"c-1\",\"headline\":\"Toyota (7203.T) opens a plant\",\"content\":\"It is large.\","
                        + "\"source\":\"Clear Wire\",\"published_at\":\"2024-11-11T09:20:00Z\"}");
        assertThat(call("publish", "--set", "text.encryption=off", article.toString())
                        .exit())
                .isZero();

        // When
        CommandLineCall purge = call("purge", "--source", "Clear Wire", "--yes");

        // Then
        assertThat(purge.exit()).isEqualTo(1);
        assertThat(purge.out()).contains("1 articles, 0 records unreadable, 1 in clear until retention");
        assertThat(purge.err()).contains("1 records of source Clear Wire were published in clear", "for ever");
        assertThat(call("purge", "--source", "No Wire").err()).contains("there is no article of source No Wire");
    }

    private static void prepare() throws Exception {
        try (Admin admin = Admin.create(CLIENT);
                Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(TOPICS.all(), (short) 1);
            registry.register(TOPICS.all());
        }
    }

    /** A sealed article that is dated after its record. */
    private static void publishForTheDeadLetters() throws Exception {
        Instant dated = Instant.parse("2024-11-11T09:12:00Z");
        Article article = Article.newBuilder()
                .setArticleId("harbor-wire:h-3")
                .setStatus(ArticleStatus.NEW)
                .setSource("Harbor Wire")
                .setPublishedAt(dated)
                .setHeadline("Mitsui & Co (8031.T) raised its forecast again")
                .setParagraphs(List.of())
                .build();
        try (Registry registry = new Registry(STACK.registryUrl(), Map.of());
                Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(CLIENT, new ByteArraySerializer(), new ByteArraySerializer())) {
            AvroSerdes sealing = new AvroSerdes(
                    registry,
                    RetryPolicy.standard(),
                    new KeyedText(KeyTopic.making(CLIENT, TOPICS.keys(), InstantSource.system())));
            producer.send(new ProducerRecord<>(
                            TOPICS.articles().name(),
                            null,
                            dated.minus(Duration.ofDays(3)).toEpochMilli(),
                            article.getArticleId().getBytes(StandardCharsets.UTF_8),
                            sealing.serializer().serialize(TOPICS.articles().name(), article)))
                    .get();
        }
    }

    /** SIGKILL for the real command, in the middle of it. */
    private static void killAsSoonAsItIsWrittenDown() throws Exception {
        PurgeLog purges = new PurgeLog(CLIENT, TOPICS.purges());
        try (NewstapeProcess purge =
                NewstapeProcess.start(arguments("purge", "--source", "Harbor Wire", "--yes", "--why", "asked for"))) {
            Awaitility.await("its beginning; " + purge.err())
                    .atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(10))
                    .until(() -> !purge.isAlive() || !purges.read().isEmpty());
            purge.kill();
        }
        assertThat(purges.read()).as("it was in the middle").singleElement().satisfies(note -> assertThat(note.ended())
                .isEmpty());
    }

    private static void killedAfter(Step last) throws Exception {
        try (Admin admin = Admin.create(CLIENT);
                Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            Purge purge = new Purge(
                    CLIENT, TOPICS, new AvroSerdes(registry, RetryPolicy.standard()), admin, InstantSource.system());
            assertThatThrownBy(
                            () -> purge.carryOut(purge.plan(new PurgeOrder(Kind.SOURCE, "Harbor Wire")), "", step -> {
                                if (step == last) {
                                    throw new IllegalStateException("killed");
                                }
                            }))
                    .hasMessage("killed");
        }
    }

    private static void awaitSignals(int count, NewstapeProcess run) {
        Awaitility.await(count + " signals")
                .atMost(Duration.ofMinutes(2))
                .failFast(() -> assertThat(run.isAlive()).as(run.err()).isTrue())
                .until(() -> RecordCount.of(CLIENT, TOPICS.signals()) >= count);
    }

    /** The records of a topic as 'newstape' with the keys reads them. */
    private static List<String> texts(Topic topic) {
        if (topic.equals(TOPICS.signals())) {
            return call("tail", "--from", "earliest", "--format", "json", "--max", count(topic))
                    .out()
                    .lines()
                    .toList();
        }
        Path folder = Path.of("target", "purge-" + System.nanoTime());
        CommandLineCall export = call("export", folder.toString(), "--table", "articles", "--as", "jsonl");
        assertThat(export.exit()).as(export.err()).isZero();
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".jsonl"))
                    .map(PurgeIT::bytes)
                    .toList();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String count(Topic topic) {
        return Long.toString(RecordCount.of(CLIENT, topic));
    }

    /** Every record of every topic, changelogs included, and every file of the archive, byte by byte. */
    private List<String> everything() throws Exception {
        List<String> all = new ArrayList<>();
        List<String> topics;
        try (Admin admin = Admin.create(CLIENT)) {
            topics = admin.listTopics().names().get().stream()
                    .filter(name -> name.startsWith("purge."))
                    .toList();
        }
        assertThat(topics).anyMatch(name -> name.endsWith("-changelog"));
        for (String topic : topics) {
            try (TopicReader<byte[]> reader = new TopicReader<>(
                    new KafkaConsumer<>(
                            Map.of("bootstrap.servers", STACK.bootstrapServers(), "enable.auto.commit", "false"),
                            new StringDeserializer(),
                            new ByteArrayDeserializer()),
                    topic)) {
                reader.fromEarliest().readToEnd(record -> all.add(record.value() == null ? "" : latin(record.value())));
            }
        }
        try (Stream<Path> files = Files.walk(folder.resolve("archive"))) {
            files.filter(Files::isRegularFile).map(PurgeIT::bytes).forEach(all::add);
        }
        return all;
    }

    private static java.util.function.Predicate<String> has(String... parts) {
        return text -> Stream.of(parts).anyMatch(text::contains);
    }

    private static String bytes(Path file) {
        try {
            return latin(Files.readAllBytes(file));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static CommandLineCall call(String... arguments) {
        return CommandLineCall.of(arguments(arguments));
    }

    private static String[] arguments(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "-b",
                STACK.bootstrapServers(),
                "--schema-registry-url",
                STACK.registryUrl(),
                "--set",
                "topic.prefix=purge.",
                "--set",
                "topic.partitions=2",
                "--set",
                "application.id=purge.app",
                "--set",
                "reference=none"));
        if (!all.contains("text.encryption=off")) {
            all.addAll(List.of("--set", "text.encryption=on"));
        }
        return all.toArray(String[]::new);
    }
}
