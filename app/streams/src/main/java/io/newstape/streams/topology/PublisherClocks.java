package io.newstape.streams.topology;

import io.newstape.schema.Article;
import io.newstape.streams.wire.StageTimes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.metrics.Sensor;
import org.apache.kafka.common.metrics.stats.Max;
import org.apache.kafka.streams.processor.api.ProcessingContext;

/**
 * How far the clocks of publishers are ahead of this machine's, at most, over the last minute:
 * {@code publisher-ahead-seconds}. A clock that is behind can't be told from a record that was long on its way, so it is
 * not measured.
 */
final class PublisherClocks {

    private static final double MICROS = 1e6;

    private final Map<Clock, Sensor> sensors = new EnumMap<>(Clock.class);

    /** Which time of an article. */
    private enum Clock {
        /** When the publisher took it in, by the header of the record. */
        RECEIVED,
        /** When it was published, by the article itself: a wrong time zone, or an embargo. */
        PUBLISHED
    }

    private PublisherClocks(ProcessingContext flow) {
        for (Clock clock : Clock.values()) {
            sensors.put(clock, sensor(flow, clock));
        }
    }

    static PublisherClocks open(ProcessingContext flow) {
        return new PublisherClocks(flow);
    }

    private static Sensor sensor(ProcessingContext flow, Clock clock) {
        String task = flow.taskId().toString();
        String label = clock.name().toLowerCase(Locale.ROOT);
        Sensor sensor =
                flow.metrics().addSensor(task + "-publisher-ahead-" + label + "-seconds", Sensor.RecordingLevel.INFO);
        sensor.add(
                new MetricName(
                        "publisher-ahead-seconds",
                        Gauge.GROUP,
                        "How far clocks of publishers are ahead",
                        Map.of("clock", label, "task-id", task)),
                new Max());
        return sensor;
    }

    /** @param headers the article record's, as they came */
    void see(Article article, Headers headers, Instant now) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        OptionalLong received = StageTimes.RECEIVED.of(headers);
        if (received.isPresent()) {
            record(Clock.RECEIVED, received.getAsLong() - micros);
        }
        record(Clock.PUBLISHED, ChronoUnit.MICROS.between(Instant.EPOCH, article.getPublishedAt()) - micros);
    }

    private void record(Clock clock, long aheadMicros) {
        sensors.get(clock).record(Math.max(0, aheadMicros / MICROS));
    }
}
