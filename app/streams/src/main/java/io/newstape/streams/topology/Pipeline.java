package io.newstape.streams.topology;

import io.newstape.streams.wire.RegistryUnavailable;
import io.newstape.streams.wire.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topology at work. A thread that ended because the registry was away for long is replaced and goes on where it
 * was; any other error that ends a thread ends the pipeline, is logged once and kept.
 */
public final class Pipeline implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);

    private static final Duration LONGEST_STOP = Duration.ofSeconds(30);

    /** What a task has still to read back, as Kafka Streams calls it. */
    private static final String REMAINING = "restore-remaining-records-total";

    /** How long brokers hold a client's requests back because of a quota, milliseconds, as Kafka's clients call it. */
    private static final Set<String> THROTTLED = Set.of("fetch-throttle-time-avg", "produce-throttle-time-avg");

    private final KafkaStreams streams;
    private final RetryPolicy retryPolicy;
    private final int threads;
    private final AtomicReference<Throwable> lastError = new AtomicReference<>();
    private final AtomicLong rebalances = new AtomicLong();
    private final CountDownLatch running = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /**
     * @param retryPolicy the one that the topology's serdes wait with; stopping the pipeline ends it
     */
    public Pipeline(Topology topology, PipelineSettings settings, RetryPolicy retryPolicy) {
        this.streams = new KafkaStreams(topology, settings.streams());
        this.retryPolicy = retryPolicy;
        this.threads = settings.threads();
        streams.setStateListener((now, before) -> changed(now));
        streams.setUncaughtExceptionHandler(this::decide);
    }

    /** Begins to work, and returns at once. */
    public void start() {
        streams.start();
    }

    /**
     * Waits until every thread has its partitions and its state.
     *
     * @return false when that takes longer, or the pipeline has ended
     */
    public boolean awaitRunning(Duration longest) throws InterruptedException {
        return running.await(longest.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)
                && streams.state().isRunningOrRebalancing();
    }

    /** Waits for the end, be it asked for or not. */
    public void awaitEnd() throws InterruptedException {
        ended.await();
    }

    /** The error that ended a thread last; empty when none did. */
    public Optional<Throwable> lastError() {
        return Optional.ofNullable(lastError.get());
    }

    /** What it is doing now. */
    public KafkaStreams.State state() {
        return streams.state();
    }

    /** Whether it has worked once: every thread had its partitions and its state. */
    public boolean hasRun() {
        return running.getCount() == 0;
    }

    /** How many stream threads it should have. */
    public int threadsWanted() {
        return threads;
    }

    /** How many of them have not ended. */
    public int threadsAlive() {
        return streams.metadataForLocalThreads().size();
    }

    /**
     * How many changelog records are still to be read back before all partitions are worked on; 0 when none. It asks
     * Kafka's own metrics and no broker: a scrape must answer also when the brokers don't.
     */
    public long restoring() {
        if (streams.state() != KafkaStreams.State.REBALANCING) {
            return 0;
        }
        return streams.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(REMAINING))
                .mapToLong(metric -> ((Number) metric.getValue().metricValue()).longValue())
                .sum();
    }

    /** Whether a record waits because the schema registry doesn't answer. */
    public boolean awaitsRegistry() {
        return retryPolicy.isWaiting();
    }

    /** How often the members of the group agreed anew who reads what, the start of this process included. */
    public long rebalances() {
        return rebalances.get();
    }

    /** How long the brokers held requests of these clients back lately because of a quota, milliseconds; 0 for not at all. */
    public double throttledMillis() {
        return streams.metrics().entrySet().stream()
                .filter(metric -> THROTTLED.contains(metric.getKey().name()))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .filter(Double::isFinite)
                .max()
                .orElse(0);
    }

    /** How often a request to the schema registry failed because it was away, since this process started. */
    public long registryErrors() {
        return retryPolicy.failures();
    }

    /** The partitions that the stream threads of this process work on now; those of standby replicas are not among them. */
    public Set<TopicPartition> partitions() {
        return streams.metadataForLocalThreads().stream()
                .flatMap(thread -> thread.activeTasks().stream())
                .flatMap(task -> task.topicPartitions().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How far an external scorer has come, task by task; none without one. */
    public List<ScorerMark> scorerMarks() {
        return ScorerMark.of(streams.metrics());
    }

    /** Kafka's own object, for those who read its metrics. */
    public KafkaStreams streams() {
        return streams;
    }

    /** Stops cleanly and leaves the group, so that a restart waits for no session timeout. */
    @Override
    public void close() {
        retryPolicy.end();
        boolean clean =
                streams.close(CloseOptions.groupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP)
                        .withTimeout(LONGEST_STOP));
        if (!clean) {
            LOG.atWarn().log("the pipeline didn't stop within " + LONGEST_STOP.toSeconds() + " s");
        }
        ended.countDown();
    }

    private StreamThreadExceptionResponse decide(Throwable error) {
        lastError.set(error);
        if (RegistryUnavailable.isCauseOf(error)) {
            LOG.atWarn()
                    .addKeyValue("error", error.toString())
                    .log("the schema registry has been away for long; a new thread goes on waiting");
            return StreamThreadExceptionResponse.REPLACE_THREAD;
        }
        LOG.atError().setCause(error).log("a stream thread ended for good");
        return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
    }

    private void changed(KafkaStreams.State now) {
        LOG.atDebug().addKeyValue("state", now).log("the pipeline changed its state");
        if (now == KafkaStreams.State.REBALANCING) {
            rebalances.incrementAndGet();
        }
        if (now == KafkaStreams.State.RUNNING) {
            running.countDown();
        } else if (now == KafkaStreams.State.ERROR || now == KafkaStreams.State.NOT_RUNNING) {
            running.countDown();
            ended.countDown();
        }
    }
}
