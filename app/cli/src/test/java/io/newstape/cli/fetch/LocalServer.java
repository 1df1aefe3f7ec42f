package io.newstape.cli.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/** A server on loopback that answers as a test wants it to, badly for the most part. It keeps what it was asked. */
public final class LocalServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** A request, headers with small letters. */
    public record Asked(String path, Map<String, String> headers) {}

    /** Answers one request. */
    public interface Answer {
        void give(HttpExchange exchange) throws IOException;
    }

    private LocalServer(HttpServer server) {
        this.server = server;
    }

    public static LocalServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            LocalServer local = new LocalServer(server);
            server.setExecutor(local.threads);
            server.start();
            return local;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers at a path, in place of what was there. */
    public LocalServer at(String path, Answer answer) {
        try {
            server.removeContext(path);
        } catch (IllegalArgumentException e) {
            // there was none
        }
        server.createContext(path, exchange -> {
            Map<String, String> headers = new java.util.TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.put(name.toLowerCase(java.util.Locale.ROOT), String.join(", ", values)));
            asked.add(new Asked(exchange.getRequestURI().toString(), headers));
            try (exchange) {
                answer.give(exchange);
            }
        });
        return this;
    }

    public LocalServer at(String path, int status, Map<String, String> headers, byte[] body) {
        return at(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        });
    }

    public LocalServer at(String path, String body) {
        return at(path, 200, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** The same bytes without end. */
    public LocalServer endless(String path, long bytes, Map<String, String> headers) {
        return at(path, exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[64 * 1024];
            OutputStream out = exchange.getResponseBody();
            for (long sent = 0; sent < bytes; sent += part.length) {
                out.write(part);
            }
        });
    }

    /** A few bytes, and then nothing more until the server is closed. */
    public LocalServer hanging(String path) {
        return at(path, exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<rss>".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            try {
                closed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public List<Asked> asked() {
        return asked;
    }

    public static byte[] gzip(byte[] content) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
