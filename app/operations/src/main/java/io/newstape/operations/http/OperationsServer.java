package io.newstape.operations.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers GET requests for fixed paths and what lies below some. A path may instead take over the connection and stream to it. */
public final class OperationsServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OperationsServer.class);

    /** Most requests at once that are answered from memory. */
    private static final int MOST_THREADS = 24;
    /** Most requests at once that wait for the brokers. */
    private static final int MOST_ASKING = 4;
    /** Most listeners at once: each keeps a thread. */
    static final int MOST_LISTENERS = 24;

    private static final int MOST_WAITING = 64;

    private final HttpServer server;
    private final String url;
    private final AccessRule access;
    private final RequestPool threads =
            new RequestPool("operations-http", MOST_THREADS, MOST_WAITING, "Too many ask at once. Try again later.");
    private final RequestPool asking = new RequestPool(
            "operations-asking",
            MOST_ASKING,
            MOST_WAITING,
            "Too many wait for the brokers' answers already. Try again later.");
    private final RequestPool listeners = new RequestPool(
            "operations-listener",
            MOST_LISTENERS,
            0,
            MOST_LISTENERS + " listeners are there already. Close one, try again later, or read the topic.");
    private final Set<String> waiting = new HashSet<>();
    private final Routes routes = new Routes();
    private final Set<String> probes = new HashSet<>();
    private final Map<String, Stream> streams = new TreeMap<>();

    /** Looks at a request before anything is answered. */
    interface Stream {
        /**
         * @param lastEventId the id of the last event that the caller has seen; empty for a new caller
         * @throws RefusedRequest when it can't be served
         * @throws IllegalArgumentException when it can't be understood, with a message for the caller
         */
        Events open(Map<String, String> query, String lastEventId);
    }

    /** Writes to a connection until it ends. */
    interface Events {
        void write(OutputStream out) throws IOException, InterruptedException;

        /** Lets go of what was opened for it; called once, whether it was written or not. */
        default void close() {}
    }

    OperationsServer(PageAccess access) throws IOException {
        this.server = access.bind(MOST_WAITING);
        this.url = access.url(server.getAddress());
        this.access = new AccessRule(access.token());
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /** Answers a path by a function of the query. */
    void answer(String path, Function<Map<String, String>, Answer> by) {
        routes.at(path, by);
    }

    /** Answers a path also to those who show no token, but then with the status alone: an orchestrator has none. */
    void probe(String path, Function<Map<String, String>, Answer> by) {
        routes.at(path, by);
        probes.add(path);
    }

    /** Answers what lies below a path, which ends with a slash, by a function of the rest and the query. */
    void answerBelow(String path, BiFunction<String, Map<String, String>, Answer> by) {
        routes.below(path, by);
    }

    /** What is answered at this path and below waits for the brokers: it gets threads of its own. */
    void waits(String path) {
        waiting.add(path);
    }

    /** Streams events to those who ask for a path, to {@link #MOST_LISTENERS} at once. */
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

    /** The same, as a browser wants it. */
    String url() {
        return url;
    }

    private void handle(HttpExchange exchange) {
        SecurityHeaders.put(exchange.getResponseHeaders());
        String path = exchange.getRequestURI().getPath();
        Optional<Answer> refused = refusal(exchange);
        if (refused.isPresent()) {
            serve(exchange, () -> send(exchange, refused.get()));
        } else if (streams.containsKey(path)) {
            handOver(listeners, exchange, () -> stream(exchange, streams.get(path)));
        } else if (waiting.stream().anyMatch(path::startsWith)) {
            handOver(asking, exchange, () -> send(exchange, answer(path, query(exchange))));
        } else {
            serve(exchange, () -> send(exchange, answer(path, query(exchange))));
        }
    }

    /** What is answered before anybody looks at what was asked for. */
    private Optional<Answer> refusal(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        Optional<Answer> refused = access.refusal(exchange.getRequestHeaders());
        if (refused.isPresent() && access.wantsToken() && probes.contains(path)) {
            int status = answer(path, Map.of()).status();
            return Optional.of(Answer.text(status, status == HttpURLConnection.HTTP_OK ? "ok" : "not well"));
        }
        if (refused.isPresent()) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"newstape\"");
            return refused;
        }
        if (!exchange.getRequestMethod().equals("GET")
                && !exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Optional.of(Answer.text(405, "Only GET is answered here."));
        }
        return Optional.empty();
    }

    private Answer answer(String path, Map<String, String> query) {
        return routes.answer(path, query, streams.keySet());
    }

    /** Work on a connection that may break. */
    private interface Work {
        void on() throws IOException;
    }

    private static void handOver(RequestPool pool, HttpExchange exchange, Work work) {
        if (!pool.take(() -> serve(exchange, work))) {
            serve(exchange, () -> send(exchange, Answer.text(503, pool.advice())));
        }
    }

    private static void serve(HttpExchange exchange, Work work) {
        try (exchange) {
            work.on();
        } catch (IOException e) {
            LOG.atDebug().log("somebody who asked went away");
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).log("a request failed");
        }
    }

    private void stream(HttpExchange exchange, Stream by) throws IOException {
        String last = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID"))
                .orElse("");
        AtomicReference<Events> opened = new AtomicReference<>();
        Answer answer = Routes.tried(exchange.getRequestURI().getPath(), () -> {
            opened.set(by.open(query(exchange), last));
            return Answer.text(200, "");
        });
        if (opened.get() == null) {
            send(exchange, answer);
        } else {
            stream(exchange, opened.get());
        }
    }

    private static void stream(HttpExchange exchange, Events events) throws IOException {
        try {
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            events.write(out);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.atDebug().log("a listener went away");
        } finally {
            events.close();
        }
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
        return QueryParameters.of(exchange.getRequestURI().getRawQuery());
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        asking.close();
        listeners.close();
    }
}
