package io.newstape.operations.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.junit.jupiter.api.Test;

/** That what tasks count is added up, and never goes down when they move. */
class TopologyMetersTest {

    private static final String OURS = "stream-newstape-metrics";

    private final Map<MetricName, Metric> kafka = new HashMap<>();
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final TopologyMeters meters = new TopologyMeters(registry, () -> kafka);

    @Test
    void shouldAddUpWhatTheTasksCount() {
        // Given
        count("0_0", "new", 5);
        count("0_1", "new", 2);
        count("0_0", "withdrawn", 1);

        // When
        meters.bindNew();

        // Then
        assertThat(total("new")).isEqualTo(7);
        assertThat(total("withdrawn")).isEqualTo(1);
    }

    @Test
    void shouldNotGoDownWhenATaskMovesAway() {
        // Given
        count("0_0", "new", 5);
        count("0_1", "new", 2);
        meters.bindNew();

        // When
        kafka.keySet().removeIf(name -> "0_1".equals(name.tags().get("task-id")));
        count("0_0", "new", 6);
        meters.bindNew();

        // Then
        assertThat(total("new")).isEqualTo(8);
    }

    @Test
    void shouldCountATaskThatComesBackFromItsNewBeginning() {
        // Given
        count("0_1", "new", 2);
        meters.bindNew();
        kafka.clear();
        meters.bindNew();

        // When
        count("0_1", "new", 3);
        meters.bindNew();

        // Then
        assertThat(total("new")).isEqualTo(5);
    }

    @Test
    void shouldNotGoDownWhenACounterBeginsAnew() {
        // Given
        count("0_0", "new", 9);
        meters.bindNew();

        // When
        count("0_0", "new", 1);
        meters.bindNew();
        count("0_0", "new", 3);
        meters.bindNew();

        // Then
        assertThat(total("new")).isEqualTo(11);
    }

    @Test
    void shouldTellTheLargestOfAMeasureAndZeroWithoutASample() {
        // Given
        measure("0_0", "scorer-wait-seconds", 0.25);
        measure("0_1", "scorer-wait-seconds", 1.5);
        measure("0_0", "scorer-age-seconds", Double.NaN);

        // When
        meters.bindNew();

        // Then
        assertThat(registry.get("newstape.scorer.wait.seconds").gauge().value()).isEqualTo(1.5);
        assertThat(registry.get("newstape.scorer.age.seconds").gauge().value()).isZero();
    }

    @Test
    void shouldLeaveKafkasOwnMetricsAlone() {
        // Given
        put(new MetricName("records-total", "stream-task-metrics", "", Map.of("task-id", "0_0")), 4.0);
        put(new MetricName("articles-total", OURS, "", Map.of("task-id", "0_0")), "no number");

        // When
        meters.bindNew();

        // Then
        assertThat(registry.getMeters()).isEmpty();
    }

    private double total(String admission) {
        return registry.get("newstape.articles")
                .tag("admission", admission)
                .functionCounter()
                .count();
    }

    private void count(String task, String admission, double value) {
        put(new MetricName("articles-total", OURS, "", Map.of("task-id", task, "admission", admission)), value);
    }

    private void measure(String task, String name, double value) {
        put(new MetricName(name, OURS, "", Map.of("task-id", task)), value);
    }

    private void put(MetricName name, Object value) {
        kafka.put(name, new Metric() {
            @Override
            public MetricName metricName() {
                return name;
            }

            @Override
            public Object metricValue() {
                return value;
            }
        });
    }
}
