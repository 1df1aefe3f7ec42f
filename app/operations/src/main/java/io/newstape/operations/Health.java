package io.newstape.operations;

import io.newstape.operations.lag.LagCause;
import io.newstape.operations.lag.LagStatus;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.KafkaStreams.State;

/**
 * Whether the pipeline of this process is well, as Kubernetes asks: started, ready, live.
 *
 * @param started it has begun to work once. Until then the other probes don't count
 * @param ready it works now: its threads have their partitions, and the brokers answered lately
 * @param live a restart would not help. A rebalance or a restore is not dead. An error is, and so is no progress for
 *     five minutes while input waits
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

    /** The cause of a standstill that has lasted too long; a look at a healthy moment ends it. */
    private static Optional<String> standstill(List<PipelineWatch.Look> looks, long nanos) {
        Optional<LagCause> cause = Optional.empty();
        for (int i = looks.size() - 1; i >= 0; i--) {
            Optional<LagCause> stuck = stuck(looks.get(i).lag());
            if (stuck.isEmpty()) {
                return Optional.empty();
            }
            cause = cause.isPresent() ? cause : stuck;
            if (nanos - looks.get(i).nanos() >= LONGEST_STANDSTILL.toNanos()) {
                return cause.map(LagCause::words);
            }
        }
        return Optional.empty();
    }

    private static Optional<LagCause> stuck(LagStatus lag) {
        return lag.worst().filter(cause -> cause.kind() == LagCause.Kind.STUCK);
    }
}
