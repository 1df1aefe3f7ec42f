package io.newstape.operations.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.operations.Health;
import io.newstape.operations.OperationsSources;
import io.newstape.operations.PipelineWatch;
import io.newstape.operations.SecurityTimeline;
import io.newstape.operations.SeenSignal;
import io.newstape.operations.SignalFeed;
import io.newstape.operations.SignalRate;
import io.newstape.operations.lag.LagJson;
import io.newstape.operations.metrics.Metrics;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** What a running pipeline shows over HTTP: the page and its data, health, and metrics. */
public final class OperationsPage implements AutoCloseable {

    /** What an orchestrator asks; it needs no token. */
    public static final Map<String, Predicate<Health>> PROBES = Map.of(
            "/health/started", Health::started,
            "/health/ready", Health::ready,
            "/health/live", Health::live);

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
    private final SignalRate rate = new SignalRate();
    private final SecurityTimeline securities = new SecurityTimeline();
    private final Topics topics;
    private final OperationsSources sources;
    private final ArticleAnswer articles;
    private final DeadLettersAnswer deadLetters;

    /**
     * Begins to look at a pipeline and to answer.
     *
     * @param access where it listens, and who may read it
     * @param pipeline the pipeline of this process
     * @param sources where the rest is read
     */
    public static OperationsPage open(PageAccess access, Pipeline pipeline, OperationsSources sources)
            throws IOException {
        OperationsPage page = new OperationsPage(new OperationsServer(access), pipeline, sources);
        page.feed.listen(page.metrics::take);
        page.feed.listen(page.rate::take);
        page.feed.listen(page.securities::take);
        page.feed.start();
        sources.canary().start();
        page.serve();
        page.server.start();
        return page;
    }

    private OperationsPage(OperationsServer server, Pipeline pipeline, OperationsSources sources) {
        this.server = server;
        this.topics = sources.topics();
        this.sources = sources;
        this.metrics = new Metrics(pipeline, sources.state(), sources.referenceMillis(), sources.canary());
        this.feed = new SignalFeed(sources.signals());
        this.articles = new ArticleAnswer(feed, sources.articles());
        this.deadLetters = new DeadLettersAnswer(sources.deadLetters(), sources.decoder()::of);
        this.watch = PipelineWatch.start(pipeline, topics.companySentiment().name(), sources.monitor(), this::take);
    }

    private void take(PipelineWatch.Look look) {
        rate.look(look.nanos());
        metrics.take(look.lag());
    }

    private void serve() {
        FILES.forEach((path, file) -> {
            Answer answer = file(file);
            server.answer(path, query -> answer);
        });
        server.answer("/metrics", query -> Answer.text(200, metrics.scrape()));
        PROBES.forEach(this::probe);
        server.answer("/api/v1/lag", query -> Answer.json(200, lag()));
        server.answer("/api/v1/lag/history", query -> Answer.json(200, HistoryJson.of(watch.history(), query)));
        server.answer("/api/v1/latency", query -> Answer.json(200, LatencyAnswer.of(feed.last())));
        server.answerBelow("/api/v1/securities/", (ric, query) -> new SecurityAnswer(securities).of(ric));
        server.answer("/api/v1/article", articles::of);
        server.answer("/api/v1/dead-letters", query -> deadLetters.get());
        server.answerBelow("/api/v1/dead-letters/", (offset, query) -> deadLetters.at(offset));
        server.waits("/api/v1/article");
        server.waits("/api/v1/dead-letters");
        // to decode signals may need the registry
        server.waits("/api/v1/securities/");
        server.stream("/api/v1/signals", new SignalStream(feed, sources.allSignals()));
    }

    private void probe(String path, Predicate<Health> holds) {
        Supplier<Health> health = watch::health;
        server.probe(path, query -> {
            Health now = health.get();
            boolean well = holds.test(now);
            return Answer.text(well ? 200 : 503, well ? "ok" : now.why());
        });
    }

    private ObjectNode lag() {
        ObjectNode object =
                watch.last().map(look -> LagJson.of(look.lag())).orElseGet(() -> JsonNodeFactory.instance.objectNode());
        watch.last().ifPresent(look -> object.set("flow", FlowJson.of(look.lag(), topics, rate.perSecond())));
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

    private static Answer file(String name) {
        try (InputStream file = OperationsPage.class.getResourceAsStream(name)) {
            return new Answer(200, TYPES.get(name.substring(name.lastIndexOf('.') + 1)), file.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it answers, for a browser. */
    public String url() {
        return server.url();
    }

    @Override
    public void close() {
        server.close();
        sources.canary().close();
        feed.close();
        watch.close();
        articles.close();
        deadLetters.close();
        metrics.close();
    }
}
