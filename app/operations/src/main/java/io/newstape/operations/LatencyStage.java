package io.newstape.operations;

import io.newstape.streams.wire.StageTimes;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.kafka.common.header.Headers;

/** The parts that the way from an article to its signal is cut into, in their order. */
public enum LatencyStage {
    /** From the article's arrival until its securities were found; the wait on the topic is in it. */
    EXTRACTED(StageTimes.RECEIVED, StageTimes.EXTRACTED),
    /** Until the sentiment was scored. */
    SCORED(StageTimes.EXTRACTED, StageTimes.SCORED),
    /** Until the signal was made; the hop over the topic between is in it. */
    EMITTED(StageTimes.SCORED, StageTimes.EMITTED);

    private final StageTimes from;
    private final StageTimes to;

    LatencyStage(StageTimes from, StageTimes to) {
        this.from = from;
        this.to = to;
    }

    /** As in metrics and JSON: {@code extracted}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Milliseconds that a record's headers say, not below 0; empty when they don't say. */
    public OptionalDouble millis(Headers headers) {
        OptionalLong start = from.of(headers);
        OptionalLong end = to.of(headers);
        return start.isPresent() && end.isPresent()
                ? OptionalDouble.of(Math.max(0, end.getAsLong() - start.getAsLong()) / 1e3)
                : OptionalDouble.empty();
    }
}
