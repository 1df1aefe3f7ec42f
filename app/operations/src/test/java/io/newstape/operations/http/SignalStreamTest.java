package io.newstape.operations.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.operations.SampleSignals;
import io.newstape.operations.SignalFeed;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Undecoded;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A thousand signals a second, over HTTP: for a page, for a program, and for somebody who doesn't read. */
class SignalStreamTest {

    private static final int PER_SECOND = 1_000;
    private static final int PAGE = 40;
    /** What came in five seconds of the page's pace goes through at once. */
    private static final int AT_ONCE = 5 * PAGE;

    private static final int SECONDS = 2;

    private final SignalsOfABusyHour<Undecoded<Signal>> wire =
            new SignalsOfABusyHour<>(PER_SECOND, SampleSignals::undecoded);
    private final SignalFeed feed = new SignalFeed(() -> new TopicReader<>(wire, SignalsOfABusyHour.TOPIC));
    private OperationsServer server;

    /** What a listener got: how many signals, how many events that count the others, and how many those were. */
    private record Heard(long signals, long counts, long skipped) {}

    @BeforeEach
    void serve() throws IOException {
        server = new OperationsServer(
                new PageAccess(new InetSocketAddress("127.0.0.1", 0), Optional.empty(), Optional.empty()));
        server.stream(
                "/api/v1/signals",
                new SignalStream(
                        feed,
                        () -> new TopicReader<>(
                                new SignalsOfABusyHour<Signal>(PER_SECOND, signal -> signal),
                                SignalsOfABusyHour.TOPIC)));
        server.start();
        feed.start();
    }

    @AfterEach
    void stop() {
        server.close();
        feed.close();
    }

    @Test
    void shouldHandAPageAFewOfManyAndTellHowManyItLeavesOut() throws Exception {
        // When
        Heard page = listen("?max_per_second=" + PAGE);

        // Then: the last signals from before, a burst, and then a few a second
        assertThat(page.signals()).isBetween((long) AT_ONCE, (long) SignalFeed.KEPT + AT_ONCE + (SECONDS + 1) * PAGE);
        assertThat(page.counts()).isBetween(1L, SECONDS + 1L);
        assertThat(page.skipped()).isGreaterThan(PER_SECOND / 2);
    }

    @Test
    void shouldHandAProgramAllThatItTakes() throws Exception {
        // When
        Heard program = listen("");

        // Then: on a machine that has other work it may lose some, and then knows how many
        assertThat(program.signals()).isGreaterThan(PER_SECOND);
        assertThat(program.signals() + program.skipped()).isGreaterThan((SECONDS - 1) * PER_SECOND);
    }

    @Test
    void shouldNotWaitForAListenerThatDoesNotReadAndKeepLittleForIt() throws Exception {
        // Given: it asks, and then sleeps
        try (InputStream asleep = open("")) {
            long before = wire.handedOut();

            // Then: the others go on, and no more is kept than ever
            Awaitility.await("the feed goes on")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> wire.handedOut() > before + 2 * PER_SECOND);
            assertThat(feed.last()).hasSize(SignalFeed.KEPT);
            assertThat(asleep.available()).isNotNegative();
        }
    }

    @Test
    void shouldSampleAlsoForThoseWhoGoOnWhereTheyWere() throws Exception {
        // When: all from the first signal on, at the pace of a page
        Heard page = listen("?from=earliest&max_per_second=" + PAGE);

        // Then
        assertThat(page.signals()).isBetween((long) AT_ONCE, AT_ONCE + (SECONDS + 1L) * PAGE);
        assertThat(page.skipped()).isPositive();
    }

    @Test
    void shouldRefuseAPaceThatIsNone() throws Exception {
        for (String wrong : new String[] {"0", "-1", "many", "1000000", "1.5"}) {
            HttpResponse<String> answer = HttpClient.newHttpClient()
                    .send(request("?max_per_second=" + wrong), HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
            assertThat(answer.body()).startsWith("max_per_second is a whole number from 1 to 100000");
        }
    }

    /** Reads for some seconds. */
    private Heard listen(String query) throws Exception {
        long signals = 0;
        long counts = 0;
        long skipped = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(open(query), StandardCharsets.UTF_8))) {
            long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
            while (System.nanoTime() < end) {
                String line = lines.readLine();
                if (line.startsWith("id: ")) {
                    signals++;
                } else if (line.equals("event: skipped")) {
                    counts++;
                    skipped += Long.parseLong(lines.readLine().substring("data: ".length()));
                }
            }
        }
        return new Heard(signals, counts, skipped);
    }

    private InputStream open(String query) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(request(query), HttpResponse.BodyHandlers.ofInputStream())
                .body();
    }

    private HttpRequest request(String query) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.address().getPort() + "/api/v1/signals" + query))
                .build();
    }
}
