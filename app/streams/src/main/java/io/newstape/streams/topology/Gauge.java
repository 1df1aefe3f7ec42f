package io.newstape.streams.topology;

import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.Value;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/** The size of something, in a task's own metrics: {@code newstape:<what>-size}. */
final class Gauge {

    /** Where the topology's own metrics are among Kafka's. */
    static final String GROUP = "stream-newstape-metrics";

    private final Sensor sensor;

    private Gauge(Sensor sensor) {
        this.sensor = sensor;
    }

    /** @param what is measured, in the plural */
    static Gauge of(ProcessingContext flow, String what) {
        String task = flow.taskId().toString();
        Sensor sensor = flow.metrics()
                .addSensor(task + "-" + what.toLowerCase(Locale.ROOT) + "-size", Sensor.RecordingLevel.INFO);
        sensor.add(new MetricName(what + "-size", GROUP, "How many there are", Map.of("task-id", task)), new Value());
        return new Gauge(sensor);
    }

    void set(double size) {
        sensor.record(size);
    }
}
