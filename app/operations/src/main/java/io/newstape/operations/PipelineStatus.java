package io.newstape.operations;

import io.newstape.operations.lag.GroupView;
import io.newstape.operations.lag.LagCause;
import io.newstape.operations.lag.LagStatus;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.StageTimes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.ToDoubleFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A pipeline at a glance, as it looks from outside.
 *
 * @param epochMillis when it was looked at, by the wall clock
 * @param lag how far the pipeline is behind, and why
 * @param signals the last signals, in no certain order; empty when there are none, or nobody can read them
 * @param deadLetters the last dead letters by reason
 * @param registry what is wrong with the schema registry; empty when it answers
 * @param page what the page of a pipeline answers
 */
public record PipelineStatus(
        long epochMillis,
        LagStatus lag,
        List<ConsumerRecord<String, Signal>> signals,
        Map<String, Long> deadLetters,
        Optional<String> registry,
        PageAnswer page) {

    /** Signals of the last so many milliseconds give the rate. */
    private static final long RATE_MILLIS = 10_000;

    /**
     * What the page of a pipeline answers about its health.
     *
     * @param url where it was asked
     * @param isThere whether somebody answered
     * @param isReady whether the pipeline of that process works
     * @param words what it said
     */
    public record PageAnswer(String url, boolean isThere, boolean isReady, String words) {}

    public PipelineStatus {
        signals = signals.stream()
                .sorted(Comparator.comparingLong(PipelineStatus::emittedMillis))
                .toList();
        deadLetters = Map.copyOf(deadLetters);
    }

    /** What is wrong, in words for people, the most serious first; empty when all is well. */
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (lag.phase() == GroupView.Phase.EMPTY) {
            problems.add("no instance of the pipeline is running");
        } else {
            lag.worst()
                    .filter(cause -> cause.kind() != LagCause.Kind.CATCHING_UP)
                    .ifPresent(cause -> problems.add("late: " + cause.words()));
        }
        if (page.isThere() && !page.isReady()) {
            problems.add("the pipeline of " + page.url() + " is not ready: " + page.words());
        }
        registry.ifPresent(problems::add);
        return problems;
    }

    /** Records a second that come to a topic; empty when that isn't known. */
    public OptionalDouble inPerSecond(String topic) {
        return sum(topic, line -> line.inPerSecond().orElse(Double.NaN));
    }

    /** Records a second that are read of a topic; empty when that isn't known. */
    public OptionalDouble outPerSecond(String topic) {
        return sum(topic, line -> line.outPerSecond().orElse(Double.NaN));
    }

    private OptionalDouble sum(String topic, ToDoubleFunction<LagStatus.Line> figure) {
        double sum = lag.lines().stream()
                .filter(line -> line.lag().topic().equals(topic))
                .mapToDouble(figure)
                .sum();
        return Double.isNaN(sum) ? OptionalDouble.empty() : OptionalDouble.of(sum);
    }

    /** Signals a second, over the last ten seconds. */
    public double signalsPerSecond() {
        long recent = signals.stream()
                .filter(signal -> emittedMillis(signal) > epochMillis - RATE_MILLIS)
                .count();
        return recent * 1e3 / RATE_MILLIS;
    }

    /** The last signal; empty when there is none. */
    public Optional<ConsumerRecord<String, Signal>> newest() {
        return signals.isEmpty() ? Optional.empty() : Optional.of(signals.get(signals.size() - 1));
    }

    /** Seconds since the last signal was made; empty when there is none. */
    public OptionalDouble secondsSinceSignal() {
        return newest().isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(0, epochMillis - emittedMillis(newest().get())) / 1e3);
    }

    /**
     * Milliseconds from an article's arrival until its signal was made, over the last signals.
     *
     * @param quantile from 0 to 1
     * @return empty when no signal says
     */
    public OptionalDouble latencyMillis(double quantile) {
        double[] millis = signals.stream()
                .filter(signal -> StageTimes.RECEIVED.of(signal.headers()).isPresent())
                .mapToDouble(signal -> Math.max(
                        0,
                        emittedMillis(signal)
                                - StageTimes.RECEIVED.of(signal.headers()).getAsLong() / 1e3))
                .sorted()
                .toArray();
        return millis.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(millis[(int) Math.round(quantile * (millis.length - 1))]);
    }

    private static long emittedMillis(ConsumerRecord<String, Signal> signal) {
        OptionalLong emitted = StageTimes.EMITTED.of(signal.headers());
        return emitted.isPresent() ? emitted.getAsLong() / 1000 : signal.timestamp();
    }
}
