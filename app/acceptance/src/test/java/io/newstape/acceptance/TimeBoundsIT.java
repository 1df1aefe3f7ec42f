package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.CommandLineCall;
import io.newstape.embedded.EmbeddedBroker;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.streams.wire.RecordCount;
import io.newstape.streams.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker that takes records of the last hour only: newstape's topics and changelogs take history all the same. */
class TimeBoundsIT {

    private static final EmbeddedStack STACK = SharedStack.get();
    private static final Topics TOPICS = new Topics("bounds.", 1, Optional.empty());

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        EmbeddedStack.Ports ports = EmbeddedStack.Ports.free();
        broker = EmbeddedBroker.start(
                folder.resolve("kafka"),
                ports.broker(),
                ports.controller(),
                Map.of(
                        "log.message.timestamp.before.max.ms",
                        "3600000",
                        "log.message.timestamp.after.max.ms",
                        "60000"));
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldTakeHistoryAndArticlesDatedAhead() throws Exception {
        // Given: what this broker does with other topics
        refusesHistoryOnOtherTopics();
        String soon = Instant.now().plus(Duration.ofHours(20)).toString();
        Path articles = Files.write(
                folder.resolve("articles.jsonl"),
                List.of(
                        article("a-1", "2016-12-16T09:30:00Z", "Mitsui & Co (8031.T) raised its forecast"),
                        article("a-2", soon, "Marubeni Corp (8002.T) raised its forecast")));

        // When
        call("topics", "apply");
        call("schemas", "register");
        call("publish", articles.toString());

        // Then
        try (NewstapeProcess run = NewstapeProcess.start(
                arguments("run", "--set", "operations.listen=off", "--set", "state.dir=" + folder.resolve("state")))) {
            Awaitility.await("two signals; " + run.err())
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !run.isAlive() || RecordCount.of(client(), TOPICS.signals()) >= 2);
            assertThat(run.isAlive()).as(run.err()).isTrue();
        }
    }

    @Test
    void shouldSayWhatToDoAboutATopicThatWasMadeByHand() throws Exception {
        // Given: a topic as this broker makes it, and nobody called 'topics apply'
        try (Admin admin = Admin.create(client())) {
            admin.createTopics(List.of(new NewTopic("by-hand.news.articles", 1, (short) 1)))
                    .all()
                    .get();
        }
        Path articles = Files.write(
                folder.resolve("mixed.jsonl"),
                List.of(
                        article("b-1", Instant.now().toString(), "Mitsui & Co (8031.T) raised its forecast"),
                        article("b-2", "2016-12-16T09:30:00Z", "Marubeni Corp (8002.T) raised its forecast"),
                        article("b-3", "2016-12-16T09:31:00Z", "Marubeni Corp (8002.T) raised it again")));
        call(0, "by-hand.", "schemas", "register");

        // When
        CommandLineCall refused = call(1, "by-hand.", "publish", articles.toString());
        takeAnyTime("by-hand.news.articles");
        CommandLineCall taken = call(0, "by-hand.", "publish", articles.toString());

        // Then
        assertThat(refused.err())
                .contains("the topic by-hand.news.articles refuses records of such times")
                .contains("newstape topics apply")
                .contains("message.timestamp.before.max.ms");
        assertThat(taken.out()).contains("3 articles published, 0 refused");
    }

    private static void takeAnyTime(String topic) throws Exception {
        String forever = Long.toString(Long.MAX_VALUE);
        List<AlterConfigOp> changes = List.of(
                new AlterConfigOp(
                        new ConfigEntry("message.timestamp.before.max.ms", forever), AlterConfigOp.OpType.SET),
                new AlterConfigOp(
                        new ConfigEntry("message.timestamp.after.max.ms", forever), AlterConfigOp.OpType.SET));
        try (Admin admin = Admin.create(client())) {
            admin.incrementalAlterConfigs(Map.of(new ConfigResource(ConfigResource.Type.TOPIC, topic), changes))
                    .all()
                    .get();
        }
    }

    private static void refusesHistoryOnOtherTopics() throws Exception {
        try (Admin admin = Admin.create(client());
                KafkaProducer<byte[], byte[]> producer =
                        new KafkaProducer<>(client(), new ByteArraySerializer(), new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic("other", 1, (short) 1)))
                    .all()
                    .get();
            ProducerRecord<byte[], byte[]> old = new ProducerRecord<>("other", 0, 0L, null, new byte[] {1});
            Assertions.assertThatThrownBy(() -> producer.send(old).get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(InvalidTimestampException.class);
        }
    }

    private static String article(String id, String time, String headline) {
        return "{\"articleId\":\"" + id + "\",\"source\":\"Sample Wire\",\"publishedAt\":\"" + time
                + "\",\"headline\":\"" + headline + "\",\"paragraphs\":[]}";
    }

    private static Map<String, Object> client() {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }

    private static void call(String... arguments) {
        call(0, "bounds.", arguments);
    }

    private static CommandLineCall call(int exit, String prefix, String... arguments) {
        CommandLineCall call = CommandLineCall.of(withPrefix(prefix, arguments));
        assertThat(call.exit()).as(call.out() + call.err()).isEqualTo(exit);
        return call;
    }

    private static String[] arguments(String... arguments) {
        return withPrefix("bounds.", arguments);
    }

    private static String[] withPrefix(String prefix, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "-b",
                broker.bootstrapServers(),
                "--schema-registry-url",
                STACK.registryUrl(),
                "--set",
                "topic.prefix=" + prefix,
                "--set",
                "topic.partitions=1",
                "--set",
                "topic.replication.factor=1",
                "--set",
                "application.id=bounds.app"));
        return all.toArray(String[]::new);
    }
}
