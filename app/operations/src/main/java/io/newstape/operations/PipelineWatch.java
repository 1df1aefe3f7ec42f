package io.newstape.operations;

import io.newstape.operations.lag.LagMonitor;
import io.newstape.operations.lag.LagStatus;
import io.newstape.operations.lag.LocalView;
import io.newstape.streams.topology.Pipeline;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the pipeline of this process every few seconds, in a thread of its own, and keeps what it saw for whoever
 * asks: metrics, health, the page. A broker that doesn't answer stops nothing; the last look then grows old.
 */
public final class PipelineWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(PipelineWatch.class);

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);
    /** Ten minutes of looks. */
    private static final int KEPT = 300;

    private final Pipeline pipeline;
    private final String scores;
    private final ScorerDelay scorerDelay = new ScorerDelay();
    private final LagMonitor monitor;
    private final Thread thread;
    private final Deque<Look> looks = new ArrayDeque<>();
    private volatile boolean closed;
    private boolean failing;

    /**
     * What was seen at one moment.
     *
     * @param nanos when, by {@link System#nanoTime}
     * @param epochMillis when, by the wall clock
     * @param lag how far the pipeline is behind
     */
    public record Look(long nanos, long epochMillis, LagStatus lag) {}

    /**
     * Begins to look.
     *
     * @param scores the topic where an external scorer's scores come
     * @param monitor makes the monitor of this pipeline's group, which this watch then closes
     * @param seen is told of each look, in the watch's thread
     */
    public static PipelineWatch start(
            Pipeline pipeline, String scores, Function<Supplier<LocalView>, LagMonitor> monitor, Consumer<Look> seen) {
        PipelineWatch watch = new PipelineWatch(pipeline, scores, monitor, seen);
        watch.thread.start();
        return watch;
    }

    private PipelineWatch(
            Pipeline pipeline, String scores, Function<Supplier<LocalView>, LagMonitor> monitor, Consumer<Look> seen) {
        this.pipeline = pipeline;
        this.scores = scores;
        this.monitor = monitor.apply(this::local);
        this.thread = new Thread(() -> watch(seen), "pipeline-watch");
        thread.setDaemon(true);
    }

    private LocalView local() {
        return new LocalView(
                pipeline.threadsWanted(),
                pipeline.threadsAlive(),
                pipeline.restoring(),
                pipeline.awaitsRegistry(),
                pipeline.throttledMillis(),
                scorer(),
                pipeline.partitions());
    }

    private Optional<LocalView.AwaitedScorer> scorer() {
        double seconds = scorerDelay.seconds(pipeline.scorerMarks(), System.currentTimeMillis() / 1e3);
        return seconds > 0 ? Optional.of(new LocalView.AwaitedScorer(scores, seconds)) : Optional.empty();
    }

    private void watch(Consumer<Look> seen) {
        while (!closed) {
            try {
                Look look = new Look(System.nanoTime(), System.currentTimeMillis(), monitor.look());
                keep(look);
                seen.accept(look);
                failing = false;
            } catch (RuntimeException e) {
                // said once: a broker that is away is away for many looks
                if (!failing && !closed) {
                    LOG.atWarn().addKeyValue("error", e.toString()).log("lag can't be read now");
                }
                failing = true;
            }
            try {
                Thread.sleep(BETWEEN_LOOKS.toMillis());
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private synchronized void keep(Look look) {
        looks.addLast(look);
        if (looks.size() > KEPT) {
            looks.removeFirst();
        }
    }

    /** The last look; empty before the first. */
    public synchronized Optional<Look> last() {
        return Optional.ofNullable(looks.peekLast());
    }

    /** The looks of the last ten minutes, the oldest first. */
    public synchronized List<Look> history() {
        return List.copyOf(looks);
    }

    /** Whether the pipeline is well now. */
    public Health health() {
        return Health.of(pipeline.state(), pipeline.hasRun(), history(), System.nanoTime());
    }

    /** The pipeline that it looks at. */
    public Pipeline pipeline() {
        return pipeline;
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
        try {
            thread.join(BETWEEN_LOOKS.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        monitor.close();
    }
}
