package io.newstape.acceptance.docs;

import io.newstape.operations.metrics.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Every metric that is newstape's own, by name. */
final class MetricsTable {

    private MetricsTable() {}

    static List<String> lines() {
        List<String> lines =
                new ArrayList<>(List.of("| metric | type | labels | what it tells |", "|---|---|---|---|"));
        Arrays.stream(Metric.values())
                .sorted(Comparator.comparing(Metric::prometheusName))
                .map(metric -> "| `" + metric.prometheusName() + "` | " + metric.type() + " | "
                        + String.join(", ", metric.labels()) + " | " + metric.meaning() + " |")
                .forEach(lines::add);
        return lines;
    }
}
