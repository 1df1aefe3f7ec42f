package io.newstape.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.newstape.cli.CommandLineCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The collector scrapes what a pipeline shows, at the address where it shows it, and uses what it has defined. */
class OpenTelemetryTest {

    private static final Path FILE = Compose.folder().resolve("opentelemetry/collector.yaml");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{env:(\\w+)}");

    @Test
    void shouldScrapeWhatPrometheusScrapes() throws IOException {
        // Given
        JsonNode prometheus = read(Compose.folder().resolve("prometheus/prometheus.yml"));

        // When
        JsonNode jobs = read(FILE).at("/receivers/prometheus/config/scrape_configs");

        // Then
        assertThat(jobs).hasSize(1);
        for (String same : List.of("job_name", "static_configs")) {
            assertThat(jobs.get(0).path(same)).isEqualTo(prometheus.at("/scrape_configs/0/" + same));
        }
        assertThat(jobs.get(0).path("scrape_interval")).isEqualTo(prometheus.at("/global/scrape_interval"));
    }

    @Test
    void shouldScrapeThePresetAddress() throws IOException {
        // When
        String address = read(FILE)
                .at("/receivers/prometheus/config/scrape_configs/0/static_configs/0/targets/0")
                .asText();

        // Then: a job that names no path scrapes /metrics
        assertThat(CommandLineCall.of("config").out()).containsPattern("operations\\.listen\\s*=\\s*" + address);
    }

    @Test
    void shouldUseAllThatItDefinesAndNothingElse() throws IOException {
        // Given
        JsonNode collector = read(FILE);

        // Then
        for (String kind : List.of("receivers", "processors", "exporters")) {
            assertThat(texts(collector.at("/service/pipelines/metrics/" + kind)))
                    .as(kind)
                    .isNotEmpty()
                    .containsExactlyInAnyOrderElementsOf(names(collector.path(kind)));
        }
        // what limits memory must come first, or the rest has taken it by then
        assertThat(texts(collector.at("/service/pipelines/metrics/processors"))).startsWith("memory_limiter");
    }

    @Test
    void shouldSayInItsHeadWhichVariablesItNeeds() throws IOException {
        // Given
        String text = Files.readString(FILE);
        String head = text.substring(0, text.indexOf("\nreceivers:"));

        // Then
        assertThat(VARIABLE.matcher(text).results().map(variable -> variable.group(1)))
                .isNotEmpty()
                .allSatisfy(variable -> assertThat(head).contains(variable));
    }

    private static JsonNode read(Path file) throws IOException {
        return new YAMLMapper().readTree(file.toFile());
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
