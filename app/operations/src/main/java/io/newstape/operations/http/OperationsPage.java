package io.newstape.operations.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.operations.Health;
import io.newstape.operations.PipelineWatch;
import io.newstape.operations.SeenSignal;
import io.newstape.operations.SignalFeed;
import io.newstape.operations.lag.LagCause;
import io.newstape.operations.lag.LagJson;
import io.newstape.operations.lag.LagMonitor;
import io.newstape.operations.lag.LagStatus;
import io.newstape.operations.lag.LocalView;
import io.newstape.operations.metrics.Metrics;
import io.newstape.schema.Signal;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.TopicReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a running pipeline shows over HTTP: the page and its data, health, and metrics. */
public final class OperationsPage implements AutoCloseable {

    /** The files of the page, beside this class. */
    private static final Map<String, String> FILES = Map.of(
            "/", "index.html",
            "/page.js", "page.js",
            "/page.css", "page.css");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8");

    private static final int LATENCIES = 100;

    private final OperationsServer server;
    private final Metrics metrics;
    private final PipelineWatch watch;
    private final SignalFeed feed;

    /**
     * Begins to look at a pipeline and to answer.
     *
     * @param address where to listen
     * @param token what a request must show; needed beyond loopback
     * @param pipeline the pipeline of this process
     * @param referenceMillis when its security master was made, milliseconds since 1970; empty when that isn't known
     * @param monitor makes the monitor of its lag
     * @param signals opens a reader near the end of the topic of signals
     * @throws IllegalArgumentException when the address isn't loopback and there is no token
     */
    public static OperationsPage open(
            InetSocketAddress address,
            Optional<String> token,
            Pipeline pipeline,
            OptionalLong referenceMillis,
            Function<Supplier<LocalView>, LagMonitor> monitor,
            Supplier<TopicReader<Signal>> signals)
            throws IOException {
        OperationsPage page = new OperationsPage(
                new OperationsServer(address, token), pipeline, referenceMillis, monitor, new SignalFeed(signals));
        page.feed.listen(page.metrics::take);
        page.feed.start();
        page.serve();
        page.server.start();
        return page;
    }

    private OperationsPage(
            OperationsServer server,
            Pipeline pipeline,
            OptionalLong referenceMillis,
            Function<Supplier<LocalView>, LagMonitor> monitor,
            SignalFeed feed) {
        this.server = server;
        this.metrics = new Metrics(pipeline, referenceMillis);
        this.watch = PipelineWatch.start(pipeline, monitor, look -> metrics.take(look.lag()));
        this.feed = feed;
    }

    private void serve() {
        FILES.forEach((path, file) -> {
            Answer answer = file(file);
            server.answer(path, query -> answer);
        });
        server.answer("/metrics", query -> Answer.text(200, metrics.scrape()));
        probe("/health/started", Health::started);
        probe("/health/ready", Health::ready);
        probe("/health/live", Health::live);
        server.answer("/api/v1/lag", query -> Answer.json(200, lag()));
        server.answer("/api/v1/lag/history", query -> Answer.json(200, history()));
        server.stream("/api/v1/signals", new SignalStream(feed));
    }

    private void probe(String path, Predicate<Health> holds) {
        Supplier<Health> health = watch::health;
        server.answer(path, query -> {
            Health now = health.get();
            boolean well = holds.test(now);
            return Answer.text(well ? 200 : 503, well ? "ok" : now.why());
        });
    }

    private ObjectNode lag() {
        ObjectNode object =
                watch.last().map(look -> LagJson.of(look.lag())).orElseGet(() -> JsonNodeFactory.instance.objectNode());
        Health health = watch.health();
        object.put("state", watch.pipeline().state().name().toLowerCase(java.util.Locale.ROOT));
        object.put("started", health.started()).put("ready", health.ready()).put("live", health.live());
        object.put("health", health.why());
        median().ifPresentOrElse(millis -> object.put("signalMillis", millis), () -> object.putNull("signalMillis"));
        return object;
    }

    /** From article to committed signal, milliseconds, median of the last hundred. */
    private OptionalDouble median() {
        List<SeenSignal> last = feed.last();
        double[] millis = last.subList(Math.max(0, last.size() - LATENCIES), last.size()).stream()
                .flatMapToDouble(signal -> signal.latencyMillis().stream())
                .sorted()
                .toArray();
        return millis.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(millis[millis.length / 2]);
    }

    /** One object a look: when, how many records wait, how long the first of them, and the cause. */
    private ArrayNode history() {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (PipelineWatch.Look look : watch.history()) {
            LagStatus lag = look.lag();
            ObjectNode object = array.addObject();
            object.put("at", look.epochMillis());
            object.put("records", lag.totalRecords());
            lag.longestSeconds()
                    .ifPresentOrElse(seconds -> object.put("seconds", seconds), () -> object.putNull("seconds"));
            Optional<LagCause> cause = lag.worst();
            cause.ifPresent(one -> LagJson.put(object, one));
        }
        return array;
    }

    private static Answer file(String name) {
        try (InputStream file = OperationsPage.class.getResourceAsStream(name)) {
            return new Answer(200, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers, for a browser. */
    public String url() {
        return "http://" + server.address().getHostString() + ":"
                + server.address().getPort() + "/";
    }

    @Override
    public void close() {
        server.close();
        feed.close();
        watch.close();
        metrics.close();
    }
}
