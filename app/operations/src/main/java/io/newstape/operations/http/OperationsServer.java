package io.newstape.operations.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers GET requests for fixed paths. A path may instead take over the connection and stream to it. */
public final class OperationsServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OperationsServer.class);

    /** Most requests at once, streams among them; more are answered when one ends. */
    private static final int MOST_THREADS = 24;

    private static final int MOST_WAITING = 64;

    private final HttpServer server;
    private final AccessRule access;
    private final ThreadPoolExecutor threads;
    private final Map<String, Function<Map<String, String>, Answer>> answers = new TreeMap<>();
    private final Map<String, Stream> streams = new HashMap<>();
    private final Set<String> probes = new HashSet<>();

    /** Writes to a connection until it ends. */
    interface Stream {
        void write(Map<String, String> query, OutputStream out) throws IOException, InterruptedException;
    }

    /**
     * @param address where to listen. If its port is taken, any free one is
     * @param token what every request must show; without one only loopback may be listened on
     * @throws IllegalArgumentException when the address isn't loopback and there is no token
     */
    OperationsServer(InetSocketAddress address, Optional<String> token) throws IOException {
        if (token.isEmpty() && !isLoopback(address)) {
            throw new IllegalArgumentException(address.getHostString()
                    + " can be reached from other machines, so a token is needed. Set operations.token.file.");
        }
        this.server = bind(address);
        this.access = new AccessRule(token);
        this.threads = new ThreadPoolExecutor(
                MOST_THREADS, MOST_THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(MOST_WAITING), task -> {
                    Thread thread = new Thread(task, "operations-http");
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    private static boolean isLoopback(InetSocketAddress address) {
        InetAddress host = address.getAddress();
        return host != null && host.isLoopbackAddress();
    }

    private static HttpServer bind(InetSocketAddress address) throws IOException {
        try {
            return HttpServer.create(address, MOST_WAITING);
        } catch (BindException e) {
            LOG.atInfo().addKeyValue("address", address).log("the operations port is taken, so a free one is used");
            return HttpServer.create(new InetSocketAddress(address.getAddress(), 0), MOST_WAITING);
        }
    }

    /** Answers a path by a function of the query. */
    void answer(String path, Function<Map<String, String>, Answer> by) {
        answers.put(path, by);
    }

    /** Answers a path also to those who show no token, but then with the status alone: an orchestrator has none. */
    void probe(String path, Function<Map<String, String>, Answer> by) {
        answers.put(path, by);
        probes.add(path);
    }

    /** Streams events to those who ask for a path. */
    void stream(String path, Stream by) {
        streams.put(path, by);
    }

    void start() {
        server.start();
    }

    /** Where it listens. */
    public InetSocketAddress address() {
        return server.getAddress();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            guard(exchange);
            String path = exchange.getRequestURI().getPath();
            Optional<Answer> refused = access.refusal(exchange.getRequestHeaders());
            if (refused.isPresent() && access.wantsToken() && probes.contains(path)) {
                int status = answer(path, Map.of()).status();
                send(exchange, Answer.text(status, status == HttpURLConnection.HTTP_OK ? "ok" : "not well"));
            } else if (refused.isPresent()) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"newstape\"");
                send(exchange, refused.get());
            } else if (!exchange.getRequestMethod().equals("GET")
                    && !exchange.getRequestMethod().equals("HEAD")) {
                exchange.getResponseHeaders().set("Allow", "GET, HEAD");
                send(exchange, Answer.text(405, "Only GET is answered here."));
            } else if (streams.containsKey(path)) {
                stream(exchange, streams.get(path));
            } else {
                send(exchange, answer(path, query(exchange)));
            }
        }
    }

    private Answer answer(String path, Map<String, String> query) {
        Function<Map<String, String>, Answer> by = answers.get(path);
        if (by == null) {
            return Answer.text(404, "Nothing is here. There is: " + String.join(" ", answers.keySet()));
        }
        try {
            return by.apply(query);
        } catch (IllegalArgumentException e) {
            return Answer.text(400, e.getMessage());
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).addKeyValue("path", path).log("a request failed");
            return Answer.text(500, "The request failed. The log of the process says why.");
        }
    }

    private void stream(HttpExchange exchange, Stream by) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            by.write(query(exchange), out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.atDebug().log("a listener went away");
        }
    }

    /** No page of another site may frame this one, guess at types, or have scripts of its own in it. */
    private static void guard(HttpExchange exchange) {
        exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.getResponseHeaders().set("X-Frame-Options", "DENY");
        exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.getResponseHeaders().set("Content-Type", answer.type());
        exchange.sendResponseHeaders(answer.status(), head ? -1 : Math.max(1, answer.body().length));
        if (!head) {
            exchange.getResponseBody().write(answer.body());
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        if (raw != null) {
            for (String pair : raw.split("&")) {
                int equals = pair.indexOf('=');
                if (equals > 0) {
                    query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
                }
            }
        }
        return query;
    }

    private static String decoded(String part) {
        try {
            return URLDecoder.decode(part, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return part;
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
