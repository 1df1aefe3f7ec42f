package io.newstape.operations.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsServerTest {

    private static final InetSocketAddress ANY_PORT = new InetSocketAddress("127.0.0.1", 0);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicInteger closed = new AtomicInteger();
    private final CountDownLatch frozen = new CountDownLatch(1);
    private OperationsServer server;

    @BeforeEach
    void serve() throws IOException {
        server = new OperationsServer(new PageAccess(ANY_PORT, Optional.empty(), Optional.empty()));
        server.answer("/fine", query -> Answer.text(200, query.getOrDefault("name", "none")));
        server.answer("/broken", query -> {
            throw new IllegalStateException("a fault of ours");
        });
        server.answer("/picky", query -> {
            throw new IllegalArgumentException("name is a number.");
        });
        server.answerBelow("/securities/", (rest, query) -> Answer.text(200, rest + " " + query.get("name")));
        server.stream("/events", this::events);
        server.stream("/endless", (query, lastEventId) -> out -> {
            out.write(": here\n\n".getBytes(StandardCharsets.UTF_8));
            out.flush();
            new CountDownLatch(1).await();
        });
        server.answer("/brokers", query -> {
            frozen.countDown();
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Answer.text(200, "never");
        });
        server.waits("/brokers");
        server.start();
    }

    private OperationsServer.Events events(Map<String, String> query, String lastEventId) {
        if (query.containsKey("wrong")) {
            throw new IllegalArgumentException("wrong");
        }
        if (query.containsKey("full")) {
            throw new RefusedRequest(503, "come back later");
        }
        return new OperationsServer.Events() {
            @Override
            public void write(OutputStream out) throws IOException {
                out.write(("after " + lastEventId).getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void close() {
                closed.incrementAndGet();
            }
        };
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void shouldAnswerWithTheQueryDecoded() throws Exception {
        assertThat(get("/fine?name=Mitsui%20%26%20Co").body()).isEqualTo("Mitsui & Co\n");
    }

    @Test
    void shouldForbidFramesSniffingAndForeignScripts() throws Exception {
        // When
        HttpResponse<String> answer = get("/fine");

        // Then
        assertThat(answer.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action"
                        + " 'self'; frame-ancestors 'none'");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(answer.headers().firstValue("X-Frame-Options")).hasValue("DENY");
        assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(answer.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Cross-Origin-Resource-Policy")).hasValue("same-origin");
        assertThat(answer.headers().firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void shouldAnswerBelowAPathByTheRestOfIt() throws Exception {
        assertThat(get("/securities/8031.T?name=x").body()).isEqualTo("8031.T x\n");
        assertThat(get("/securities/BRK%2Fa.N?name=x").body()).isEqualTo("BRK/a.N x\n");
        assertThat(get("/securities/").statusCode()).isEqualTo(404);
        assertThat(get("/nowhere").body()).contains("/fine", "/securities/...", "/events");
    }

    @Test
    void shouldRefuseAStreamBeforeItBegins() throws Exception {
        assertThat(get("/events?wrong=1").statusCode()).isEqualTo(400);
        assertThat(get("/events?full=1").statusCode()).isEqualTo(503);
        assertThat(get("/events?full=1").body()).isEqualTo("come back later\n");
    }

    @Test
    void shouldHandTheStreamTheLastIdAndCloseItOnce() throws Exception {
        // When
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(uri("/events")).header("Last-Event-ID", "0@7"));

        // Then
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/event-stream; charset=utf-8");
        assertThat(answer.body()).isEqualTo("after 0@7");
        org.awaitility.Awaitility.await().until(() -> closed.get() == 1);
    }

    @Test
    void shouldAnswerProbesHoweverManyListen() throws Exception {
        // Given: all the listeners that may be, which never end
        HttpClient client = HttpClient.newHttpClient();
        List<InputStream> listeners = new ArrayList<>();
        for (int i = 0; i < OperationsServer.MOST_LISTENERS; i++) {
            listeners.add(client.send(request("/endless").build(), HttpResponse.BodyHandlers.ofInputStream())
                    .body());
        }

        // When: one more comes, and an orchestrator asks
        HttpResponse<String> oneMore = get("/endless");
        HttpResponse<String> probe = get("/fine");

        // Then
        assertThat(oneMore.statusCode()).isEqualTo(503);
        assertThat(oneMore.body()).startsWith("24 listeners are there already. Close one,");
        assertThat(probe.statusCode()).isEqualTo(200);
        for (InputStream listener : listeners) {
            assertThat(listener.read()).isEqualTo(':');
        }
    }

    @Test
    void shouldAnswerProbesHoweverManyWaitForTheBrokers() throws Exception {
        // Given: brokers that don't answer
        HttpClient client = HttpClient.newHttpClient();
        for (int i = 0; i < 40; i++) {
            client.sendAsync(request("/brokers").build(), HttpResponse.BodyHandlers.discarding());
        }
        frozen.await();

        // Then
        assertThat(get("/fine").statusCode()).isEqualTo(200);
    }

    @Test
    void shouldSayWhatIsWrongWithoutShowingItsInside() throws Exception {
        assertThat(get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(get("/picky").statusCode()).isEqualTo(400);
        assertThat(get("/picky").body()).isEqualTo("name is a number.\n");
        assertThat(get("/broken").statusCode()).isEqualTo(500);
        assertThat(get("/broken").body()).doesNotContain("a fault of ours");
    }

    @Test
    void shouldOnlyRead() throws Exception {
        // When
        HttpResponse<String> answer =
                send(HttpRequest.newBuilder(uri("/fine")).POST(HttpRequest.BodyPublishers.ofString("x")));

        // Then
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, HEAD");
    }

    @Test
    void shouldTellAnOrchestratorTheStatusAloneWithoutItsToken() throws Exception {
        // Given
        try (OperationsServer guarded =
                new OperationsServer(new PageAccess(ANY_PORT, Optional.of("s3cret"), Optional.empty()))) {
            guarded.probe("/health", query -> Answer.text(503, "the reason"));
            guarded.answer("/fine", query -> Answer.text(200, "secret"));
            guarded.start();
            String host = "http://127.0.0.1:" + guarded.address().getPort();

            // When
            HttpResponse<String> open = send(HttpRequest.newBuilder(URI.create(host + "/health")));
            HttpResponse<String> shown =
                    send(HttpRequest.newBuilder(URI.create(host + "/health")).header("Authorization", "Bearer s3cret"));
            HttpResponse<String> closed = send(HttpRequest.newBuilder(URI.create(host + "/fine")));

            // Then
            assertThat(open.statusCode()).isEqualTo(503);
            assertThat(open.body()).isEqualTo("not well\n");
            assertThat(shown.body()).isEqualTo("the reason\n");
            assertThat(closed.statusCode()).isEqualTo(401);
        }
    }

    @Test
    void shouldTakeAFreePortWhereItsOwnIsTaken() throws Exception {
        try (OperationsServer second =
                new OperationsServer(new PageAccess(server.address(), Optional.empty(), Optional.empty()))) {
            assertThat(second.address().getPort()).isNotEqualTo(server.address().getPort());
        }
    }

    @Test
    void shouldNotListenToOtherMachinesWithoutAToken() {
        assertThatThrownBy(() -> new OperationsServer(
                        new PageAccess(new InetSocketAddress("0.0.0.0", 0), Optional.empty(), Optional.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("a token is needed");
    }

    @Test
    void shouldSpeakTlsWithItsOwnCertificate(@TempDir Path folder) throws Exception {
        // Given
        PageCertificate certificate = Certificates.make(folder, "page");
        PageCertificate another = Certificates.make(folder, "another");
        try (OperationsServer guarded =
                new OperationsServer(new PageAccess(ANY_PORT, Optional.of("s3cret"), Optional.of(certificate)))) {
            guarded.answer("/fine", query -> Answer.text(200, "fine"));
            guarded.start();
            HttpRequest request = HttpRequest.newBuilder(URI.create(guarded.url() + "fine"))
                    .header("Authorization", "Bearer s3cret")
                    .build();

            // When: it is asked by who knows its certificate, who knows another, and without TLS
            HttpResponse<String> known = over(certificate).send(request, HttpResponse.BodyHandlers.ofString());

            // Then
            assertThat(guarded.url()).startsWith("https://");
            assertThat(known.body()).isEqualTo("fine\n");
            assertThatThrownBy(() -> over(another).send(request, HttpResponse.BodyHandlers.ofString()))
                    .isInstanceOf(SSLException.class);
            assertThatThrownBy(() -> send(HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + guarded.address().getPort() + "/fine"))))
                    .isInstanceOf(IOException.class);
        }
    }

    private static HttpClient over(PageCertificate certificate) {
        return HttpClient.newBuilder().sslContext(certificate.client()).build();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(uri(path)).timeout(PATIENCE);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return HttpClient.newHttpClient().send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.address().getPort() + path);
    }
}
