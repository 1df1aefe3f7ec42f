package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newstape.operations.lag.LagCause;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The alerts fire when they should and say where to read on. Prometheus' own tool runs their tests. */
class AlertRulesTest {

    /** One cause of an alert, or several between bars. */
    private static final Pattern CAUSES = Pattern.compile("\\{cause=~?\"([a-z_|]+)\"}");

    private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve("deploy/prometheus");
    private static final Pattern ALERT = Pattern.compile("- alert: (\\w+)");
    private static final Pattern SEVERITY =
            Pattern.compile("- alert: (\\w+)\n(?:(?!- alert: ).*\n)*? +labels: \\{severity: (\\w+)}");
    private static final Pattern SECTION = Pattern.compile("(?m)^## (\\w+)$");
    private static final Pattern METRIC = Pattern.compile("\\b(?:newstape|jvm|kafka|process|disk)_\\w+");

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

    @Test
    void shouldSayInTheRunbookWhatItMeansHowToSeeItWhatToDoAndWhomItWakes() throws IOException {
        // Given
        String runbook = Files.readString(ROOT.resolve("docs/runbook.md"));

        // Then: the severity of the rule decides who is woken, and each section says it
        assertThat(SEVERITY.matcher(rules()).results().toList())
                .hasSameSizeAs(alerts())
                .allSatisfy(rule -> {
                    String section = section(runbook, rule.group(1));
                    String wakes = rule.group(2).equals("critical") ? "*Critical.* " : "*Warning.* ";
                    assertThat(section.strip()).as(rule.group(1)).startsWith(wakes);
                    assertThat(section).as(rule.group(1)).contains("\n- See: ").contains("\n- Do: ");
                });
        assertThat(runbook).contains("**Critical** wakes somebody; **warning** waits for the morning");
    }

    @Test
    void shouldLinkToTheRunbookAndTellItsFirstSentence() throws IOException {
        // Given
        String runbook = Files.readString(ROOT.resolve("docs/runbook.md"));

        // Then: a link for Alertmanager and Grafana, whose base Prometheus knows
        for (String alert : alerts()) {
            assertThat(rule(alert))
                    .as(alert)
                    .contains("          description: \"" + firstSentence(section(runbook, alert)) + "\"\n")
                    .contains(
                            "          runbook_url: '{{ with $externalLabels.runbook_base }}{{ . }}{{ else }}docs{{ end }}"
                                    + "/runbook.md#" + alert.toLowerCase(java.util.Locale.ROOT) + "'\n");
        }
        assertThat(List.of("prometheus.yml", "compose.yml"))
                .allSatisfy(file ->
                        assertThat(Files.readString(FOLDER.resolve(file))).contains("    runbook_base: https://"));
    }

    private static String rule(String alert) throws IOException {
        String after = rules().substring(rules().indexOf("- alert: " + alert + "\n"));
        int end = after.indexOf("- alert: ", 1);
        return end < 0 ? after : after.substring(0, end);
    }

    /** Behind the severity, without the marks of Markdown. */
    private static String firstSentence(String section) {
        String text = section.strip().replaceFirst("\\*\\w+\\.\\* ", "");
        return text.split("(?<=\\.)\\s", 2)[0]
                .replaceAll("\\[([^]]*)]\\([^)]*\\)", "$1")
                .replace("`", "");
    }

    @Test
    void shouldHaveNoSectionOfAnAlertThatIsGone() throws IOException {
        assertThat(SECTION.matcher(Files.readString(ROOT.resolve("docs/runbook.md")))
                        .results()
                        .map(section -> section.group(1)))
                .containsExactlyElementsOf(alerts());
    }

    @Test
    void shouldHaveAnAlertForEachCauseThatDoesNotEndByItself() throws IOException {
        // Given: a thread that ended has an alert by its own metric, and without an instance nobody answers
        EnumSet<LagCause.Kind> others =
                EnumSet.of(LagCause.Kind.THREAD_DEAD, LagCause.Kind.NO_INSTANCE, LagCause.Kind.CATCHING_UP);

        // When
        Set<String> named = CAUSES.matcher(rules())
                .results()
                .flatMap(causes -> Stream.of(causes.group(1).split("\\|")))
                .collect(Collectors.toSet());

        // Then
        assertThat(EnumSet.complementOf(others))
                .allSatisfy(cause -> assertThat(named).contains(cause.label()));
    }

    private static String section(String runbook, String alert) {
        String after = runbook.substring(runbook.indexOf("\n## " + alert + "\n") + alert.length() + 5);
        int end = after.indexOf("\n## ");
        return end < 0 ? after : after.substring(0, end);
    }

    /**
     * The metrics of a pipeline that the rules read; the test of the page finds each of them at a real one. Those of
     * {@code poll} are compared with docs/sources.md where they are made.
     */
    static Set<String> metrics() throws IOException {
        Set<String> metrics = new TreeSet<>();
        METRIC.matcher(rules()).results().forEach(match -> metrics.add(match.group()));
        metrics.removeIf(metric -> metric.startsWith("newstape_poll_"));
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
