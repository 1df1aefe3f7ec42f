package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.cli.CommandLineCall;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.streams.wire.RecordCount;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docs/other-tools.md says of other tools, as far as Debian and Maven have them. A tool that isn't installed is
 * skipped, and the reason says how to get it.
 */
class OtherToolsIT {

    private static final EmbeddedStack STACK = SharedStack.get();
    private static final Map<String, Object> CLIENT = Map.of("bootstrap.servers", STACK.bootstrapServers());
    private static final Topics TOPICS = new Topics("tools.", 2, Optional.empty());
    private static final Path EXAMPLES = Path.of("..", "..", "docs", "examples").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PYTHON = "/usr/bin/python3";
    private static final int SIGNALS = 6;

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeSignals() throws Exception {
        Path articles = Files.write(
                folder.resolve("articles.jsonl"),
                List.of(
                        line("a-1", 1, "NEW", "Mitsui & Co (8031.T) and Marubeni Corp (8002.T) raised their forecasts"),
                        line("a-2", 1, "NEW", "Sony Group (6758.T) won an order"),
                        line("a-1", 2, "CORRECTED", "Mitsui & Co (8031.T) cut its forecast"),
                        line("a-3", 1, "NEW", "Sony Group (6758.T) cut its forecast")));
        call("topics", "apply");
        call("schemas", "register");
        call("publish", articles.toString());
        try (NewstapeProcess run = NewstapeProcess.start(arguments(
                "run",
                "--set",
                "signals.flat=true",
                "--set",
                "operations.listen=off",
                "--set",
                "state.dir=" + folder.resolve("state")))) {
            Awaitility.await("the signals; " + run.err())
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> RecordCount.of(CLIENT, TOPICS.signals()) >= SIGNALS
                            && RecordCount.of(CLIENT, TOPICS.flatSignals()) >= SIGNALS);
        }
    }

    @Test
    void shouldGiveFlatSignalsOnceAndInTheOrderOfTheOthers() throws Exception {
        // Given
        assumePython();

        // When
        List<JsonNode> signals = python(TOPICS.signals());
        List<JsonNode> flat = python(TOPICS.flatSignals());

        // Then: per security, since a reader of two partitions may see either one first
        assertThat(flat).hasSize(SIGNALS);
        for (String ric : List.of("8031.T", "8002.T", "6758.T")) {
            assertThat(flat.stream().filter(one -> ric.equals(one.path("ric").asText())))
                    .extracting(one -> one.path("signalId").asText(), one -> one.path("revision")
                            .asInt())
                    .containsExactlyElementsOf(signals.stream()
                            .filter(one -> ric.equals(one.at("/security/ric").asText()))
                            .map(one -> org.assertj.core.groups.Tuple.tuple(
                                    one.path("signalId").asText(),
                                    one.path("revision").asInt()))
                            .toList());
        }
        assertThat(flat).allMatch(one -> Stream.of("action", "kind", "sentimentStatus", "marketPhase")
                .allMatch(name -> one.path(name).isTextual()));
        assertThat(flat).noneMatch(one -> {
            boolean nested = false;
            for (JsonNode field : one) {
                nested |= field.isContainerNode();
            }
            return nested;
        });
    }

    @Test
    void shouldGiveMicrosecondsToPython() throws Exception {
        assumePython();

        for (JsonNode signal : python(TOPICS.signals())) {
            Instant time = OffsetDateTime.parse(
                            signal.at("/article/publishedAt").asText())
                    .toInstant();
            assertThat(time.getNano()).isEqualTo(123_456_000);
        }
        for (JsonNode flat : python(TOPICS.flatSignals())) {
            Instant time = Instant.EPOCH.plus(flat.path("publishedAtMicros").asLong(), ChronoUnit.MICROS);
            assertThat(time.getNano()).isEqualTo(123_456_000);
            assertThat(OffsetDateTime.parse(flat.path("publishedAt").asText()).toInstant())
                    .isEqualTo(time.truncatedTo(ChronoUnit.MILLIS));
        }
    }

    @Test
    void shouldGiveDuckDbFlatRows() throws Exception {
        // Given
        assumePython();
        Path lines = Files.write(
                folder.resolve("flat.jsonl"),
                python(TOPICS.flatSignals()).stream().map(JsonNode::toString).toList());

        // When: the query of the page
        String query = "SELECT ric, count(*) AS signals, max(publishedAt) AS latest FROM read_json_auto('" + lines
                + "') WHERE action <> 'RETRACTED' GROUP BY ric ORDER BY ric";

        // Then
        List<String> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1) + " " + result.getInt(2));
            }
        }
        assertThat(rows).containsExactly("6758.T 2", "8002.T 1", "8031.T 2");
    }

    @Test
    void shouldShowKeysTimesAndHeadersInKcat() throws Exception {
        assumeTrue(isThere("kcat", "-V"), "kcat isn't installed: apt install kcat");

        // When
        List<String> lines = output(
                        "kcat",
                        "-C",
                        "-b",
                        STACK.bootstrapServers(),
                        "-t",
                        TOPICS.signals().name(),
                        "-X",
                        "isolation.level=read_committed",
                        "-e",
                        "-q",
                        "-f",
                        "%k %T %h\\n")
                .lines()
                .toList();

        // Then
        assertThat(lines).hasSize(SIGNALS);
        assertThat(lines).allSatisfy(line -> {
            assertThat(line).matches("(8031|8002|6758)\\.T \\d{13} .*newstape-origin=.*");
            assertThat(Instant.ofEpochMilli(Long.parseLong(line.split(" ")[1])))
                    .isBetween(Instant.parse("2016-12-16T09:00:00Z"), Instant.parse("2016-12-16T10:00:00Z"));
        });
    }

    private static void assumePython() throws Exception {
        assumeTrue(
                isThere(PYTHON, "-c", "import confluent_kafka, avro.io"),
                "Python's clients aren't installed: apt install python3-confluent-kafka python3-avro");
    }

    private static List<JsonNode> python(Topic topic) throws Exception {
        List<JsonNode> records = new ArrayList<>();
        for (String line : output(
                        PYTHON,
                        EXAMPLES.resolve("read_signals.py").toString(),
                        STACK.bootstrapServers(),
                        STACK.registryUrl(),
                        topic.name())
                .lines()
                .toList()) {
            records.add(JSON.readTree(line));
        }
        return records;
    }

    private static boolean isThere(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (java.io.IOException e) {
            return false;
        }
    }

    private static String output(String... command) throws Exception {
        Path out = Files.createTempFile(folder, "out", ".txt");
        Path err = Files.createTempFile(folder, "err", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean ended = process.waitFor(2, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("%s ends", Arrays.toString(command)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(err)).isZero();
        return Files.readString(out, StandardCharsets.UTF_8);
    }

    private static String line(String id, int version, String status, String headline) {
        return "{\"articleId\":\"" + id + "\",\"version\":" + version + ",\"status\":\"" + status
                + "\",\"source\":\"Sample Wire\",\"publishedAt\":\"2016-12-16T09:3" + version
                + ":00.123456Z\",\"headline\":\"" + headline + "\",\"paragraphs\":[]}";
    }

    private static void call(String... arguments) {
        CommandLineCall call = CommandLineCall.of(arguments(arguments));
        assertThat(call.exit()).as(call.out() + call.err()).isZero();
    }

    private static String[] arguments(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "-b",
                STACK.bootstrapServers(),
                "--schema-registry-url",
                STACK.registryUrl(),
                "--set",
                "topic.prefix=tools.",
                "--set",
                "topic.partitions=2",
                "--set",
                "application.id=tools.app"));
        return all.toArray(String[]::new);
    }
}
