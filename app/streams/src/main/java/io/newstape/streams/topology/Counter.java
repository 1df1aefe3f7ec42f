package io.newstape.streams.topology;

import java.util.Locale;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/** Counts something in a task's own metrics: {@code newstape-<what>-total} and {@code -rate}. */
final class Counter {

    private final Sensor sensor;

    private Counter(Sensor sensor) {
        this.sensor = sensor;
    }

    /**
     * @param what is counted, in the plural
     * @param label name of the one label
     * @param value its value, one of few
     */
    static Counter of(ProcessingContext flow, String what, String label, String value) {
        return new Counter(flow.metrics()
                .addRateTotalSensor(
                        "newstape",
                        flow.taskId() + "-" + what + "-" + value,
                        what,
                        Sensor.RecordingLevel.INFO,
                        label,
                        value.toLowerCase(Locale.ROOT)));
    }

    void increment() {
        sensor.record(1);
    }
}
