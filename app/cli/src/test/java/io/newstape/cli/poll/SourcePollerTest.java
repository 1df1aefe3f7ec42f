package io.newstape.cli.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.fetch.HttpFetcher;
import io.newstape.cli.fetch.LocalServer;
import io.newstape.cli.poll.PollRound.Outcome;
import io.newstape.schema.Article;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One source: only what is new goes out, and a restart after any step loses nothing. */
class SourcePollerTest {

    private static final String KEY = "s3cr3t-of-harbor";

    @TempDir
    Path folder;

    private final LocalServer server = LocalServer.start();
    private final KeptInMemory kept = new KeptInMemory();
    private Instant now = Instant.parse("2026-03-02T12:00:00Z");
    private final InstantSource clock = () -> now;
    private final HttpFetcher fetcher = new HttpFetcher(clock);

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    @Test
    void shouldPublishWhatIsNewOnlyAndOldestFirst() throws IOException {
        // Given
        SourcePoller poller = poller();
        server.at("/feed", feed(item("b", "Toda cut its forecast", 10), item("a", "Mitsui raised its forecast", 9)));

        // When
        PollRound first = poller.poll();
        PollRound second = poller.poll();
        server.at("/feed", feed(item("c", "Sharp raised its forecast", 11), item("b", "Toda cut its dividend", 10)));
        PollRound third = poller.poll();

        // Then
        assertThat(first.outcome()).isEqualTo(Outcome.READ);
        assertThat(first.published()).isEqualTo(2);
        assertThat(second.published()).isZero();
        assertThat(third.published()).isEqualTo(2);
        assertThat(kept.headlines())
                .containsExactly(
                        "Mitsui raised its forecast",
                        "Toda cut its forecast",
                        "Toda cut its dividend",
                        "Sharp raised its forecast");
        assertThat(kept.articles).extracting(Article::getSource).containsOnly("Harbor");
        assertThat(kept.articles).extracting(Article::getLanguage).containsOnly("nl");
    }

    @Test
    void shouldGoOnWhereItWasAfterARestart() throws IOException {
        // Given
        tagged(feed(item("a", "Mitsui raised its forecast", 9)), "\"v1\"");
        poller().poll();

        // When
        PollRound unchanged = poller().poll();
        tagged(feed(item("b", "Toda cut its forecast", 10), item("a", "Mitsui raised its forecast", 9)), "\"v2\"");
        PollRound changed = poller().poll();

        // Then
        assertThat(unchanged.outcome()).isEqualTo(Outcome.UNCHANGED);
        assertThat(changed.published()).isEqualTo(1);
        assertThat(kept.headlines()).containsExactly("Mitsui raised its forecast", "Toda cut its forecast");
    }

