package io.newstape.streams.topology;

import java.util.Map;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.Value;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * What articles are worked on with, as the labels of a metric that is always 1: {@code versions-in-force}.
 *
 * @param reference of the security master; {@code none} when there is none
 * @param model of the scorer; {@code external} when another service scores
 * @param rules of extraction and signals
 */
record VersionsInForce(String reference, String model, String rules) {

    void tell(ProcessingContext flow) {
        String task = flow.taskId().toString();
        Sensor sensor = flow.metrics().addSensor(task + "-versions-in-force", Sensor.RecordingLevel.INFO);
        sensor.add(
                new MetricName(
                        "versions-in-force",
                        Gauge.GROUP,
                        "What articles are worked on with",
                        Map.of("reference", reference, "model", model, "rules", rules, "task-id", task)),
                new Value());
        sensor.record(1);
    }
}
