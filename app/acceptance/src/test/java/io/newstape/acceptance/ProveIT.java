package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.CommandLineCall;
import io.newstape.embedded.SharedStack;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.replay.LiveStack;
import io.newstape.history.replay.SampleNews;
import io.newstape.schema.Signal;
import io.newstape.streams.topology.Pipeline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a signal comes from can be shown, and what was changed since is found and placed. */
class ProveIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    @Test
    void shouldShowWhereASignalComesFromAndPlaceWhatWasChanged() throws Exception {
        try (LiveStack stack = new LiveStack("proven", 2)) {
            // Given: signals, an archive of their articles and an export
            stack.publish(new SampleNews(23).next(120));
            try (Pipeline pipeline = stack.start(1)) {
                assertThat(pipeline.lastError()).isEmpty();
                stack.awaitCaughtUp();
            }
            String archive = folder.resolve("archive").toString();
            String exported = folder.resolve("exported").toString();
            assertThat(call("export", archive, "--table", "articles", "--as", "avro")
                            .exit())
                    .isZero();
            assertThat(call("export", exported, "--table", "signals,mentions").exit())
                    .isZero();
            LogRecord record = anySignal(stack);
            Signal signal = stack.serdes.deserializer(Signal.class).deserialize(record.topic(), record.value());

            // When
            CommandLineCall proven =
                    call("prove", signal.getSignalId(), "--export", archive, "--export", exported, "--format", "json");

            // Then
            assertThat(proven.exit()).as(proven.out() + proven.err()).isZero();
            List<JsonNode> lines = lines(proven);
            assertThat(lines)
                    .filteredOn(line -> line.has("table"))
                    .extracting(line -> line.path("table").asText())
                    .containsExactly("articles", "mentions", "signals");
            JsonNode certificate = lines.stream()
                    .filter(line -> line.path("revision").asInt(-1) == signal.getRevision())
                    .findFirst()
                    .orElseThrow();
            assertThat(certificate.path("articleId").asText())
                    .isEqualTo(signal.getArticle().getArticleId());
            assertThat(certificate.path("articleFound").asBoolean()).isTrue();
            assertThat(certificate.at("/articleChain/agreesTo").asLong())
                    .isGreaterThanOrEqualTo(
                            certificate.at("/articleChain/offset").asLong());
            assertThat(certificate.at("/signalChain/offset").asLong()).isEqualTo(record.offset());
            assertThat(certificate.at("/signalChain/agreesTo").asLong()).isGreaterThanOrEqualTo(record.offset());
            assertThat(certificate.at("/times/emitted").asText()).startsWith("20");
            CommandLineCall forPeople = call(
                    "prove", signal.getSignalId(), "--ric", signal.getSecurity().getRic());
            assertThat(forPeople.out())
                    .contains("at " + record.topic() + "-" + record.partition() + "@" + record.offset())
                    .contains("model " + signal.getVersions().getModelVersion())
                    .contains(certificate.at("/signalChain/link").asText());

            // When: the manifest says that another record was there
            Path manifest = folder.resolve("exported/signals/manifest.json");
            ObjectNode content = (ObjectNode) JSON.readTree(manifest.toFile());
            String links = "/runs/0/partitions/" + record.partition() + "/chain/links";
            ((ObjectNode) content.at(links)).put(Long.toString(record.offset()), "0".repeat(64));
            Files.write(manifest, JSON.writeValueAsBytes(content));
            CommandLineCall contradicted = call("prove", signal.getSignalId(), "--export", exported);

            // Then
            assertThat(contradicted.exit()).isEqualTo(1);
            assertThat(contradicted.out()).contains("DIFFERS from the export", " and " + record.offset());

            // When: a byte of the export is changed
            Path file = anyFile(folder.resolve("exported/mentions"));
            byte[] bytes = Files.readAllBytes(file);
            bytes[bytes.length / 2]++;
            Files.write(file, bytes);
            CommandLineCall damaged = call("prove", "--export", exported);

            // Then
            assertThat(damaged.exit()).isEqualTo(1);
            assertThat(damaged.err()).contains(file.toString(), "the first difference is in its bytes ");
        }
    }

    @Test
    void shouldSayThatThereIsNoSuchSignal() throws Exception {
        try (LiveStack stack = new LiveStack("proven", 2)) {
            assertThat(stack.topics.signals().name()).isEqualTo("proven.market.signals");
            CommandLineCall unknown = call("prove", "0123456789abcdef");
            assertThat(unknown.exit()).isEqualTo(1);
            assertThat(unknown.err()).contains("there is no signal 0123456789abcdef on proven.market.signals");
        }
    }

    private static LogRecord anySignal(LiveStack stack) {
        String topic = stack.topics.signals().name();
        try (LogCursor cursor =
                stack.log.open(topic, 1, 0, stack.log.extents(topic).get(1).end())) {
            for (int i = 0; i < 20; i++) {
                cursor.next();
            }
            return cursor.next().orElseThrow();
        }
    }

    private static Path anyFile(Path table) throws Exception {
        try (Stream<Path> files = Files.walk(table)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<JsonNode> lines(CommandLineCall call) throws Exception {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : call.out().lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }

    private static CommandLineCall call(String... words) {
        List<String> arguments = new ArrayList<>(List.of(words));
        Map.of(
                        "--bootstrap-servers", SharedStack.get().bootstrapServers(),
                        "--schema-registry-url", SharedStack.get().registryUrl(),
                        "--set", "topic.prefix=proven.")
                .forEach((option, value) -> arguments.addAll(List.of(option, value)));
        return CommandLineCall.of(arguments.toArray(String[]::new));
    }
}
