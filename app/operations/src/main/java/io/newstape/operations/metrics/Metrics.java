package io.newstape.operations.metrics;

import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmHeapPressureMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import io.micrometer.core.instrument.binder.system.DiskSpaceMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.newstape.operations.Canary;
import io.newstape.operations.LatencyStage;
import io.newstape.operations.SeenSignal;
import io.newstape.operations.lag.LagCause;
import io.newstape.operations.lag.LagStatus;
import io.newstape.streams.topology.Pipeline;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.KafkaStreams;

/** All that a scraper reads of a pipeline: newstape's own metrics, and those of Kafka's clients and of the JVM. */
public final class Metrics implements AutoCloseable {

    private static final Duration[] LATENCY_BUCKETS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(20),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(200),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(60),
        // a backlog: what came in minutes ago, or half an hour ago
        Duration.ofMinutes(5),
        Duration.ofMinutes(30)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final Map<LagFigure, MultiGauge> lag = new EnumMap<>(LagFigure.class);
    private final MultiGauge cause;
    private final Map<LatencyStage, Timer> latency = new EnumMap<>(LatencyStage.class);
    private final TopologyMeters topology;
    private final KafkaStreamsMetrics kafka;
    private final JvmGcMetrics collections = new JvmGcMetrics();
    private final JvmHeapPressureMetrics pressure = new JvmHeapPressureMetrics();

    private final Timer endToEnd;
    private final Canary canary;
    private final Timer canaryLatency;
    private final OptionalLong referenceMillis;
    private volatile long lookedAt = System.nanoTime();
    private volatile double eventSeconds = Double.NaN;

    /**
     * @param pipeline the pipeline of this process
     * @param stateFolder the folder of its state, whose disk is watched
     * @param referenceMillis when its security master was made, milliseconds since 1970; empty when that isn't known
     * @param canary its signals are measured apart, too
     */
    public Metrics(Pipeline pipeline, Path stateFolder, OptionalLong referenceMillis, Canary canary) {
        for (LagFigure figure : LagFigure.values()) {
            lag.put(figure, figure.metric().multiGauge(registry));
        }
        cause = Metric.LAG_CAUSE.multiGauge(registry);
        for (LatencyStage stage : LatencyStage.values()) {
            latency.put(stage, timer(Metric.STAGE_SECONDS, Tags.of("stage", stage.label())));
        }
        endToEnd = timer(Metric.SIGNAL_SECONDS, Tags.empty());
        Metric.THREADS.gauge(registry, Tags.of("state", "wanted"), pipeline, Pipeline::threadsWanted);
        Metric.THREADS.gauge(registry, Tags.of("state", "alive"), pipeline, Pipeline::threadsAlive);
        Metric.RESTORING.gauge(registry, Tags.empty(), pipeline, Pipeline::restoring);
        Metric.REBALANCES.counter(registry, pipeline, Pipeline::rebalances);
        Metric.REGISTRY_ERRORS.counter(registry, pipeline, Pipeline::registryErrors);
        Metric.EVENT_TIME.gauge(registry, Tags.empty(), this, metrics -> metrics.eventSeconds);
        this.referenceMillis = referenceMillis;
        this.canary = canary;
        canaryLatency = timer(Metric.CANARY_SECONDS, Tags.empty());
        Metric.CANARY_AGE.gauge(
                registry, Tags.empty(), canary, one -> one.ageSeconds().orElse(Double.NaN));
        Metric.LAG_AGE.gauge(registry, Tags.empty(), this, Metrics::lagAgeSeconds);
        Metric.REFERENCE_AGE.gauge(registry, Tags.empty(), this, Metrics::referenceAgeSeconds);
        for (KafkaStreams.State state : KafkaStreams.State.values()) {
            Metric.STATE.gauge(registry, Tags.of("state", label(state)), pipeline, one -> one.state() == state ? 1 : 0);
        }
        topology = new TopologyMeters(registry, pipeline.streams()::metrics);
        kafka = new KafkaStreamsMetrics(pipeline.streams());
        kafka.bindTo(registry);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
        pressure.bindTo(registry);
        new DiskSpaceMetrics(stateFolder.toFile()).bindTo(registry);
    }

    private double lagAgeSeconds() {
        return (System.nanoTime() - lookedAt) / 1e9;
    }

    private double referenceAgeSeconds() {
        return referenceMillis.isEmpty()
                ? Double.NaN
                : (System.currentTimeMillis() - referenceMillis.getAsLong()) / 1e3;
    }

    private Timer timer(Metric metric, Tags tags) {
        return Timer.builder(metric.meter())
                .description(metric.meaning())
                .tags(tags)
                .serviceLevelObjectives(LATENCY_BUCKETS)
                .register(registry);
    }

    /** Takes over what was seen of the lag. */
    public void take(LagStatus status) {
        lookedAt = System.nanoTime();
        lag.forEach((figure, gauge) -> {
            List<MultiGauge.Row<?>> rows = new ArrayList<>();
            status.lines()
                    .forEach(line -> rows.add(MultiGauge.Row.of(
                            Tags.of(
                                    "topic",
                                    line.lag().topic(),
                                    "partition",
                                    Integer.toString(line.lag().number())),
                            figure.of(line))));
            gauge.register(rows, true);
        });
        cause.register(
                Arrays.stream(LagCause.Kind.values())
                        .<MultiGauge.Row<?>>map(
                                kind -> MultiGauge.Row.of(Tags.of("cause", kind.label()), count(status, kind)))
                        .toList(),
                true);
        topology.bindNew();
    }

    private static long count(LagStatus status, LagCause.Kind kind) {
        return status.lines().stream()
                .filter(line ->
                        line.cause().filter(cause -> cause.kind() == kind).isPresent())
                .count();
    }

    /** Takes over the latencies of a signal that was just read. */
    public void take(SeenSignal seen) {
        Headers headers = seen.record().headers();
        double time = seen.record().timestamp() / 1e3;
        eventSeconds = Double.isNaN(eventSeconds) ? time : Math.max(eventSeconds, time);
        if (seen.latencyMillis().isEmpty()) {
            return;
        }
        latency.forEach((stage, timer) -> record(timer, stage.millis(headers)));
        record(endToEnd, seen.latencyMillis());
        if (canary.take(seen)) {
            record(canaryLatency, seen.latencyMillis());
        }
    }

    private static void record(Timer timer, OptionalDouble millis) {
        millis.ifPresent(known -> timer.record(Duration.ofNanos((long) (known * 1e6))));
    }

    /** Everything in Prometheus' text format. */
    public String scrape() {
        return registry.scrape();
    }

    private static String label(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT);
    }

    @Override
    public void close() {
        kafka.close();
        collections.close();
        pressure.close();
        registry.close();
    }
}
