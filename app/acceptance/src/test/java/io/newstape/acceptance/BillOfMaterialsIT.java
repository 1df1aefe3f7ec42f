package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;

/** The lists of what is in the runnable jar, and of what lies beside the encoder: complete, and under licences that allow it. */
class BillOfMaterialsIT {

    private static final Path FILE = Path.of("..", "dist", "target", "newstape-sbom.json");
    private static final Path ENCODER = Path.of("..", "encoder", "target", "newstape-encoder-sbom.json");

    @Test
    void shouldListWhatIsInTheJar() throws IOException {
        // When
        Map<String, JsonNode> components = components(FILE);

        // Then
        assertThat(components).hasSizeGreaterThan(40);
        assertThat(components.keySet()).contains("kafka-clients", "kafka-streams", "avro", "picocli", "newstape-core");
        assertThat(components.get("kafka-clients").path("version").asText()).isEqualTo(AppInfoParser.getVersion());
        assertThat(components.values()).allSatisfy(component -> {
            assertThat(component.path("purl").asText()).startsWith("pkg:maven/");
            assertThat(component.path("version").asText()).isNotEmpty();
        });
    }

    @Test
    void shouldListWhatLiesBesideTheEncoder() throws IOException {
        // Given
        List<String> libraries;
        try (Stream<Path> files = Files.list(ENCODER.resolveSibling("lib"))) {
            libraries = files.map(file -> file.getFileName().toString()).toList();
        }

        // When
        List<String> listed = components(ENCODER).entrySet().stream()
                .map(component -> component.getKey() + "-"
                        + component.getValue().path("version").asText() + ".jar")
                .toList();

        // Then
        assertThat(libraries).anyMatch(library -> library.startsWith("onnxruntime-"));
        assertThat(listed).containsAll(libraries);
    }

    @Test
    void shouldHoldNothingUnderALicenceThatNobodyHasAllowed() throws IOException {
        // Given
        Set<String> allowed = new TreeSet<>(
                Files.readAllLines(Path.of("src/test/resources/io/newstape/acceptance/allowed-licences.txt")).stream()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .toList());

        // When, Then: a choice of several is right if one of them is allowed
        Map<String, JsonNode> components = components(FILE);
        components.putAll(components(ENCODER));
        assertThat(components)
                .allSatisfy((name, component) ->
                        assertThat(licences(component)).as(name).isNotEmpty().anyMatch(allowed::contains));
    }

    private static List<String> licences(JsonNode component) {
        List<String> licences = new ArrayList<>();
        component.path("licenses").forEach(entry -> {
            JsonNode licence = entry.path("license");
            licences.add(licence.path("id")
                    .asText(licence.path("name").asText(entry.path("expression").asText())));
        });
        return licences;
    }

    private static Map<String, JsonNode> components(Path file) throws IOException {
        Map<String, JsonNode> components = new TreeMap<>();
        new ObjectMapper()
                .readTree(file.toFile())
                .path("components")
                .forEach(component -> components.put(component.path("name").asText(), component));
        return components;
    }
}
