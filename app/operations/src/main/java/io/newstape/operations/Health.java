package io.newstape.operations;

import io.newstape.operations.lag.LagCause;
import io.newstape.operations.lag.LagStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * Whether the pipeline of this process is well, as Kubernetes asks: started, ready, live.
 *
 * @param started it has begun to work once. Until then the other probes don't count
 * @param ready it works now: its threads have their partitions, and the brokers answered lately
 * @param live a restart would not help. A rebalance or a restore is not dead. An error is, and so is a partition of this
 *     process in which nothing moves for five minutes while input waits
 * @param why what is wrong, in words; empty when all three hold
 */
public record Health(boolean started, boolean ready, boolean live, String why) {

    /** A look at the brokers that is older than this says nothing of now. */
    private static final Duration FRESH = Duration.ofSeconds(30);
    /** So long a reader may stand still with input before it counts as dead. */
    private static final Duration LONGEST_STANDSTILL = Duration.ofMinutes(5);

    /**
     * @param state what Kafka Streams says
     * @param wasRunning whether it ran once
     * @param looks the looks of the last minutes, the oldest first
     * @param nanos now, by {@link System#nanoTime}
     */
    static Health of(State state, boolean wasRunning, List<PipelineWatch.Look> looks, long nanos) {
        boolean ended = state == State.ERROR
                || state == State.PENDING_ERROR
                || state == State.NOT_RUNNING
                || state == State.PENDING_SHUTDOWN;
        Optional<String> standstill = standstill(looks, nanos);
        boolean live = !ended && standstill.isEmpty();
        boolean fresh = !looks.isEmpty() && nanos - looks.get(looks.size() - 1).nanos() < FRESH.toNanos();
        boolean ready = live && state == State.RUNNING && fresh;
        return new Health(wasRunning, ready, live, why(state, ended, standstill, ready, fresh));
    }

    private static String why(State state, boolean ended, Optional<String> standstill, boolean ready, boolean fresh) {
        if (ready) {
            return "";
        }
        if (ended) {
            return "the pipeline has ended: " + state;
        }
        if (standstill.isPresent()) {
            return standstill.get();
        }
        if (state != State.RUNNING) {
            return "the pipeline is " + state.name().toLowerCase(java.util.Locale.ROOT);
        }
        return fresh ? "" : "the brokers have not answered for " + FRESH.toSeconds() + " s";
    }

    /**
     * The cause of a standstill that has lasted too long: of one partition that this process has, and that was stuck at
     * each look. What is stuck elsewhere is no reason to restart this one. What another partition waits for doesn't count
     * either, however serious it is.
     */
    private static Optional<String> standstill(List<PipelineWatch.Look> looks, long nanos) {
        Map<TopicPartition, LagCause> stuck = null;
        for (int i = looks.size() - 1; i >= 0; i--) {
            Map<TopicPartition, LagCause> before = stuck(looks.get(i).lag());
            if (stuck == null) {
                stuck = before;
            }
            stuck.keySet().retainAll(before.keySet());
            if (stuck.isEmpty()) {
                return Optional.empty();
            }
            if (nanos - looks.get(i).nanos() >= LONGEST_STANDSTILL.toNanos()) {
                return stuck.entrySet().stream()
                        .findFirst()
                        .map(one -> one.getKey().topic() + " " + one.getKey().partition() + ": "
                                + one.getValue().words());
            }
        }
        return Optional.empty();
    }

    /** The partitions of this process that don't move, in their order. */
    private static Map<TopicPartition, LagCause> stuck(LagStatus lag) {
        Map<TopicPartition, LagCause> stuck = new LinkedHashMap<>();
        for (LagStatus.Line line : lag.lines()) {
            line.cause()
                    .filter(cause -> line.isOwn() && cause.kind() == LagCause.Kind.STUCK)
                    .ifPresent(cause -> stuck.put(
                            new TopicPartition(line.lag().topic(), line.lag().number()), cause));
        }
        return stuck;
    }
}
