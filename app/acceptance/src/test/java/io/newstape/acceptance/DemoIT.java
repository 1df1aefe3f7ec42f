package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The demo, as a user runs it, against the signals that a person expects of its articles. */
class DemoIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void shouldMakeTheSignalsThatAReaderWould() throws Exception {
        try (NewstapeProcess demo = NewstapeProcess.start("demo", "--format", "json")) {
            // When
            int exit = demo.awaitExit();

            // Then
            assertThat(exit).as(demo::err).isZero();
            List<String> made = new ArrayList<>();
            Map<String, Deque<String>> sentiments = new HashMap<>();
            for (String line : demo.out().lines().toList()) {
                JsonNode signal = JSON.readTree(line);
                String key = signal.at("/security/ric").asText() + " "
                        + signal.get("action").asText();
                made.add(key);
                sentiments.computeIfAbsent(key, ric -> new ArrayDeque<>()).add(likeliest(signal.get("sentiment")));
            }
            List<String> expected = new ArrayList<>();
            List<String> otherwise = new ArrayList<>();
            for (CSVRecord row : expected()) {
                String key = row.get("ric") + " " + row.get("action");
                if (row.get("required").equals("yes")) {
                    expected.add(key);
                }
                String sentiment =
                        sentiments.getOrDefault(key, new ArrayDeque<>()).poll();
                if (!row.get("sentiment").isEmpty() && !row.get("sentiment").equals(sentiment)) {
                    otherwise.add(key + " is " + row.get("sentiment") + ", not " + sentiment);
                }
            }
            List<String> missing = new ArrayList<>(expected);
            made.forEach(missing::remove);
            assertThat(missing)
                    .as("signals that a reader expects and the demo doesn't make")
                    .isEmpty();
            assertThat(otherwise)
                    .as("sentiments that a reader sees otherwise, of %s", expected.size())
                    .hasSizeLessThanOrEqualTo(4);
            assertThat(demo.err()).contains("\"deadLetters\":0");
        }
    }

    @Test
    void shouldFindFourCompaniesOnACrawledPageAndNothingElse() throws Exception {
        // Given: a page with the article's title twice, acronyms, and other stories below it
        Path page = Files.writeString(
                Files.createTempDirectory(Path.of("target"), "page-").resolve("page.txt"), """
                Sakhalin ferry link to reopen after talks in Tokyo

                Sakhalin ferry link to reopen after talks in Tokyo

                SampleNews.Net - Ministers agreed on Friday to reopen a ferry link, Sample Agency says.

                The Northern Sea Fund (NSF) and the Bank for Distant Trade (BDT) signed a memorandum of understanding (MOU).

                Gas producer Novatek NVTK.MM said it had signed agreements with Japan's Mitsui & Co (8031.T), Mitsubishi Corp (8058.T) and Marubeni Corp (8002.T) on a liquefied gas project.

                 Top stories
                A total of 92 soldiers were killed in a border clash, Example Corp (EXM.N) says.
                The quake damaged many buildings of Sample Steel (5401.T).
                Partner news
                ---
                """);
        try (NewstapeProcess demo = NewstapeProcess.start(
                "demo", page.toString(), "--published-at", "2016-12-16T09:30:00Z", "--format", "json")) {
            // When
            assertThat(demo.awaitExit()).as(demo::err).isZero();

            // Then
            List<String> signals = new ArrayList<>();
            for (String line : demo.out().lines().toList()) {
                JsonNode signal = JSON.readTree(line);
                signals.add(String.format(
                        Locale.ROOT,
                        "%s %s %s",
                        signal.at("/security/ric").asText(),
                        signal.at("/security/company").asText(),
                        signal.at("/sentiment/score").asDouble() > 0 ? "positive" : "not positive"));
            }
            assertThat(signals)
                    .containsExactly(
                            "NVTK.MM Novatek positive",
                            "8031.T Mitsui & Co positive",
                            "8058.T Mitsubishi Corp positive",
                            "8002.T Marubeni Corp positive");
        }
    }

    @Test
    void shouldLeaveNoProcessBehindWhenItIsInterrupted() throws Exception {
        // Given: a demo that is up
        try (NewstapeProcess demo = NewstapeProcess.start("demo", "--keep")) {
            Awaitility.await("a demo that is up").atMost(Duration.ofMinutes(2)).until(() -> demo.out()
                    .contains("Schema registry:"));
            List<ProcessHandle> children = demo.children();
            assertThat(children).isNotEmpty();

            // When
            demo.terminate();
            demo.awaitExit();

            // Then
            assertThat(children).noneMatch(ProcessHandle::isAlive);
        }
    }

    private static String likeliest(JsonNode sentiment) {
        return Stream.of("positive", "neutral", "negative")
                .max(Comparator.comparingDouble(label -> sentiment.path(label).asDouble()))
                .orElseThrow();
    }

    private static List<CSVRecord> expected() throws Exception {
        try (Reader reader =
                        Files.newBufferedReader(Path.of("src/test/resources/io/newstape/acceptance/expected.csv"));
                CSVParser rows = CSVParser.parse(
                        reader,
                        CSVFormat.DEFAULT
                                .builder()
                                .setHeader()
                                .setSkipHeaderRecord(true)
                                .get())) {
            return rows.getRecords();
        }
    }
}
