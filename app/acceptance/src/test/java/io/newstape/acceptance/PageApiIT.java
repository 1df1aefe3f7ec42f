package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page of a real pipeline offers to programs, and to people who don't use a mouse or don't see well. */
class PageApiIT {

    private static final String AXE_PROPERTIES = "/META-INF/maven/org.webjars.npm/axe-core/pom.properties";
    private static final String AXE = "/META-INF/resources/webjars/axe-core/%s/axe.min.js";

    private static DemoPage demo;

    @BeforeAll
    static void start() throws IOException {
        demo = new DemoPage();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        demo.close();
    }

    @Test
    void shouldGoOnWhereAListenerWas() throws Exception {
        // Given: a listener that has seen seven signals
        List<DemoPage.Event> all = demo.events("api/v1/signals?from=earliest", demo.signals());
        DemoPage.Event seventh = all.get(6);

        // When: it comes back, as a browser does and as a program may
        int left = demo.signals() - 7;
        List<DemoPage.Event> byHeader = demo.events("api/v1/signals", left, "Last-Event-ID", seventh.id());
        List<DemoPage.Event> byQuery = demo.events("api/v1/signals?after=" + seventh.id(), left);

        // Then
        assertThat(byHeader).isEqualTo(all.subList(7, all.size()));
        assertThat(byQuery).isEqualTo(byHeader);
    }

    @Test
    void shouldNumberNewSignalsAndOldOnesAlike() throws Exception {
        assertThat(demo.events("api/v1/signals", demo.signals()))
                .isEqualTo(demo.events("api/v1/signals?from=earliest", demo.signals()));
    }

    @Test
    void shouldFilterWhileItGoesOn() throws Exception {
        // Given
        List<DemoPage.Event> mitsui = demo.events("api/v1/signals?from=earliest&ric=8031.T", 1);

        // Then
        assertThat(mitsui.get(0).data().at("/security/ric").asText()).isEqualTo("8031.T");
        assertThat(demo.events("api/v1/signals?from=earliest&company=mitsui", 1))
                .isEqualTo(mitsui);
    }

    @Test
    void shouldSayWhatIsWrongWithAListenersQuestion() throws Exception {
        for (String wrong : List.of("after=yesterday", "after=0@999999999", "from=2024", "min_score=much")) {
            HttpResponse<String> answer = demo.get("api/v1/signals?" + wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).as(wrong).isNotBlank();
        }
    }

    @Test
    void shouldTellOfASecurityItsLatestSignalAndTheOnesBefore() throws Exception {
        // Given
        List<JsonNode> toyota = demo.events("api/v1/signals?from=earliest", demo.signals()).stream()
                .map(DemoPage.Event::data)
                .filter(signal -> signal.at("/security/ric").asText().equals("7203.T"))
                .toList();

        // When
        JsonNode answer = demo.json("api/v1/securities/7203.T");

        // Then
        assertThat(answer.path("ric").asText()).isEqualTo("7203.T");
        assertThat(answer.path("history")).hasSameSizeAs(toyota);
        for (int i = 0; i < toyota.size(); i++) {
            JsonNode point = answer.path("history").get(i);
            assertThat(point.path("signalId")).isEqualTo(toyota.get(i).path("signalId"));
            assertThat(point.path("revision")).isEqualTo(toyota.get(i).path("revision"));
            assertThat(point.path("action")).isEqualTo(toyota.get(i).path("action"));
            assertThat(point.path("score").asDouble())
                    .isEqualTo(toyota.get(i).at("/sentiment/score").asDouble());
            assertThat(point.path("volume24h")).isEqualTo(toyota.get(i).at("/volume/last24h"));
        }
        assertThat(toyota).contains(answer.path("latest"));
        assertThat(demo.get("api/v1/securities/NOBODY.N").statusCode()).isEqualTo(404);
    }

    @Test
    void shouldNotTellHowLongSignalsTookThatCameBeforeThePage() throws Exception {
        // When: the page starts after the demo's signals
        JsonNode stages = demo.json("api/v1/latency").path("stages");

        // Then
        assertThat(stages)
                .extracting(stage -> stage.path("stage").asText())
                .containsExactly("extracted", "scored", "emitted", "end_to_end");
        assertThat(stages).allSatisfy(stage -> {
            assertThat(stage.path("count").asInt()).isZero();
            assertThat(stage.path("p50Millis").isNull()).isTrue();
        });
    }

