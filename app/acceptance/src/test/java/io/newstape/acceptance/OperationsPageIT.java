package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.operations.metrics.Metric;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The page, the metrics and the health of a real pipeline, as a browser and a scraper see them. */
class OperationsPageIT {

    private static final Pattern PAGE = Pattern.compile("the page is at (http://127\\.0\\.0\\.1:\\d+/)");
    private static final Pattern SUMMARY = Pattern.compile("59 articles in, 0 refused, (\\d+) signals out");
    private static final Pattern FAMILY = Pattern.compile("# TYPE (newstape_\\w+) ");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static NewstapeProcess demo;
    private static String page;
    private static int signals;

    @BeforeAll
    static void start() throws IOException {
        demo = NewstapeProcess.start("demo", "--keep");
        Awaitility.await("a demo that is done")
                .atMost(Duration.ofMinutes(3))
                .until(() -> SUMMARY.matcher(demo.out()).find()
                        && PAGE.matcher(demo.err() + demo.out()).find());
        page = first(PAGE, demo.err() + demo.out());
        signals = Integer.parseInt(first(SUMMARY, demo.out()));
    }

    @AfterAll
    static void stop() throws InterruptedException {
        demo.terminate();
        demo.awaitExit();
        demo.close();
    }

    @Test
    void shouldBeStartedReadyAndLive() {
        for (String probe : List.of("started", "ready", "live")) {
            Awaitility.await(probe)
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> get("health/" + probe).statusCode() == 200);
        }
    }

    @Test
    void shouldShowTheSameLagToPeopleAndToScrapers() throws Exception {
        // Given: it has looked at all that was published
        Awaitility.await("all articles").atMost(Duration.ofSeconds(30)).until(() -> end("news.articles") == 59);

        // When
        JsonNode lag = JSON.readTree(get("api/v1/lag").body());
        String metrics = get("metrics").body();

        // Then
        assertThat(lag.path("totalRecords").asInt()).isZero();
        assertThat(lag.path("state").asText()).isEqualTo("running");
        assertThat(metrics)
                .contains("newstape_lag_records{partition=\"0\",topic=\"news.articles\"} 0.0")
                .contains("newstape_pipeline_threads{state=\"alive\"} 1.0")
                .contains("newstape_pipeline_state{state=\"running\"} 1.0")
                .contains("newstape_articles_total{admission=\"duplicate\"} 1.0");
    }

    @Test
    void shouldShowEveryMetricThatTheDocumentationNames() throws Exception {
        // When
        String metrics = get("metrics").body();

        // Then
        Set<String> missing = new TreeSet<>();
        for (Metric metric : Metric.values()) {
            // an external scorer is not part of the demo
            if (metric != Metric.AWAITED_SENTIMENTS && !metrics.contains("\n" + metric.prometheusName())) {
                missing.add(metric.prometheusName());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void shouldDocumentEveryMetricOfItsOwn() throws Exception {
        // Given
        Set<String> documented = new TreeSet<>();
        for (Metric metric : Metric.values()) {
            documented.add(metric.prometheusName());
        }

        // When
        Set<String> shown = new TreeSet<>();
        FAMILY.matcher(get("metrics").body())
                .results()
                .forEach(family -> shown.add(family.group(1).replaceAll("_seconds_max$", "_seconds")));

        // Then
        assertThat(documented).containsAll(shown);
    }

    @Test
    void shouldHaveEveryMetricThatADashboardReads() throws Exception {
        // When
        String metrics = get("metrics").body();

        // Then
        assertThat(GrafanaDashboardsTest.metrics()).isNotEmpty().allSatisfy(metric -> assertThat(metrics)
                .contains("\n" + metric));
    }

    @Test
    void shouldHaveEveryMetricThatAnAlertReads() throws Exception {
        // When
        String metrics = get("metrics").body();

        // Then
        assertThat(AlertRulesTest.metrics()).isNotEmpty().allSatisfy(metric -> assertThat(metrics)
                .contains("\n" + metric));
    }

    @Test
    void shouldStreamTheSignalsOfTheDemoAndFilterThem() throws Exception {
        // When
        List<JsonNode> all = stream("api/v1/signals", signals);
        List<JsonNode> mitsui = stream("api/v1/signals?ric=8031.T&action=NEW", 1);

        // Then
        assertThat(all).hasSize(signals);
        assertThat(mitsui).allSatisfy(signal -> {
            assertThat(signal.path("security").path("ric").asText()).isEqualTo("8031.T");
            assertThat(signal.path("action").asText()).isEqualTo("NEW");
        });
    }

    @Test
    void shouldServeThePageWithNothingFromElsewhere() throws Exception {
        for (String file : List.of("", "page.js", "page.css")) {
            HttpResponse<String> answer = get(file);
            assertThat(answer.statusCode()).as(file).isEqualTo(200);
            assertThat(answer.body().replace("http://www.w3.org/2000/svg", ""))
                    .as(file)
                    .doesNotContain("http");
        }
    }

    /** The first signals of the stream. */
    private static List<JsonNode> stream(String path, int count) throws Exception {
        HttpResponse<java.io.InputStream> answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(page + path)).build(), HttpResponse.BodyHandlers.ofInputStream());
        List<JsonNode> signals = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            while (signals.size() < count) {
                String line = lines.readLine();
                if (line.startsWith("data: ")) {
                    signals.add(JSON.readTree(line.substring("data: ".length())));
                }
            }
        }
        return signals;
    }

    private static long end(String topic) throws Exception {
        for (JsonNode partition : JSON.readTree(get("api/v1/lag").body()).path("partitions")) {
            if (partition.path("topic").asText().equals(topic)) {
                return partition.path("committed").asLong();
            }
        }
        return -1;
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(page + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String first(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .findFirst()
                .orElseThrow();
    }
}
