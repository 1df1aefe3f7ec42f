package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The dashboards can be loaded, their queries can be parsed, and each panel says what it is for. */
class GrafanaDashboardsTest {

    private static final Path FOLDER =
            Path.of("..", "..", "deploy", "grafana").toAbsolutePath().normalize();
    private static final Pattern METRIC = Pattern.compile("\\b(?:newstape|jvm|kafka|process|system)_\\w+");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path directory;

    @ParameterizedTest
    @MethodSource("dashboards")
    void shouldSayWhatEachPanelIsForAndWhatItAsks(Path file) throws IOException {
        // When
        JsonNode dashboard = JSON.readTree(file.toFile());

        // Then: Grafana knows a dashboard by its uid, and a file by its name
        assertThat(file).hasFileName(dashboard.path("uid").asText() + ".json");
        Set<Integer> ids = new HashSet<>();
        assertThat(dashboard.path("panels")).isNotEmpty().allSatisfy(panel -> {
            assertThat(ids.add(panel.path("id").asInt())).as("id").isTrue();
            assertThat(panel.path("title").asText()).isNotEmpty();
            assertThat(panel.path("description").asText()).endsWith(".");
            assertThat(panel.path("targets")).isNotEmpty();
        });
    }

    @Test
    void shouldAskWhatPrometheusCanParse() throws Exception {
        // Given: each query as a rule, with values in place of Grafana's variables
        assumeTrue(AlertRulesTest.isThere("promtool"), "promtool, of Debian's package prometheus, is not on the PATH");
        StringBuilder rules = new StringBuilder("groups:\n  - name: dashboards\n    rules:\n");
        int number = 0;
        for (String query : queries()) {
            rules.append("      - record: query:%d\n        expr: >-\n          %s\n"
                    .formatted(number++, query.replace("$job", "newstape").replace("$__rate_interval", "1m")));
        }
        Files.writeString(directory.resolve("queries.yml"), rules);

        // Then
        assertThat(AlertRulesTest.run(directory, "promtool", "check", "rules", "queries.yml"))
                .isEmpty();
    }

    /** The metrics that the dashboards read; the test of the page finds each of them at a real pipeline. */
    static Set<String> metrics() throws IOException {
        Set<String> metrics = new TreeSet<>();
        for (String query : queries()) {
            METRIC.matcher(query).results().forEach(match -> metrics.add(match.group()));
        }
        return metrics;
    }

    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        for (Path file : dashboards().toList()) {
            JSON.readTree(file.toFile()).findValues("expr").forEach(query -> queries.add(query.asText()));
        }
        return queries;
    }

    static Stream<Path> dashboards() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".json")).sorted().toList().stream();
        }
    }
}
