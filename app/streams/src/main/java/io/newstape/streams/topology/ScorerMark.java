package io.newstape.streams.topology;

import io.newstape.streams.wire.StageTimes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.Value;
import org.apache.kafka.streams.StreamsMetrics;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * How far an external scorer has come in one task. Times are those at which articles were extracted, in seconds since
 * 1970.
 *
 * @param task the task's id
 * @param asked of the last article that began to wait for its scores; 0 for none
 * @param answered of the last article whose scores came; 0 for none
 */
public record ScorerMark(String task, double asked, double answered) {

    private static final double MICROS = 1e6;
    private static final String ASKED = "scorer-asked-time";
    private static final String ANSWERED = "scorer-answered-time";
    private static final String TASK = "task-id";

    /** Keeps one of the two times of a task, as long as the task is here. */
    static final class Pen implements AutoCloseable {

        private final StreamsMetrics metrics;
        private final Sensor sensor;
        private double last;

        private Pen(StreamsMetrics metrics, Sensor sensor) {
            this.metrics = metrics;
            this.sensor = sensor;
        }

        /** Notes an article. One that was extracted before another that was noted says nothing new. */
        void note(Headers article) {
            OptionalLong extracted = StageTimes.EXTRACTED.of(article);
            if (extracted.isPresent()) {
                last = Math.max(last, extracted.getAsLong() / MICROS);
                sensor.record(last);
            }
        }

        @Override
        public void close() {
            metrics.removeSensor(sensor);
        }
    }

    /** For articles that begin to wait. */
    static Pen asked(ProcessingContext flow) {
        return pen(flow, ASKED, "When the last article was extracted that began to wait for a scorer");
    }

    /** For articles whose scores have come. */
    static Pen answered(ProcessingContext flow) {
        return pen(flow, ANSWERED, "When the last article was extracted whose scores came");
    }

    private static Pen pen(ProcessingContext flow, String name, String meaning) {
        String task = flow.taskId().toString();
        Sensor sensor = flow.metrics().addSensor(task + "-" + name, Sensor.RecordingLevel.INFO);
        sensor.add(new MetricName(name, Gauge.GROUP, meaning, Map.of(TASK, task)), new Value());
        return new Pen(flow.metrics(), sensor);
    }

    /** The marks of all tasks of this process; none without an external scorer. */
    static List<ScorerMark> of(Map<MetricName, ? extends Metric> metrics) {
        Map<String, Double> asked = new HashMap<>();
        Map<String, Double> answered = new HashMap<>();
        metrics.forEach((name, metric) -> {
            if (name.group().equals(Gauge.GROUP) && metric.metricValue() instanceof Double time) {
                if (name.name().equals(ASKED)) {
                    asked.put(name.tags().get(TASK), time);
                } else if (name.name().equals(ANSWERED)) {
                    answered.put(name.tags().get(TASK), time);
                }
            }
        });
        return asked.entrySet().stream()
                .map(task -> new ScorerMark(task.getKey(), task.getValue(), answered.getOrDefault(task.getKey(), 0.0)))
                .toList();
    }
}
