package io.newstape.streams.topology;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.newstape.embedded.SharedStack;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Stands in front of the real registry and passes on what it is asked, until it is told to misbehave. */
final class RegistryThatGoesAway implements AutoCloseable {

    private static final int PASS_ON = 0;
    private static final int HANG_UP = -1;

    private final HttpServer server;
    private final HttpClient real = HttpClient.newHttpClient();
    private final URI target = URI.create(SharedStack.get().registryUrl());
    private final AtomicInteger requests = new AtomicInteger();
    private volatile int answer = PASS_ON;

    RegistryThatGoesAway() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + target.getPath();
    }

    void answers(int status) {
        answer = status;
    }

    void hangsUp() {
        answer = HANG_UP;
    }

    void isBack() {
        answer = PASS_ON;
    }

    /** Waits for so many more requests. */
    void awaitRequests(int count) {
        int before = requests.get();
        Awaitility.await("requests to the registry")
                .atMost(Duration.ofSeconds(60))
                .until(() -> requests.get() >= before + count);
    }

    private void handle(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        byte[] body = exchange.getRequestBody().readAllBytes();
        try (exchange) {
            if (answer == PASS_ON) {
                passOn(exchange, body);
            } else if (answer != HANG_UP) {
                exchange.sendResponseHeaders(answer, -1);
            }
        }
    }

    private void passOn(HttpExchange exchange, byte[] body) throws IOException {
        try {
            HttpResponse<byte[]> response = real.send(
                    HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                            .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(
                    response.statusCode(), response.body().length == 0 ? -1 : response.body().length);
            exchange.getResponseBody().write(response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
