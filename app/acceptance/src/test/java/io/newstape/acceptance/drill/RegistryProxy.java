package io.newstape.acceptance.drill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.Executors;

/** The way from the pipeline to the registry, which can be disturbed. */
final class RegistryProxy implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI registry;
    private final InetSocketAddress address;
    private HttpServer server;
    private volatile Mood mood = Mood.WELL;

    /** How the registry behaves. */
    enum Mood {
        WELL,
        /** It takes requests and never answers. */
        SILENT,
        /** It takes three seconds for each answer. */
        SLOW,
        /** It answers with an error of its own. */
        BROKEN,
        /** Nobody listens. */
        GONE
    }

    /** @param registry the real one, without a path */
    RegistryProxy(String registry) throws IOException {
        this.registry = URI.create(registry);
        this.address = new InetSocketAddress("127.0.0.1", IncidentDrill.freePort());
        listen();
    }

    /** Where the pipeline finds it, without a path. */
    String url() {
        return "http://127.0.0.1:" + address.getPort();
    }

    void set(Mood now) throws IOException {
        boolean wasGone = mood == Mood.GONE;
        mood = now;
        if (now == Mood.GONE) {
            server.stop(0);
        } else if (wasGone) {
            listen();
        }
    }

    private void listen() throws IOException {
        server = HttpServer.create(address, 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task, "registry-proxy");
            thread.setDaemon(true);
            return thread;
        }));
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            while (mood == Mood.SILENT) {
                Thread.sleep(100);
            }
            if (mood == Mood.SLOW) {
                Thread.sleep(3_000);
            }
            if (mood == Mood.BROKEN) {
                exchange.sendResponseHeaders(500, -1);
                return;
            }
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            registry.resolve(exchange.getRequestURI().toString()))
                    .method(
                            exchange.getRequestMethod(),
                            HttpRequest.BodyPublishers.ofByteArray(
                                    exchange.getRequestBody().readAllBytes()));
            String type = exchange.getRequestHeaders().getFirst("Content-Type");
            if (type != null) {
                request.header("Content-Type", type);
            }
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            answer.headers().firstValue("Content-Type").ifPresent(given -> exchange.getResponseHeaders()
                    .set("Content-Type", given));
            boolean isEmpty = answer.body().length == 0;
            exchange.sendResponseHeaders(answer.statusCode(), isEmpty ? -1 : answer.body().length);
            if (!isEmpty) {
                exchange.getResponseBody().write(answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        mood = Mood.WELL;
        server.stop(0);
    }
}