    @Test
    void shouldSendAgainWhatMayNotHaveArrived() throws IOException {
        // Given
        SourcePoller poller = poller();
        tagged(feed(item("a", "Mitsui raised its forecast", 9)), "\"v1\"");

        // When: neither articles nor position, then articles without their position, then both
        kept.awayForArticles = true;
        PollRound nothing = poller.poll();
        kept.awayForArticles = false;
        kept.awayForPositions = true;
        PollRound noPosition = poller.poll();
        kept.awayForPositions = false;
        PollRound afterRestart = poller().poll();

        // Then: a repeat, which the revision gate drops, and no loss
        assertThat(nothing.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(nothing.problem()).contains("no broker answers");
        assertThat(nothing.next()).isEqualTo(Duration.ofMinutes(1));
        assertThat(noPosition.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(afterRestart.published()).isEqualTo(1);
        assertThat(kept.headlines()).containsExactly("Mitsui raised its forecast", "Mitsui raised its forecast");
        assertThat(kept.articles.get(0)).isEqualTo(kept.articles.get(1));
    }

    @Test
    void shouldAskForTheWholeAnswerWhenTheSourceIsDeclaredAnew() throws IOException {
        // Given
        tagged(feed(item("a", "Mitsui raised its forecast", 9)), "\"v1\"");
        poller().poll();

        // When
        PollRound round = poller("language = en\n").poll();

        // Then
        assertThat(server.asked().get(1).headers()).doesNotContainKey("if-none-match");
        assertThat(round.published()).isEqualTo(1);
        assertThat(kept.articles).extracting(Article::getLanguage).containsExactly("nl", "en");
    }

    @Test
    void shouldLookAgainAtAnArticleWhoseTimeHasNotCome() throws IOException {
        // Given: Kafka takes nothing from the future
        kept.newest = now;
        tagged(feed(item("a", "Mitsui raised its forecast", 9), item("b", "Toda cut its forecast", 13)), "\"v1\"");
        SourcePoller poller = poller();

        // When
        PollRound before = poller.poll();
        now = Instant.parse("2026-03-02T13:00:01Z");
        kept.newest = now;
        PollRound after = poller.poll();

        // Then
        assertThat(before.published()).isEqualTo(1);
        assertThat(before.waiting()).isEqualTo(1);
        assertThat(after.published()).isEqualTo(1);
        assertThat(kept.headlines()).containsExactly("Mitsui raised its forecast", "Toda cut its forecast");
    }

    @Test
    void shouldNotPublishWhatIsUnderEmbargoBeforeItsEnd() throws IOException {
        // Given: Kafka would take it
        server.at(
                "/feed",
                "[{\"title\":\"Mitsui raised its forecast\",\"body\":\"Demand was strong.\","
                        + "\"published\":\"2026-03-02T09:00:00Z\",\"embargoed\":\"2026-03-02T13:00:00Z\"},"
                        + "{\"title\":\"Toda cut its forecast\",\"body\":\"Demand was weak.\","
                        + "\"published\":\"2026-03-02T12:55:00Z\"}]");
        SourcePoller poller = poller();

        // When
        PollRound before = poller.poll();
        PollRound again = poller.poll();
        now = Instant.parse("2026-03-02T13:00:00Z");
        PollRound after = poller.poll();

        // Then: what is only dated ahead, by a clock or a time zone, goes out
        assertThat(List.of(before.published(), before.waiting())).containsExactly(1, 1);
        assertThat(List.of(again.published(), again.waiting())).containsExactly(0, 1);
        assertThat(List.of(after.published(), after.waiting())).containsExactly(1, 0);
        assertThat(kept.headlines()).containsExactly("Toda cut its forecast", "Mitsui raised its forecast");
    }

    @Test
    void shouldTellOnceWhatCannotBeTaken() throws IOException {
        // Given: one without a date, one that is too large
        server.at(
                "/feed",
                feed(
                        item("a", "Mitsui raised its forecast", 9),
                        "<item><guid>b</guid><title>No date</title></item>",
                        item("c", "too large for a record", 9)));
        SourcePoller poller = poller();

        // When
        PollRound first = poller.poll();
        PollRound second = poller.poll();

        // Then
        assertThat(first.published()).isEqualTo(1);
        assertThat(first.refused()).isEqualTo(2);
        assertThat(first.messages()).hasSize(2).anyMatch(message -> message.contains("larger than"));
        assertThat(second.messages()).isEmpty();
        assertThat(second.published()).isZero();
    }

    @Test
    void shouldWaitAsLongAsTheServerAsksAlsoAfterARestart() throws IOException {
        // Given
        server.at("/feed", 429, Map.of("Retry-After", "3600"), new byte[0]);

        // When
        PollRound refused = poller().poll();
        PollRound postponed = poller().poll();
        now = now.plus(Duration.ofMinutes(61));
        server.at("/feed", feed(item("a", "Mitsui raised its forecast", 9)));
        PollRound asked = poller().poll();
        PollRound again = poller().poll();

        // Then
        assertThat(refused.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(refused.next()).isEqualTo(Duration.ofHours(1));
        assertThat(postponed.outcome()).isEqualTo(Outcome.POSTPONED);
        assertThat(asked.published()).isEqualTo(1);
        assertThat(again.outcome()).isEqualTo(Outcome.READ);
        assertThat(server.asked()).hasSize(3);
    }

    @Test
    void shouldBackOffAndComeBack() throws IOException {
        // Given
        server.at("/feed", 500, Map.of(), new byte[0]);
        SourcePoller poller = poller();

        // When
        PollRound first = poller.poll();
        PollRound second = poller.poll();
        server.at("/feed", feed(item("a", "Mitsui raised its forecast", 9)));
        PollRound third = poller.poll();

        // Then
        assertThat(first.next()).isEqualTo(Duration.ofMinutes(2));
        assertThat(second.next()).isEqualTo(Duration.ofMinutes(4));
        assertThat(third.next()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void shouldTakeAPageForNoFeedUnlessTheProfileSaysSo() throws IOException {
        // Given
        server.at(
                "/feed",
                "<!DOCTYPE html><html><head><title>Back soon</title>"
                        + "<meta property='article:published_time' content='2026-03-02T09:00:00Z'></head>"
                        + "<body><article><h1>Back soon</h1><p>We are working on it.</p></article></body></html>");
        Files.writeString(folder.resolve("page.properties"), "format=HTML\n");

        // When, Then
        assertThat(poller().poll().problem()).contains("a web page and no feed");
        assertThat(kept.articles).isEmpty();
        assertThat(poller("profile = page.properties\n").poll().published()).isEqualTo(1);
    }

    @Test
    void shouldTakeAnEmptyFeedForNoFault() throws IOException {
        // Given
        server.at("/feed", feed());

        // When, Then
        assertThat(poller().poll().outcome()).isEqualTo(Outcome.READ);
        server.at("/feed", "[]");
        assertThat(poller().poll().outcome()).isEqualTo(Outcome.READ);
        server.at("/feed", 204, Map.of(), new byte[0]);
        assertThat(poller().poll().outcome()).isEqualTo(Outcome.UNCHANGED);
        server.at("/feed", "");
        assertThat(poller().poll().problem()).contains("the answer is empty");
    }

    @Test
    void shouldTakeAnErrorWithStatus200ForAFailure() throws IOException {
        // Given
        server.at("/feed", "{\"status\":\"error\",\"message\":\"the key " + KEY + " has no calls left\"}");

        // When
        PollRound round = poller().poll();

        // Then
        assertThat(round.outcome()).isEqualTo(Outcome.FAILED);
        assertThat(round.problem()).contains("nothing in the answer can be read");
        assertThat(round.toString()).doesNotContain(KEY);
    }

    @Test
    void shouldReadJsonOfANewsApi() throws IOException {
        // Given
        server.at(
                "/feed",
                "{\"status\":\"ok\",\"articles\":[{\"title\":\"Mitsui raised its forecast\","
                        + "\"description\":\"Demand was strong.\",\"url\":\"https://example.com/1\","
                        + "\"publishedAt\":\"2026-03-02T09:00:00Z\"}]}");

        // When, Then
        assertThat(poller().poll().published()).isEqualTo(1);
        assertThat(server.asked().get(0).path()).isEqualTo("/feed?apikey=" + KEY);
    }

    @Test
    void shouldKeepTheKeyToItself() throws IOException {
        // Given: a server that repeats what it was asked, in every way that it can
        server.at(
                "/feed",
                feed(
                        item("a", "Mitsui raised its forecast", 9),
                        "<item><guid>b</guid><title>No date for " + KEY + "</title></item>"));
        PollRound read = poller().poll();
        server.at("/feed", 302, Map.of("Location", "gopher://" + KEY), new byte[0]);
        PollRound redirected = poller().poll();
        server.at("/feed", 301, Map.of("Location", "/new?apikey=" + KEY), new byte[0]);
        server.at("/new", feed());
        PollRound moved = poller().poll();
        server.at("/feed", 200, Map.of("Content-Encoding", KEY), new byte[] {1});
        PollRound packed = poller().poll();

        // When, Then
        assertThat(read.messages()).anyMatch(message -> message.contains("No date for ********"));
        assertThat(moved.messages()).anyMatch(message -> message.endsWith("/new"));
        assertThat(read + "\n" + redirected + "\n" + moved + "\n" + packed).doesNotContain(KEY);
        assertThat(new String(kept.positions.get("harbor"), StandardCharsets.UTF_8))
                .doesNotContain(KEY);
    }

    private SourcePoller poller() throws IOException {
        return poller("language = nl\n");
    }

    /** As a process begins: with the file, and with what is on the topic. */
    private SourcePoller poller(String more) throws IOException {
        Path file = Files.writeString(
                folder.resolve("sources.ini"),
                "[harbor]\nurl = " + server.url("/feed")
                        + "\ninterval = 1m\naddresses = any\nquery.apikey = env:HARBOR_KEY\n" + more);
        PolledSource source = SourcesFile.read(file.toString(), Map.of("HARBOR_KEY", KEY), "newstape/1")
                .get(0);
        PollPosition position = Optional.ofNullable(kept.positions.get("harbor"))
                .flatMap(PollPosition::of)
                .orElse(PollPosition.start(source));
        return new SourcePoller(source, position, fetcher, new AnswerReader(), kept, clock);
    }

    private void tagged(String body, String etag) {
        server.at("/feed", exchange -> {
            boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : bytes.length);
            if (!known) {
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    static String feed(String... items) {
        return "<?xml version='1.0'?><rss version='2.0'><channel><title>Harbor</title>" + String.join("", items)
                + "</channel></rss>";
    }

    static String item(String id, String headline, int hour) {
        return "<item><guid isPermaLink='false'>harbor-item-" + id + "</guid><title>" + headline
                + "</title><description>Demand was strong.</description><pubDate>Mon, 02 Mar 2026 "
                + (hour < 10 ? "0" + hour : hour) + ":00:00 GMT</pubDate></item>";
    }
}
