package io.newstape.operations.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Every metric that is newstape's own; the table in {@code docs/operations.md} is made from these. */
public enum Metric {
    LAG_RECORDS(
            "newstape.lag.records",
            Kind.GAUGE,
            List.of("topic", "partition"),
            "Records that the pipeline has not read."),
    LAG_UNCOMMITTED(
            "newstape.lag.uncommitted.offsets",
            Kind.GAUGE,
            List.of("topic", "partition"),
            "Offsets that an open transaction holds back from every reader."),
    LAG_EVENT_SECONDS(
            "newstape.lag.event.seconds",
            Kind.GAUGE,
            List.of("topic", "partition"),
            "Event time from the first unread record to the last one."),
    LAG_WALL_SECONDS(
            "newstape.lag.wall.seconds",
            Kind.GAUGE,
            List.of("topic", "partition"),
            "How long ago the first unread record was received. Not a number when the broker didn't say."),
    LAG_CAUSE(
            "newstape.lag.cause.partitions",
            Kind.GAUGE,
            List.of("cause"),
            "How many partitions are late for this cause; see the table of causes."),
    STATE("newstape.pipeline.state", Kind.GAUGE, List.of("state"), "1 for the state that Kafka Streams is in, else 0."),
    THREADS(
            "newstape.pipeline.threads",
            Kind.GAUGE,
            List.of("state"),
            "Stream threads: how many there should be (wanted), and how many there are (alive)."),
    RESTORING(
            "newstape.pipeline.restoring.records",
            Kind.GAUGE,
            List.of(),
            "Changelog records that are still to be read back before work goes on."),
    SIGNAL_SECONDS(
            "newstape.signal.latency",
            Kind.HISTOGRAM,
            List.of(),
            "From an article's arrival to its signal in the hands of a reader of committed records."),
    STAGE_SECONDS(
            "newstape.stage.latency",
            Kind.HISTOGRAM,
            List.of("stage"),
            "From the stage before to this one: extracted, scored, emitted."),
    SIGNALS_SEEN(
            "newstape.signals.seen",
            Kind.COUNTER,
            List.of("action"),
            "Signals on the topic since this process started, from all instances. Take the maximum over instances, not the sum.");

    /** What a metric is to Prometheus. */
    private enum Kind {
        GAUGE(""),
        COUNTER("_total"),
        HISTOGRAM("_seconds");

        private final String suffix;

        Kind(String suffix) {
            this.suffix = suffix;
        }
    }

    private final String meter;
    private final Kind kind;
    private final List<String> labels;
    private final String meaning;

    Metric(String meter, Kind kind, List<String> labels, String meaning) {
        this.meter = meter;
        this.kind = kind;
        this.labels = labels;
        this.meaning = meaning;
    }

    String meter() {
        return meter;
    }

    /** Its name as Prometheus shows it. */
    public String prometheusName() {
        return meter.replace('.', '_') + kind.suffix;
    }

    /** Gauge, counter or histogram. */
    public String type() {
        return kind.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Its labels. */
    public List<String> labels() {
        return labels;
    }

    /** What it tells, in one sentence. */
    public String meaning() {
        return meaning;
    }

    MultiGauge multiGauge(MeterRegistry registry) {
        return MultiGauge.builder(meter).description(meaning).register(registry);
    }

    Counter counter(MeterRegistry registry, Tags tags) {
        return Counter.builder(meter).description(meaning).tags(tags).register(registry);
    }

    <T> void gauge(MeterRegistry registry, Tags tags, T of, ToDoubleFunction<T> figure) {
        Gauge.builder(meter, of, figure).description(meaning).tags(tags).register(registry);
    }
}
