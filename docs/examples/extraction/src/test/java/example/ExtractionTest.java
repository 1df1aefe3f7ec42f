package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

class ExtractionTest {

    private static final long EIGHT_MEGABYTES = 8_000_000;
    /** A row of the page: megabytes and a jar. */
    private static final Pattern ROW = Pattern.compile("\\| (\\d\\.\\d) \\| ([a-z0-9-]+) \\|.*");

    @Test
    void shouldFindSecuritiesAndScoreThem() {
        // Given
        PrintStream console = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        // When
        System.setOut(new PrintStream(printed, true));
        try {
            Extraction.main(new String[0]);
        } finally {
            System.setOut(console);
        }

        // Then
        List<String> lines = printed.toString().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).startsWith("7203.T +"), lines.get(0));
        assertTrue(lines.get(1).startsWith("7201.T -"), lines.get(1));
    }

    @Test
    void shouldNeedNeitherKafkaNorARegistryNorTheCommandLine() {
        for (String type : List.of(
                "org.apache.kafka.clients.consumer.KafkaConsumer",
                "io.confluent.kafka.serializers.KafkaAvroDeserializer",
                "picocli.CommandLine",
                "org.apache.lucene.util.BytesRef")) {
            assertThrows(ClassNotFoundException.class, () -> Class.forName(type));
        }
    }

    @Test
    void shouldBringFewLibrariesAndLessThanEightMegabytes() {
        // When
        List<File> libraries = libraries();

        // Then
        List<String> names = libraries.stream().map(File::getName).toList();
        assertTrue(
                names.stream().allMatch(name -> name.matches(
                        "(newstape-(core|schemas)|avro|jackson-(core|databind|annotations)|jsoup|commons-(csv|codec|io)|slf4j-api)-.*")),
                names.toString());
        long bytes = libraries.stream().mapToLong(File::length).sum();
        assertTrue(bytes > 1_000_000 && bytes < EIGHT_MEGABYTES, bytes + " bytes: " + names);
    }

    /** Only the build of newstape names the page; in a copy of this project there is none. */
    @Test
    @EnabledIfSystemProperty(named = "newstape.library.page", matches = ".+")
    void shouldBringWhatThePageLists() throws IOException {
        // Given
        Map<String, Double> listed = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(System.getProperty("newstape.library.page")))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                listed.put(row.group(2), Double.valueOf(row.group(1)));
            }
        }

        // When
        Map<String, Double> brought = new TreeMap<>();
        for (File library : libraries()) {
            brought.put(library.getName().replaceFirst("-\\d.*", ""), library.length() / 1_000_000.0);
        }

        // Then
        assertEquals(brought.keySet(), listed.keySet());
        brought.forEach((name, megabytes) ->
                assertTrue(Math.abs(megabytes - listed.get(name)) < 0.1, name + " has " + megabytes + " MB"));
    }

    private static List<File> libraries() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(File::isFile)
                .filter(jar -> !jar.getName().matches("(junit|opentest4j|apiguardian|jspecify|surefire).*"))
                .toList();
    }
}
