package io.newstape.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import org.apache.avro.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the public schemas to what was promised: every version that was ever published can be read by today's readers,
 * and what is written today by readers of every version.
 */
class CompatibilityTest {

    private static final Path SCHEMAS = Path.of("src/main/avro");
    private static final Path HISTORY = Path.of("src/main/avro-history");

    private static final Map<String, String> RECORDS = Map.of(
            "news.articles-value", "Article",
            "news.ticker-mentions-value", "TickerMentions",
            "news.company-sentiment-value", "CompanySentiment",
            "market.scored-mentions-value", "ScoredMention",
            "market.signals-value", "Signal",
            "market.latest-signals-value", "Signal",
            "market.signals-flat-value", "FlatSignal",
            "market.signal-windows-value", "SignalWindow",
            "reference.instruments-value", "Instrument",
            "reference.in-force-value", "ReferenceInForce");

    static Stream<String> subjects() {
        return RECORDS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void shouldBeReadableAcrossAllVersions(String subject) throws IOException {
        Schema today = today(subject);
        for (Path version : versions(subject)) {
            Schema then = new Schema.Parser().parse(version.toFile());
            requireReadable(subject, version, "today's readers can't read records of", today, then);
            requireReadable(subject, version, "records of today can't be read by readers of", then, today);
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    void shouldKeepThePresentSchemaInTheHistory(String subject) throws IOException {
        List<Path> versions = versions(subject);
        Schema newest =
                new Schema.Parser().parse(versions.get(versions.size() - 1).toFile());

        assertThat(newest.toString())
                .as(
                        "%s differs from its newest published version.%nIf it was published, add the new one:%n"
                                + "  app/bin/newstape schemas %s > schemas/%s/%s/v%d.avsc",
                        RECORDS.get(subject), subject, HISTORY, subject, versions.size() + 1)
                .isEqualTo(today(subject).toString());
    }

    @Test
    void shouldDocumentEveryFieldAndGiveEveryEnumADefault() throws IOException {
        for (Schema schema : all()) {
            assertThat(schema.getDoc()).as("doc of %s", schema.getName()).isNotBlank();
            if (schema.getType() == Schema.Type.ENUM) {
                assertThat(schema.getEnumDefault())
                        .as("default of %s", schema.getName())
                        .isEqualTo("UNKNOWN");
            } else {
                assertThat(schema.getFields()).allSatisfy(field -> assertThat(field.doc())
                        .as("doc of %s.%s", schema.getName(), field.name())
                        .isNotBlank());
            }
        }
    }

    @Test
    void shouldNoticeAFieldThatOldRecordsLack() {
        // Given: a version of a record, and a next one with a field that has no default
        Schema then = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"}]}");
        Schema next = new Schema.Parser()
                .parse("{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\"},"
                        + "{\"name\":\"b\",\"type\":\"int\"}]}");

        // Then
        assertThat(SchemaCompatibility.checkReaderWriterCompatibility(next, then)
                        .getType())
                .isEqualTo(SchemaCompatibilityType.INCOMPATIBLE);
    }

    private static void requireReadable(String subject, Path version, String problem, Schema reader, Schema writer) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer);
        if (result.getType() != SchemaCompatibilityType.COMPATIBLE) {
            StringBuilder message = new StringBuilder(subject + ": " + problem + " " + version + ":");
            result.getResult().getIncompatibilities().forEach(difference -> message.append("\n  at ")
                    .append(difference.getLocation())
                    .append(": ")
                    .append(difference.getMessage()));
            fail(message.append("\nAdd fields with a default, and remove none that has no default.")
                    .toString());
        }
    }

    private static Schema today(String subject) throws IOException {
        String name = RECORDS.get(subject);
        return all().stream()
                .filter(schema -> schema.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<Schema> all() throws IOException {
        SchemaParser parser = new SchemaParser();
        try (Stream<Path> files = Files.walk(SCHEMAS)) {
            files.filter(file -> file.toString().endsWith(".avsc")).sorted().forEach(file -> {
                try {
                    parser.parse(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        return parser.getParsedNamedSchemas();
    }

    private static List<Path> versions(String subject) throws IOException {
        try (Stream<Path> files = Files.list(HISTORY.resolve(subject))) {
            return files.sorted(Comparator.comparingInt(CompatibilityTest::number))
                    .toList();
        }
    }

    private static int number(Path version) {
        return Integer.parseInt(version.getFileName().toString().replaceAll("\\D", ""));
    }
}
