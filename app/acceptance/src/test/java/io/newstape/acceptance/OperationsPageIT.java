package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.operations.metrics.Metric;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page, the metrics and the health of a real pipeline, as a browser and a scraper see them. */
class OperationsPageIT {

    private static final Pattern FAMILY = Pattern.compile("# TYPE (newstape_\\w+) ");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static DemoPage demo;
    private static int signals;

    @BeforeAll
    static void start() throws IOException {
        demo = new DemoPage();
        signals = demo.signals();
    }

    @AfterAll
    static void stop() throws InterruptedException {
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
        Awaitility.await("all articles").atMost(Duration.ofSeconds(30)).until(() -> end("news.articles") >= 59);

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

    @Test
    void shouldShowInABrowserTheFiguresOfItsEndpoints(@TempDir Path profile) throws Exception {
        // Given: records that nobody can read
        assumeTrue(HeadlessBrowser.isThere(), "chromium is not on the PATH");
        publishGarbage(3);
        Awaitility.await("dead letters")
                .atMost(Duration.ofSeconds(30))
                .until(() -> JSON.readTree(get("api/v1/dead-letters").body())
                                .at("/byReason/unreadable")
                                .asInt()
                        == 3);
        try (HeadlessBrowser browser = new HeadlessBrowser(profile, demo.url())) {
            awaitAllSignals(browser);

            // When: the page shows what the endpoints say at this moment
            JsonNode seen = browser.evaluate("""
                    (async () => {
                      const lag = await (await fetch('api/v1/lag')).json();
                      const letters = await (await fetch('api/v1/dead-letters')).json();
                      showLag(lag);
                      showLetters(letters);
                      const texts = query => [...document.querySelectorAll(query)].map(one => one.textContent);
                      return {
                        lag, letters,
                        records: texts('#records')[0],
                        rates: texts('#flow .rate'),
                        waits: texts('#flow .wait'),
                        partitions: texts('#partitions tr td:nth-child(1)'),
                        reasons: texts('#reasons tr td:nth-child(2)'),
                        sources: texts('#letters tr td:nth-child(3)'),
                        count: texts('#letters-count')[0]
                      };
                    })()""");

            // Then
            assertThat(seen.path("records").asText())
                    .isEqualTo(seen.at("/lag/totalRecords").asText());
            assertThat(seen.path("rates")).hasSize(4).hasSameSizeAs(seen.at("/lag/flow"));
            for (int edge = 0; edge < seen.path("rates").size(); edge++) {
                double rate = seen.at("/lag/flow/" + edge + "/perSecond").asDouble();
                assertThat(seen.at("/rates/" + edge).asText()).isEqualTo(rounded(rate) + "/s");
            }
            assertThat(seen.path("waits"))
                    .allSatisfy(wait -> assertThat(wait.asText()).isEqualTo("nothing waits"));
            assertThat(seen.path("partitions"))
                    .hasSameSizeAs(seen.at("/lag/partitions"))
                    .hasSize(2);
            assertThat(seen.path("count").asText()).isEqualTo("3 unreadable");
            assertThat(seen.at("/reasons/0").asInt())
                    .isEqualTo(seen.at("/letters/byReason/unreadable").asInt());
            assertThat(seen.at("/sources/0").asText())
                    .isEqualTo(seen.at("/letters/letters/0/source").asText())
                    .startsWith("news.articles-0@");
            assertShowsWhatIsInALetter(browser);
        }
    }

    private static void assertShowsWhatIsInALetter(HeadlessBrowser browser) throws Exception {
        // When
        browser.evaluate("document.querySelector('#letters button').click()");
        Awaitility.await("a letter").atMost(Duration.ofSeconds(30)).until(() -> browser.evaluate(
                        "byId('letter').open && byId('letter-body').textContent")
                .asText()
                .contains("07"));

        // Then: all three are the same
        JsonNode letter = JSON.readTree(get("api/v1/dead-letters/0").body());
        assertThat(letter.path("form").asText()).isEqualTo("binary");
        assertThat(browser.evaluate("byId('letter-body').textContent").asText())
                .isEqualTo(letter.path("text").asText());
        assertThat(browser.evaluate("byId('letter-hint').textContent").asText())
                .contains(letter.path("hint").asText());
        assertThat(get("api/v1/dead-letters/99").statusCode()).isEqualTo(404);
        assertThat(get("api/v1/dead-letters/first").statusCode()).isEqualTo(400);
    }

    @Test
    void shouldStayUsableAndSayWhatItLeavesOutWhenAThousandSignalsComeASecond(@TempDir Path profile) throws Exception {
        assumeTrue(HeadlessBrowser.isThere(), "chromium is not on the PATH");
        try (HeadlessBrowser browser = new HeadlessBrowser(profile, demo.url())) {
            // Given: a page whose stream is what a busy one hands it, beginning with the last 500 signals
            awaitAllSignals(browser);

            // When: two seconds of it
            JsonNode seen = browser.evaluate("""
                    (async () => {
                      const stream = (await fetch('api/v1/signals')).body.getReader();
                      let text = '';
                      while (!text.includes('\\n\\n')) {
                        text += new TextDecoder().decode((await stream.read()).value);
                      }
                      const data = text.split('\\n').find(line => line.startsWith('data: ')).slice(6);
                      await stream.cancel();
                      const asked = [];
                      window.EventSource = class {
                        static CLOSED = 2;
                        constructor(url) { asked.push(url); this.on = {}; this.readyState = 1; }
                        addEventListener(type, listener) { this.on[type] = listener; }
                        close() {}
                      };
                      listen();
                      let longest = 0;
                      let at = performance.now();
                      const hand = count => {
                        for (let i = 0; i < count; i++) {
                          events.onmessage({data, lastEventId: '0@' + i});
                        }
                      };
                      hand(500);
                      for (let tick = 0; tick < 40; tick++) {
                        await new Promise(done => setTimeout(done, 50));
                        longest = Math.max(longest, performance.now() - at - 50);
                        at = performance.now();
                        hand(2);
                        if (tick % 20 === 19) {
                          events.on.skipped({data: '960'});
                        }
                      }
                      await new Promise(done => setTimeout(done, 300));
                      return {asked: asked[0], longest, rows: byId('rows').rows.length, note: byId('note').textContent};
                    })()""");

            // Then: it asked for few, shows what a table holds, and says how many there were
            assertThat(seen.path("asked").asText()).contains("max_per_second=40");
            assertThat(seen.path("rows").asInt()).isEqualTo(200);
            assertThat(seen.path("note").asText())
                    .isEqualTo(
                            "%s signals seen; 1,920 of them are not shown: this page shows at most 40 a second",
                            "%,d".formatted(signals + 500 + 80 + 1_920));
            assertThat(seen.path("longest").asDouble())
                    .as("milliseconds that it didn't answer")
                    .isLessThan(2_000);
        }
    }

    @Test
    void shouldCountWhatComesWhileItIsPausedAndTellWhatBecameOfASignal(@TempDir Path profile) throws Exception {
        assumeTrue(HeadlessBrowser.isThere(), "chromium is not on the PATH");
        try (HeadlessBrowser browser = new HeadlessBrowser(profile, demo.url())) {
            awaitAllSignals(browser);

            // When: three come while it is paused, and a signal is opened that was revised once
            JsonNode seen = browser.evaluate("""
                    (async () => {
                      byId('pause').click();
                      for (let i = 0; i < 3; i++) {
                        events.onmessage({data: '', lastEventId: '0@' + i});
                      }
                      await new Promise(done => setTimeout(done, 500));
                      const note = byId('note').textContent;
                      byId('pause').click();
                      const point = {signalId: 'a', score: 0.5, relevance: 1, publishedAt: '2024-11-11T09:00:00Z'};
                      showRevisions([{...point, revision: 1, action: 'NEW'}, {...point, signalId: 'b', revision: 1},
                        {...point, revision: 2, action: 'REVISED', score: 0.25}], {signalId: 'a', revision: 2});
                      return {note, after: byId('note').textContent, rows: byId('rows').rows.length,
                        revisions: [...byId('revisions').children].map(one => one.value + ' ' + one.textContent)};
                    })()""");

            // Then
            assertThat(seen.path("note").asText()).endsWith("; 3 came since you paused and are not shown");
            assertThat(seen.path("after").asText()).endsWith("; 3 came while it was paused and are not shown");
            assertThat(seen.path("rows").asInt()).isEqualTo(signals);
            assertThat(seen.path("revisions"))
                    .extracting(JsonNode::asText)
                    .containsExactly(
                            "1 NEW, score 0.50, relevance 1, article as of 2024-11-11T09:00:00Z",
                            "2 REVISED, score 0.25, relevance 1, article as of 2024-11-11T09:00:00Z (this one)");
        }
    }

    @Test
    void shouldMarkInTheArticleWhatASignalIsMadeOf(@TempDir Path profile) throws Exception {
        assumeTrue(HeadlessBrowser.isThere(), "chromium is not on the PATH");
        try (HeadlessBrowser browser = new HeadlessBrowser(profile, demo.url())) {
            // Given
            String row =
                    "[...document.querySelectorAll('#rows tr')].find(row => row.cells[1].textContent === '7203.T')";
            Awaitility.await("the signal").atMost(Duration.ofSeconds(30)).until(() -> browser.evaluate("!!" + row)
                    .asBoolean());

            // When
            browser.evaluate(row + ".querySelector('button').click()");
            Awaitility.await("its article").atMost(Duration.ofSeconds(30)).until(() -> browser.evaluate(
                            "!!document.querySelector('#detail-text mark')")
                    .asBoolean());

            // Then
            JsonNode signal = JSON.readTree(browser.evaluate("document.getElementById('detail-body').textContent")
                    .asText());
            List<String> mentions = marks(browser, "mark.mention");
            List<String> evidence = marks(browser, "mark.good, mark.bad");
            assertThat(mentions).isNotEmpty();
            assertThat(signal.path("mentions")).allSatisfy(mention -> assertThat(String.join("", mentions))
                    .contains(mention.path("surface").asText()));
            assertThat(signal.at("/sentiment/evidence")).isNotEmpty().allSatisfy(piece -> assertThat(
                            String.join("", evidence))
                    .contains(piece.path("text").asText()));
        }
    }

    private static void awaitAllSignals(HeadlessBrowser browser) {
        Awaitility.await("signals")
                .atMost(Duration.ofSeconds(30))
                .until(() -> browser.evaluate("document.querySelectorAll('#rows tr').length")
                                .asInt()
                        == signals);
    }

    private static List<String> marks(HeadlessBrowser browser, String query) {
        List<String> texts = new ArrayList<>();
        browser.evaluate("[...document.querySelectorAll('#detail-text')].flatMap("
                        + "text => [...text.querySelectorAll('" + query + "')].map(mark => mark.textContent))")
                .forEach(text -> texts.add(text.asText()));
        return texts;
    }

    /** As JavaScript writes it, with at most one decimal. */
    private static String rounded(double rate) {
        return new java.text.DecimalFormat("#,##0.#", java.text.DecimalFormatSymbols.getInstance(java.util.Locale.ROOT))
                .format(rate);
    }

    private static void publishGarbage(int count) {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", demo.brokers()), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < count; i++) {
                producer.send(new ProducerRecord<>(
                        "news.articles", "garbage".getBytes(StandardCharsets.UTF_8), new byte[] {7, 7, 7}));
            }
        }
    }

    /** The first signals of the stream. */
    private static List<JsonNode> stream(String path, int count) throws Exception {
        return demo.events(path, count).stream().map(DemoPage.Event::data).toList();
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
        return demo.get(path);
    }
}
