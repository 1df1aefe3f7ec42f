package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExtractionTest {

    private static final long EIGHT_MEGABYTES = 8_000_000;

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
        List<File> libraries = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(File::new)
                .filter(File::isFile)
                .filter(jar -> !jar.getName().matches("(junit|opentest4j|apiguardian|jspecify|surefire).*"))
                .toList();

        // Then
        List<String> names = libraries.stream().map(File::getName).toList();
        assertTrue(
                names.stream().allMatch(name -> name.matches(
                        "(newstape-(core|schemas)|avro|jackson-(core|databind|annotations)|jsoup|commons-(csv|codec|io)|slf4j-api)-.*")),
                names.toString());
        long bytes = libraries.stream().mapToLong(File::length).sum();
        assertTrue(bytes > 1_000_000 && bytes < EIGHT_MEGABYTES, bytes + " bytes: " + names);
    }
}
