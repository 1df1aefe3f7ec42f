package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The alerts fire when they should and say where to read on. Prometheus' own tool runs their tests. */
class AlertRulesTest {

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve("deploy/prometheus");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern METRIC = Pattern.compile("\\b(?:newstape|jvm|kafka|process)_\\w+");

    @Test
    void shouldFireWhenTheyShouldAndOnlyThen() throws Exception {
        assumeTrue(isThere("promtool"), "promtool, of Debian's package prometheus, is not on the PATH");
        assertThat(run(FOLDER, "promtool", "test", "rules", "newstape.rules.test.yml"))
                .isEmpty();
        assertThat(run(FOLDER, "promtool", "check", "config", "prometheus.yml")).isEmpty();
    }

    @Test
    void shouldEachHaveASectionInTheRunbookAndATest() throws IOException {
        // Given
        String runbook = Files.readString(ROOT.resolve("docs/runbook.md"));
        String tests = Files.readString(FOLDER.resolve("newstape.rules.test.yml"));

        // Then
        assertThat(alerts()).isNotEmpty().allSatisfy(alert -> {
            assertThat(runbook).contains("\n## " + alert + "\n");
            assertThat(tests).contains("alertname: " + alert + "\n");
            assertThat(rules()).contains("runbook.md#" + alert.toLowerCase(java.util.Locale.ROOT));
        });
    }

    /** The metrics that the rules read; the test of the page finds each of them at a real pipeline. */
    static Set<String> metrics() throws IOException {
        Set<String> metrics = new TreeSet<>();
        METRIC.matcher(rules()).results().forEach(match -> metrics.add(match.group()));
        return metrics;
    }

    private static List<String> alerts() throws IOException {
        return ALERT.matcher(rules()).results().map(match -> match.group(1)).toList();
    }

    private static String rules() throws IOException {
        return Files.readString(FOLDER.resolve("newstape.rules.yml"));
    }

    static boolean isThere(String program) {
        return Arrays.stream(System.getenv("PATH").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    /** What it complained of; empty when it was content. */
    static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0 ? "" : said;
    }
}
