package io.newstape.operations.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.Arrays;
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
            "Event time from the first unread record to the last one. Not a number when the broker didn't say."),
    LAG_WALL_SECONDS(
            "newstape.lag.wall.seconds",
            Kind.GAUGE,
            List.of("topic", "partition"),
            "How long ago the first unread record was received. Not a number when the broker didn't say."),
    LAG_RETENTION(
            "newstape.lag.retention.ratio",
            Kind.GAUGE,
            List.of("topic", "partition"),
            "Age of the first unread record as a share of how long the topic keeps records; from 1 on it may be deleted unread. Not a number when all is read, or records are kept for ever."),
    LAG_IN(
            "newstape.lag.in.records.per.second",
            Kind.GAUGE,
            List.of("topic", "partition"),
            "Records that come in, over the last half minute at most. Not a number before the second look."),
    LAG_OUT(
            "newstape.lag.out.records.per.second",
            Kind.GAUGE,
            List.of("topic", "partition"),
            "Records that the pipeline reads, likewise."),
    LAG_CATCH_UP(
            "newstape.lag.catch.up.seconds",
            Kind.GAUGE,
            List.of("topic", "partition"),
            "Time until nothing is left at this pace: 0 when nothing is, infinite (+Inf) for never. Not a number before the second look."),
    LAG_CAUSE(
            "newstape.lag.cause.partitions",
            Kind.GAUGE,
            List.of("cause"),
            "How many partitions are late for this cause; see the table of causes."),
    LAG_AGE(
            "newstape.lag.age.seconds",
            Kind.GAUGE,
            List.of(),
            "How long ago the brokers last told this instance the lag. When they don't answer, the other figures of the lag are as old."),
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
    REBALANCES(
            "newstape.rebalances",
            Kind.COUNTER,
            List.of(),
            "How often the members of the group agreed anew who reads what, since this process started."),
    REGISTRY_ERRORS(
            "newstape.registry.errors",
            Kind.COUNTER,
            List.of(),
            "Requests of this instance to the schema registry that failed because it was away. A schema that is known needs no request."),
    EVENT_TIME(
            "newstape.event.time.seconds",
            Kind.GAUGE,
            List.of(),
            "Event time of the newest signal on the topic, seconds since 1970: how far the pipeline has come in the articles' own time. Not a number before the first signal."),
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
    CANARY_SECONDS(
            "newstape.canary.latency",
            Kind.HISTOGRAM,
            List.of(),
            "The same for the canary's articles alone, which are in the other one too."),
    CANARY_AGE(
            "newstape.canary.age.seconds",
            Kind.GAUGE,
            List.of(),
            "How long ago a canary's signal came back, or this process started. Not a number while canary.interval is off."),
    SIGNALS(
            "newstape.signals",
            Kind.COUNTER,
            List.of("action"),
            "Signals that this instance sent, by what they do: new, revised, retracted."),
    SIGNALS_TONE(
            "newstape.signals.tone",
            Kind.COUNTER,
            List.of("tone"),
            "Signals that this instance sent, by the likeliest of positive, neutral and negative."),
    ARTICLES(
            "newstape.articles",
            Kind.COUNTER,
            List.of("admission"),
            "Articles that this instance read, by what the revision gate did: new, changed, duplicate, retried, older, forgotten, late."),
    MENTIONS(
            "newstape.mentions",
            Kind.COUNTER,
            List.of("convention"),
            "Mentions of securities that this instance found, by how the text writes them."),
    ABSTENTIONS(
            "newstape.abstentions",
            Kind.COUNTER,
            List.of("reason"),
            "Articles of this instance that gave no signal: nothing_named, unsure (no security for certain), irrelevant (too little said of it)."),
    DEAD_LETTERS(
            "newstape.dead.letters",
            Kind.COUNTER,
            List.of("reason"),
            "Records that this instance sent to the dead letters: unreadable, unprocessable, too_large."),
    TOMBSTONES("newstape.tombstones", Kind.COUNTER, List.of("input"), "Records without a value, which are skipped."),
    WINDOWS("newstape.windows", Kind.COUNTER, List.of("event"), "Signals that came too late for a window (late)."),
    AWAITED_SENTIMENTS(
            "newstape.awaited.sentiments",
            Kind.COUNTER,
            List.of("event"),
            "Articles that waited for an external scorer, and how that ended; only with scorer=external."),
    LEDGERS(
            "newstape.ledgers",
            Kind.COUNTER,
            List.of("event"),
            "Articles that can't be revised any more and were forgotten (forgotten)."),
    SECURITIES(
            "newstape.securities",
            Kind.COUNTER,
            List.of("event"),
            "Securities without news for long that were forgotten (forgotten)."),
    PUBLISHER_AHEAD(
            "newstape.publisher.ahead.seconds",
            Kind.GAUGE,
            List.of("clock"),
            "How far publishers' clocks were ahead of this machine's, at most, in the last minute: received (the header), published (the article)."),
    VERSIONS(
            "newstape.versions.in.force",
            Kind.GAUGE,
            List.of("reference", "model", "rules"),
            "Always 1; the labels say what articles are worked on with."),
    REFERENCE_AGE(
            "newstape.reference.age.seconds",
            Kind.GAUGE,
            List.of(),
            "How old the security master in force is: since it was loaded onto its topic, or since its file was changed. Not a number for the shipped one.");

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

    /** What a meter tells, by its name at the registry; empty when no row of the table has it, which a test refuses. */
    static String meaning(String meter) {
        return Arrays.stream(values())
                .filter(metric -> metric.meter.equals(meter))
                .map(Metric::meaning)
                .findFirst()
                .orElse("");
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

    <T> void counter(MeterRegistry registry, T of, ToDoubleFunction<T> figure) {
        FunctionCounter.builder(meter, of, figure).description(meaning).register(registry);
    }

    <T> void gauge(MeterRegistry registry, Tags tags, T of, ToDoubleFunction<T> figure) {
        Gauge.builder(meter, of, figure).description(meaning).tags(tags).register(registry);
    }
}
