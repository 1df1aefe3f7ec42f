package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.cli.CommandLineCall;
import io.newstape.cli.fetch.LocalServer;
import io.newstape.embedded.EmbeddedStack.Ports;
import io.newstape.embedded.StackSecurity;
import io.newstape.streams.wire.RecordCount;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Topics;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever goes well or wrong, and however much is logged: no secret is in what a verb prints. */
class SecretsInLogsIT {

    private static final SecureCluster CLUSTER = SecureCluster.get();
    private static final Topics TOPICS = new Topics(EverySecret.PREFIX, 1, Optional.empty());
    private static final String STRANGER = "token-of-a-stranger";

    @TempDir
    Path folder;

    /** What was printed, by what printed it. */
    private final Map<String, String> printed = new TreeMap<>();

    @Test
    @Timeout(600)
    void shouldTellNoSecret() throws Exception {
        // Given
        int page = Ports.free().registry();
        EverySecret secrets = new EverySecret(CLUSTER, folder, page);
        Path settings = secrets.settings();
        assertThat(call(settings, "topics", "apply").exit()).isZero();
        assertThat(call(settings, "schemas", "register").exit()).isZero();

        // When: work that goes well, with all that can be logged
        work(secrets, settings, page);
        keys().forEach(key -> secrets.secret("key of text " + key, key));
        CommandLineCall config = call(settings, "config");
        CommandLineCall doctor = call(settings, "doctor");

        // and what goes wrong, with the whole trace of the error
        mistakes(secrets);

        // Then
        assertThat(config.out()).contains("kafka.ssl.key.password = ********");
        assertThat(doctor.out()).contains("this principal has the rights");
        assertThat(printed.get("run"))
                .as("it is a log that could tell all")
                .contains("StreamsConfig values", "ssl.keystore.password = [hidden]", "sasl.jaas.config = [hidden]");
        assertThat(secrets.all()).hasSizeGreaterThan(15);
        secrets.all()
                .forEach((name, secret) -> printed.forEach((who, text) -> assertThat(text.contains(secret))
                        .as(name + " in the words of " + who)
                        .isFalse()));
        assertThat(printed).allSatisfy((who, text) -> assertThat(text).doesNotContain(STRANGER, "wrong-password"));
    }

    /** A pipeline whose page is asked, a publisher, and a poller with a source that fails. */
    private void work(EverySecret secrets, Path settings, int page) throws Exception {
        Path article = Files.writeString(
                folder.resolve("a.jsonl"),
                "{\"id\":\"s-1\",\"headline\":\"Mitsui & Co (8031.T) raised its forecast\",\"content\":\"Demand was"
                        + " strong.\",\"source\":\"Sample Wire\",\"published_at\":\"2024-11-11T09:00:00Z\"}\n");
        try (LocalServer server = LocalServer.start().at("/feed", "[]").at("/fails", exchange -> {
                    String all = exchange.getRequestURI() + " "
                            + exchange.getRequestHeaders().entrySet();
                    byte[] body = all.getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(401, body.length);
                    exchange.getResponseBody().write(body);
                });
                NewstapeProcess run = process(settings, "run");
                NewstapeProcess publish = process(settings, "publish", article.toString());
                NewstapeProcess poll = process(
                        settings,
                        "poll",
                        "--once",
                        secrets.sources(server.url("/feed"), server.url("/fails"))
                                .toString())) {
            Awaitility.await("a signal")
                    .atMost(Duration.ofMinutes(2))
                    .failFast(() -> assertThat(run.isAlive()).as(run.err()).isTrue())
                    .until(() -> RecordCount.of(CLUSTER.client(StackSecurity.ADMIN), TOPICS.signals()) > 0);
            assertThat(ask(page, secrets.pageToken()).statusCode()).isEqualTo(200);
            HttpResponse<String> refused = ask(page, STRANGER);
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(publish.awaitExit()).as(publish.err()).isZero();
            assertThat(poll.awaitExit()).as("a source fails").isEqualTo(1);
            assertThat(server.asked())
                    .anySatisfy(asked -> assertThat(secrets.all().get("key in a header"))
                            .isSubstringOf(asked.headers().get("authorization")));
            run.terminate();
            run.awaitExit();
            printed.put("run", run.out() + run.err());
            printed.put("publish", publish.out() + publish.err());
            printed.put("poll", poll.out() + poll.err());
            printed.put("the page, asked by a stranger", refused.body() + refused.headers());
        }
    }

    private void mistakes(EverySecret secrets) throws Exception {
        String jaas =
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"admin\" password=\"%s\"";
        String right = secrets.all().get("password of the user");
        for (String[] mistake : List.of(
                new String[] {"latest", "kafka.sasl.jaas.config", jaas.formatted("wrong-password") + ";"},
                // without the semicolon, and without a sign between key and value
                new String[] {"latest", "kafka.sasl.jaas.config", jaas.formatted(right)},
                new String[] {
                    "latest", "kafka.sasl.jaas.config", jaas.formatted(right).replace("password=", "password ") + ";"
                },
                new String[] {"latest", "kafka.sasl.mechanism", "PLAIN"},
                new String[] {"latest", "kafka.ssl.keystore.password", "wrong-password"},
                new String[] {"latest", "kafka.ssl.truststore.password", "wrong-password"},
                new String[] {"latest", "kafka.ssl.keystore.type", "PEM"},
                new String[] {"schemas check", "registry.basic.auth.user.info", "admin:wrong-password"},
                new String[] {"schemas check", "registry.basic.auth.user.info", right},
                new String[] {"schemas check", "registry.ssl.key.password", "wrong-password"},
                new String[] {
                    "schemas check",
                    "registry.basic.auth.credentials.source",
                    "URL",
                    "registry.bearer.auth.credentials.source",
                    "STATIC_TOKEN",
                    "registry.bearer.auth.token",
                    "wrong-password"
                })) {
            Path file = secrets.settings(Arrays.copyOfRange(mistake, 1, mistake.length));
            assertThat(call(file, mistake[0].split(" ")).exit())
                    .as(String.join(" ", mistake[0], mistake[1]))
                    .isNotZero();
        }
    }

    /** In this process: quick, and the trace of an error is printed all the same. */
    private CommandLineCall call(Path settings, String... verb) {
        CommandLineCall call = CommandLineCall.of(
                Stream.concat(Stream.of(verb), Stream.of("--verbose", "--config", settings.toString()))
                        .toArray(String[]::new));
        printed.put(String.join(" ", verb) + " " + printed.size(), call.out() + call.err());
        return call;
    }

    private static NewstapeProcess process(Path settings, String... verb) throws Exception {
        List<String> all = new ArrayList<>(List.of(verb));
        all.addAll(List.of("--verbose", "--config", settings.toString()));
        return NewstapeProcess.start(all.toArray(String[]::new));
    }

    private static HttpResponse<String> ask(int port, String token) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/metrics"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString());
    }

    /** What the text of each source is sealed with. */
    private static List<String> keys() throws Exception {
        List<String> keys = new ArrayList<>();
        Map<String, Object> client = CLUSTER.client(StackSecurity.ADMIN);
        client.put("enable.auto.commit", "false");
        try (TopicReader<byte[]> reader = new TopicReader<>(
                new KafkaConsumer<>(client, new StringDeserializer(), new ByteArrayDeserializer()),
                TOPICS.keys().name())) {
            reader.fromEarliest().readToEnd(record -> keys.add(json(record.value())));
        }
        assertThat(keys).isNotEmpty();
        return keys;
    }

    private static String json(byte[] key) {
        try {
            return new ObjectMapper().readTree(key).path("keys").asText();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
