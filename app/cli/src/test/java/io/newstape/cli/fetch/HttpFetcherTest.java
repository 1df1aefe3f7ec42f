package io.newstape.cli.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.newstape.cli.fetch.Credential.Place;
import java.net.InetAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Servers as they are: each answer is got whole and within its bounds, or refused in words. */
class HttpFetcherTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-02T09:30:00Z"));
    private static final String KEY = "s3cr3t+key";
    private static final int MOST = 1024 * 1024;

    private final LocalServer server = LocalServer.start();
    private final HttpFetcher fetcher = new HttpFetcher(CLOCK);

    @AfterEach
    void close() {
        fetcher.close();
        server.close();
    }

    @Test
    void shouldGetABodyAndAskWithAName() throws FetchFailed {
        // Given
        server.at("/feed", "<rss/>");

        // When
        Fetched answer = fetcher.fetch(request("/feed"), Validators.NONE);

        // Then
        assertThat(text(answer)).isEqualTo("<rss/>");
        assertThat(server.asked().get(0).headers())
                .containsEntry("user-agent", "newstape/test (+ops@example.com)")
                .containsEntry("accept-encoding", "gzip");
    }

    @Test
    void shouldAskForWhatHasChangedOnly() throws FetchFailed {
        // Given
        Map<String, String> validators = Map.of("ETag", "\"v1\"", "Last-Modified", "Mon, 02 Mar 2026 09:00:00 GMT");
        server.at("/feed", 200, validators, "<rss/>".getBytes(StandardCharsets.UTF_8));
        Validators known = fetcher.fetch(request("/feed"), Validators.NONE).validators();
        server.at("/feed", 304, Map.of(), new byte[0]);

        // When
        Fetched answer = fetcher.fetch(request("/feed"), known);

        // Then
        assertThat(answer.isUnchanged()).isTrue();
        assertThat(server.asked().get(1).headers())
                .containsEntry("if-none-match", "\"v1\"")
                .containsEntry("if-modified-since", "Mon, 02 Mar 2026 09:00:00 GMT");
    }

    @Test
    void shouldUnpack() throws FetchFailed {
        // Given: packed for the way, and a document that is a gzip file itself
        byte[] once = LocalServer.gzip("<rss/>".getBytes(StandardCharsets.UTF_8));
        server.at("/way", 200, Map.of("Content-Encoding", "gzip"), once);
        server.at("/file.gz", 200, Map.of("Content-Type", "application/gzip"), once);
        server.at("/both", 200, Map.of("Content-Encoding", "gzip"), LocalServer.gzip(once));

        // When, Then
        for (String path : List.of("/way", "/file.gz", "/both")) {
            assertThat(text(fetcher.fetch(request(path), Validators.NONE)))
                    .as(path)
                    .isEqualTo("<rss/>");
        }
    }

    @Test
    void shouldRefuseABomb() {
        // Given: a megabyte that unpacks to more than the bound, and one packed twice
        byte[] bomb = LocalServer.gzip(new byte[64 * MOST]);
        server.at("/bomb", 200, Map.of("Content-Encoding", "gzip"), bomb);
        server.at("/nested", 200, Map.of("Content-Encoding", "gzip"), LocalServer.gzip(bomb));

        // When, Then
        for (String path : List.of("/bomb", "/nested")) {
            assertThat(failure(request(path))).as(path).hasMessageContaining("unpacks to more than");
        }
    }

    @Test
    void shouldRefuseAPackedBodyThatBreaksOff() {
        // Given
        byte[] whole = LocalServer.gzip("<rss>many words</rss>".getBytes(StandardCharsets.UTF_8));
        server.at("/feed", 200, Map.of("Content-Encoding", "gzip"), Arrays.copyOf(whole, whole.length - 12));

        // When, Then
        assertThat(failure(request("/feed"))).hasMessageContaining("breaks off");
    }

    @Test
    void shouldRefuseAPackingThatNobodyAskedFor() {
        // Given
        server.at("/feed", 200, Map.of("Content-Encoding", "br"), new byte[] {1, 2, 3});

        // When, Then
        assertThat(failure(request("/feed"))).hasMessageContaining("packed with br");
    }

    @Test
    void shouldEndAnAnswerWithoutEnd() {
        // Given: five gigabytes, declared and not declared
        long five = 5L * 1024 * MOST;
        server.endless("/chunked", five, Map.of());
        server.at("/declared", exchange -> {
            exchange.sendResponseHeaders(200, five);
            exchange.getResponseBody().write(new byte[100]);
        });

        // When, Then
        for (String path : List.of("/chunked", "/declared")) {
            assertThat(failure(request(path))).as(path).hasMessageContaining("larger than 1048576 bytes");
        }
    }

    @Test
    void shouldNotWaitForASlowServer() {
        // Given
        server.hanging("/feed");
        long start = System.nanoTime();

        // When
        FetchFailed failure = failure(request("/feed", Duration.ofMillis(300)));

        // Then
        assertThat(failure).hasMessageContaining("within");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void shouldRefuseAnAnswerThatIsCutOff() {
        // Given
        server.at("/feed", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("<rss>".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new java.io.IOException("the line is cut");
        });

        // When, Then
        assertThat(failure(request("/feed"))).hasMessageContaining("broke off");
    }

    @Test
    void shouldSayWhatTheServerAnswersAndHowLongToWait() {
        // Given
        server.at("/seconds", 429, Map.of("Retry-After", "120"), new byte[0]);
        server.at("/date", 503, Map.of("Retry-After", "Mon, 02 Mar 2026 09:40:00 GMT"), new byte[0]);
        server.at("/plain", 500, Map.of(), "a page about the fault".getBytes(StandardCharsets.UTF_8));
        server.at("/key", 401, Map.of(), new byte[0]);

        // When, Then
        assertThat(failure(request("/seconds")).retryAfter()).contains(Duration.ofMinutes(2));
        assertThat(failure(request("/date")).retryAfter()).contains(Duration.ofMinutes(10));
        assertThat(failure(request("/plain")).retryAfter()).isEmpty();
        assertThat(failure(request("/plain")).status()).isEqualTo(500);
        assertThat(failure(request("/key"))).hasMessageContaining("check the key");
    }

    @Test
    void shouldFollowRedirectsAndNameTheNewAddress() throws FetchFailed {
        // Given
        redirect("/old", 301, "/new?token=abc");
        redirect("/now", 302, "/new");
        server.at("/new", "<rss/>");

        // When, Then
        assertThat(fetcher.fetch(request("/old"), Validators.NONE).moved()).isEqualTo(server.url("/new"));
        assertThat(fetcher.fetch(request("/now"), Validators.NONE).moved()).isEmpty();
    }

    @Test
    void shouldNotRunInCircles() {
        // Given
        redirect("/self", 302, "/self");
        server.at("/deeper", exchange -> {
            exchange.getResponseHeaders()
                    .set("Location", exchange.getRequestURI().getPath() + "/x");
            exchange.sendResponseHeaders(302, -1);
        });

        // When, Then
        assertThat(failure(request("/self"))).hasMessageContaining("in a circle");
        assertThat(failure(request("/deeper"))).hasMessageContaining("more than 5 times");
        assertThat(server.asked()).hasSizeLessThan(10);
    }

    @Test
    void shouldRefuseRedirectsThatLeadNowhere() {
        // Given
        redirect("/file", 302, "file:///etc/passwd");
        redirect("/user", 302, "http://user:pass@example.com/");
        redirect("/nothing", 302, "");

        // When, Then
        for (String path : List.of("/file", "/user", "/nothing")) {
            assertThat(failure(request(path))).as(path).hasMessageContaining("no address of HTTP");
        }
    }

    @Test
    void shouldRefuseAPrivateAddressAlsoBehindAPublicName() {
        // Given: a name with a public and a private address
        HttpFetcher careful = new HttpFetcher(CLOCK, host ->
                new InetAddress[] {InetAddress.getByName("93.184.216.34"), InetAddress.getByName("10.0.0.7")});

        // When
        FetchFailed failure = catchThrowableOfType(
                FetchFailed.class, () -> careful.fetch(publicRequest("http://feeds.example.com/"), Validators.NONE));

        // Then
        assertThat(failure).hasMessageContaining("10.0.0.7").hasMessageContaining("private network");
    }

    @Test
    void shouldRefuseARedirectIntoThePrivateNetwork() {
        // Given: the first host passes for a public one, and the server behind it is ours
        server.at("/feed", exchange -> {
            exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/meta-data/");
            exchange.sendResponseHeaders(302, -1);
        });
        HttpFetcher careful = new HttpFetcher(CLOCK, host ->
                new InetAddress[] {InetAddress.getByName(host.equals("127.0.0.1") ? "93.184.216.34" : host)});

        // When
        FetchFailed failure = catchThrowableOfType(
                FetchFailed.class, () -> careful.fetch(publicRequest(server.url("/feed")), Validators.NONE));

        // Then
        assertThat(failure).hasMessageContaining("169.254.169.254").hasMessageContaining("private network");
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void shouldRefuseLoopbackUnlessItIsAllowed() {
        // Given
        server.at("/feed", "<rss/>");

        // When, Then
        assertThat(catchThrowableOfType(
                        FetchFailed.class, () -> fetcher.fetch(publicRequest(server.url("/feed")), Validators.NONE)))
                .hasMessageContaining("'addresses = any'");
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void shouldShowKeysToTheirServerAlone() throws FetchFailed {
        // Given: a redirect to another server, which is this one by another name
        server.at("/here", "<rss/>");
        redirect("/elsewhere", 302, server.url("/here").replace("127.0.0.1", "localhost"));
        redirect("/leak", 302, server.url("/here").replace("127.0.0.1", "localhost") + "?apikey=s3cr3t%2Bkey");

        // When
        fetcher.fetch(keyed("/here?country=us"), Validators.NONE);
        fetcher.fetch(keyed("/elsewhere"), Validators.NONE);
        FetchFailed leak =
                catchThrowableOfType(FetchFailed.class, () -> fetcher.fetch(keyed("/leak"), Validators.NONE));

        // Then
        assertThat(server.asked().get(0).path()).isEqualTo("/here?country=us&apikey=s3cr3t%2Bkey");
        assertThat(server.asked().get(0).headers()).containsEntry("authorization", "Bearer " + KEY);
        assertThat(server.asked().get(2).path()).isEqualTo("/here");
        assertThat(server.asked().get(2).headers()).doesNotContainKey("authorization");
        assertThat(leak).hasMessageContaining("with a key in the address");
        assertThat(leak.getMessage()).doesNotContain("s3cr3t");
    }

    @Test
    void shouldReadWhatAServerDeclaresWrongly() throws FetchFailed {
        // Given: UTF-8 that the header calls Latin-1
        server.at(
                "/feed",
                200,
                Map.of("Content-Type", "text/xml; charset=ISO-8859-1"),
                "<rss>Citro\u00ebn</rss>".getBytes(StandardCharsets.UTF_8));

        // When, Then
        assertThat(text(fetcher.fetch(request("/feed"), Validators.NONE))).isEqualTo("\uFEFF<rss>Citro\u00ebn</rss>");
    }

    @Test
    void shouldKeepNoValidatorsOfAnAnswerThatMayBeCut() throws Exception {
        // Given: a body that ends with its connection
        try (java.net.ServerSocket plain = new java.net.ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> answering = CompletableFuture.runAsync(() -> {
                try (java.net.Socket socket = plain.accept()) {
                    socket.getInputStream().read(new byte[4096]);
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nETag: \"x\"\r\nConnection: close\r\n\r\n<rss>"
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });

            // When
            Fetched answer = fetcher.fetch(
                    request(URI.create("http://127.0.0.1:" + plain.getLocalPort() + "/"), List.of(), true),
                    Validators.NONE);

            // Then
            answering.get(10, TimeUnit.SECONDS);
            assertThat(text(answer)).endsWith("<rss>");
            assertThat(answer.validators()).isEqualTo(Validators.NONE);
        }
    }

    @Test
    void shouldBreakOffWhenItIsClosed() throws Exception {
        // Given
        server.hanging("/feed");
        CompletableFuture<FetchFailed> waiting =
                CompletableFuture.supplyAsync(() -> failure(request("/feed", Duration.ofMinutes(5))));
        org.awaitility.Awaitility.await().until(() -> !server.asked().isEmpty());

        // When
        fetcher.close();

        // Then
        assertThat(waiting.get(10, TimeUnit.SECONDS)).hasMessageContaining("stopped");
    }

    private void redirect(String path, int status, String location) {
        server.at(path, status, Map.of("Location", location), new byte[0]);
    }

    private FetchFailed failure(FetchRequest request) {
        return catchThrowableOfType(FetchFailed.class, () -> fetcher.fetch(request, Validators.NONE));
    }

    private FetchRequest request(String path) {
        return request(path, Duration.ofSeconds(20));
    }

    private FetchRequest request(String path, Duration longest) {
        return new FetchRequest(
                URI.create(server.url(path)), List.of(), "newstape/test (+ops@example.com)", true, MOST, longest);
    }

    private FetchRequest keyed(String path) {
        return request(
                URI.create(server.url(path)),
                List.of(
                        new Credential(Place.QUERY, "apikey", "", KEY),
                        new Credential(Place.HEADER, "Authorization", "Bearer", KEY)),
                true);
    }

    private static FetchRequest publicRequest(String url) {
        return request(URI.create(url), List.of(), false);
    }

    private static FetchRequest request(URI url, List<Credential> credentials, boolean privateAllowed) {
        return new FetchRequest(url, credentials, "newstape", privateAllowed, MOST, Duration.ofSeconds(20));
    }

    private static String text(Fetched answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        return text.equals("\uFEFF<rss/>") ? "<rss/>" : text;
    }
}
