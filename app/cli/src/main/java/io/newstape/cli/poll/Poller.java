package io.newstape.cli.poll;

import io.newstape.cli.fetch.HttpFetcher;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Asks every source at its times, each in a thread of its own, so that a slow one holds up no other.
 */
public final class Poller implements AutoCloseable {

    private final List<SourcePoller> sources;
    private final HttpFetcher fetcher;
    private final Consumer<PollRound> listener;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final AtomicReference<Throwable> error = new AtomicReference<>();

    /**
     * @param target where articles and positions go, and where the sources stand
     * @param listener told of each round, by the threads of the sources
     */
    public Poller(List<PolledSource> sources, KafkaTarget target, InstantSource clock, Consumer<PollRound> listener) {
        this(sources, target.positions(), target, new HttpFetcher(clock), clock, listener);
    }

    Poller(
            List<PolledSource> sources,
            Map<String, PollPosition> positions,
            PollTarget target,
            HttpFetcher fetcher,
            InstantSource clock,
            Consumer<PollRound> listener) {
        this.fetcher = fetcher;
        this.listener = listener;
        AnswerReader reader = new AnswerReader();
        this.sources = sources.stream()
                .map(source -> new SourcePoller(
                        source,
                        positions.getOrDefault(source.name(), PollPosition.start(source)),
                        fetcher,
                        reader,
                        target,
                        clock))
                .toList();
    }

    /** Asks each source once, and waits until all have answered or failed. */
    public void once() throws InterruptedException {
        run(source -> listener.accept(source.poll()));
    }

    /** Asks until {@link #stop} is called. */
    public void run() throws InterruptedException {
        run(this::repeat);
    }

    private void repeat(SourcePoller source) {
        try {
            while (stopped.getCount() > 0) {
                PollRound round = source.poll();
                // what was broken off by the stop is no news
                if (stopped.getCount() > 0 || round.published() > 0) {
                    listener.accept(round);
                }
                if (stopped.await(round.next().toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run(Consumer<SourcePoller> work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (SourcePoller source : sources) {
            Thread thread = new Thread(() -> work.accept(source), "poll-" + source.name());
            thread.setUncaughtExceptionHandler((which, thrown) -> {
                // a source that is no longer asked would go unnoticed: better to end as a whole
                error.compareAndSet(null, thrown);
                stop();
            });
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (error.get() != null) {
            throw new IllegalStateException("a source's thread ended: " + error.get(), error.get());
        }
    }

    /** Breaks off requests. What was answered is still published, and its position is kept; then the threads end. */
    public void stop() {
        stopped.countDown();
        fetcher.close();
    }

    @Override
    public void close() {
        stop();
    }
}
