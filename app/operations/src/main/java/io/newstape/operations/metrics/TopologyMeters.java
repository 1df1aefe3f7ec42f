package io.newstape.operations.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.common.MetricName;

/**
 * What the steps of the topology count and measure: articles by admission, dead letters by reason, and so on. Each task counts for
 * itself, and takes its counts along when it moves to another instance. A sum over the tasks would go down then, which
 * a counter must not; so what each task has added is added up here.
 */
final class TopologyMeters {

    /** Where the topology's counters are among Kafka's metrics. */
    private static final String GROUP = "stream-newstape-metrics";

    private static final String TOTAL = "-total";
    private static final String SECONDS = "-seconds";
    private static final String IN_FORCE = "-in-force";

    private final MeterRegistry registry;
    private final Supplier<Map<MetricName, ? extends org.apache.kafka.common.Metric>> metrics;
    private final Set<Series> bound = new HashSet<>();
    private final Map<MetricName, Double> counted = new HashMap<>();
    private final Map<Series, Double> totals = new HashMap<>();
    private final Map<Series, Double> gauges = new HashMap<>();

    /** One counter or gauge of all tasks. */
    private record Series(String name, List<Tag> labels) {}

    TopologyMeters(
            MeterRegistry registry, Supplier<Map<MetricName, ? extends org.apache.kafka.common.Metric>> metrics) {
        this.registry = registry;
        this.metrics = metrics;
    }

    /** Adds what was counted since the last time, and binds what is new. */
    synchronized void bindNew() {
        gauges.clear();
        Map<MetricName, Double> now = new HashMap<>();
        metrics.get().forEach((name, metric) -> {
            if (name.group().equals(GROUP)
                    && name.name().endsWith(TOTAL)
                    && metric.metricValue() instanceof Double value) {
                now.put(name, value);
                Series series = series(name, TOTAL);
                totals.merge(series, Math.max(0, value - counted.getOrDefault(name, 0.0)), Double::sum);
                if (bound.add(series)) {
                    FunctionCounter.builder("newstape." + series.name(), this, meters -> meters.total(series))
                            .tags(series.labels())
                            .description(Metric.meaning("newstape." + series.name()))
                            .register(registry);
                }
            } else if (name.group().equals(GROUP)
                    && (name.name().endsWith(SECONDS) || name.name().endsWith(IN_FORCE))
                    && metric.metricValue() instanceof Double value) {
                measure(series(name, ""), value);
            }
        });
        counted.clear();
        counted.putAll(now);
    }

    /** The largest of all tasks. A maximum without a sample in its time is not a number, and counts as 0. */
    private void measure(Series series, double value) {
        gauges.merge(series, Double.isFinite(value) ? value : 0, Math::max);
        if (bound.add(series)) {
            Gauge.builder("newstape." + series.name(), this, meters -> meters.measured(series))
                    .tags(series.labels())
                    .description(Metric.meaning("newstape." + series.name()))
                    .register(registry);
        }
    }

    private synchronized double measured(Series series) {
        return gauges.getOrDefault(series, 0.0);
    }

    private synchronized double total(Series series) {
        return totals.getOrDefault(series, 0.0);
    }

    private static Series series(MetricName name, String suffix) {
        List<Tag> labels = new ArrayList<>();
        name.tags().forEach((label, value) -> {
            if (!label.endsWith("-id")) {
                labels.add(Tag.of(label, value));
            }
        });
        return new Series(
                name.name().substring(0, name.name().length() - suffix.length()).replace('-', '.'), labels);
    }
}
