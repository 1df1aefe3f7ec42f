package io.newstape.operations.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.BindException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers GET requests for fixed paths and what lies below some. A path may instead take over the connection and stream to it. */
public final class OperationsServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(OperationsServer.class);

    /** Most requests at once, streams among them; more are answered when one ends. */
    private static final int MOST_THREADS = 24;

    private static final int MOST_WAITING = 64;

    private final HttpServer server;
    private final AccessRule access;
    private final ThreadPoolExecutor threads;
    private final Map<String, Function<Map<String, String>, Answer>> answers = new TreeMap<>();
    private final Set<String> probes = new HashSet<>();
    private final Map<String, BiFunction<String, Map<String, String>, Answer>> below = new TreeMap<>();
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

    /** Answers what lies below a path, which ends with a slash, by a function of the rest and the query. */
    void answerBelow(String path, BiFunction<String, Map<String, String>, Answer> by) {
        below.put(path, by);
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
            SecurityHeaders.put(exchange.getResponseHeaders());
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
            for (Map.Entry<String, BiFunction<String, Map<String, String>, Answer>> one : below.entrySet()) {
                if (path.startsWith(one.getKey())
                        && path.length() > one.getKey().length()) {
                    String rest = path.substring(one.getKey().length());
                    return answer(path, () -> one.getValue().apply(rest, query));
                }
            }
            return nothing();
        }
        return answer(path, () -> by.apply(query));
    }

    private Answer nothing() {
        Set<String> there = new TreeSet<>(answers.keySet());
        there.addAll(streams.keySet());
        below.keySet().forEach(path -> there.add(path + "..."));
        return Answer.text(404, "Nothing is here. There is: " + String.join(" ", there));
    }

    private static Answer answer(String path, Supplier<Answer> by) {
        try {
            return by.get();
        } catch (RefusedRequest e) {
            return Answer.text(e.status(), e.getMessage());
        } catch (IllegalArgumentException e) {
            return Answer.text(400, e.getMessage());
        } catch (RuntimeException e) {
            LOG.atWarn().setCause(e).addKeyValue("path", path).log("a request failed");
            return Answer.text(500, "The request failed. The log of the process says why.");
        }
    }

    private void stream(HttpExchange exchange, Stream by) throws IOException {
        String last = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Last-Event-ID"))
                .orElse("");
        AtomicReference<Events> opened = new AtomicReference<>();
        Answer answer = answer(exchange.getRequestURI().getPath(), () -> {
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
        threads.shutdownNow();
    }
}