    @Test
    void shouldTellTheLagOfEachPartitionOverTime() throws Exception {
        // When
        JsonNode looks = demo.json("api/v1/lag/history?partitions=true");

        // Then
        JsonNode last = looks.get(looks.size() - 1);
        assertThat(last.path("partitions"))
                .extracting(partition -> partition.path("topic").asText())
                .containsExactly("market.scored-mentions", "news.articles");
        assertThat(demo.json("api/v1/lag/history").get(0).has("partitions")).isFalse();
    }

    @Test
    void shouldBreakNoRuleOfAccessibility(@TempDir Path profile) throws Exception {
        assumeTrue(HeadlessBrowser.isThere(), "chromium is not on the PATH");
        try (HeadlessBrowser browser = new HeadlessBrowser(profile, demo.url())) {
            awaitSignals(browser);
            browser.evaluate(rules());
            for (boolean dark : new boolean[] {false, true}) {
                for (int width : new int[] {1280, 360}) {
                    // When
                    browser.show(width, 800, dark);

                    // Then
                    assertThat(broken(browser))
                            .as("dark %s, %d wide", dark, width)
                            .isEmpty();
                }
            }

            // When: with an article open
            browser.evaluate("document.querySelector('#rows button').click()");
            Awaitility.await("its article").atMost(Duration.ofSeconds(30)).until(() -> browser.evaluate(
                            "!!document.querySelector('#detail-text h3') && !byId('detail-history').hidden")
                    .asBoolean());

            // Then
            assertThat(broken(browser)).as("with an article").isEmpty();
        }
    }

    @Test
    void shouldBeUsedByTheKeyboardAlone(@TempDir Path profile) throws Exception {
        assumeTrue(HeadlessBrowser.isThere(), "chromium is not on the PATH");
        try (HeadlessBrowser browser = new HeadlessBrowser(profile, demo.url())) {
            // Given
            awaitSignals(browser);

            // When: a tab leads to the link that skips what comes first
            browser.press("Tab");
            assertThat(focus(browser)).isEqualTo("Skip to the signals");
            browser.press("Enter");
            browser.press("Tab");

            // Then: the signals' first field has the focus, and the rest follows in reading order
            assertThat(focus(browser)).isEqualTo("ric");
            List<String> order = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                browser.press("Tab");
                order.add(focus(browser));
            }
            assertThat(order)
                    .containsExactly("company", "action", "event", "min_relevance", "min_score", "Filter", "Pause");

            // When: the first signal is opened and closed
            browser.press("Tab");
            browser.press("Tab");
            browser.press("Enter");
            Awaitility.await("a dialog")
                    .until(() -> browser.evaluate("byId('detail').open").asBoolean());
            browser.press("Escape");

            // Then
            Awaitility.await("no dialog")
                    .until(() -> !browser.evaluate("byId('detail').open").asBoolean());
        }
    }

    private static String focus(HeadlessBrowser browser) {
        return browser.evaluate("document.activeElement.name || document.activeElement.textContent.trim()")
                .asText();
    }

    private static void awaitSignals(HeadlessBrowser browser) {
        Awaitility.await("signals")
                .atMost(Duration.ofSeconds(30))
                .until(() -> browser.evaluate("document.querySelectorAll('#rows tr').length")
                                .asInt()
                        == demo.signals());
    }

    /** What breaks a rule now, each with its rule and its place. */
    private static List<String> broken(HeadlessBrowser browser) {
        List<String> broken = new ArrayList<>();
        browser.evaluate("(async () => (await axe.run()).violations.flatMap(rule =>"
                        + " rule.nodes.map(node => rule.id + ': ' + node.html + ' ' + node.failureSummary)))()")
                .forEach(one -> broken.add(one.asText()));
        return broken;
    }

    private static String rules() throws IOException {
        Properties axe = new Properties();
        try (InputStream about = PageApiIT.class.getResourceAsStream(AXE_PROPERTIES)) {
            axe.load(about);
        }
        try (InputStream script = PageApiIT.class.getResourceAsStream(AXE.formatted(axe.getProperty("version")))) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
