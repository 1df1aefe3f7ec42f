package io.newstape.history.replay;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Stage one of several partitions of articles at once, a bounded way ahead of the thread that takes the results. Each
 * partition has a task of its own and keeps its order, so the results don't depend on the number of threads. Of the
 * articles next in line, the one with the earliest time comes first, and of those the one of the lowest partition.
 */
final class StageOneAhead implements AutoCloseable {

    /** Articles that wait with their results, in all partitions together. */
    private static final int MOST_AHEAD = 512;

    private static final int LARGEST_BATCH = 64;
    private static final int LONGEST_STOP_SECONDS = 60;

    private final ExecutorService workers;
    private final Map<Integer, Source> sources = new TreeMap<>();
    private final PriorityQueue<Made> heads = new PriorityQueue<>(
            Comparator.comparingLong((Made made) -> made.article().time())
                    .thenComparingInt(made -> made.article().partition()));
    private boolean isStarted;

    /** @param threads that work beside the one that takes the results, 1 or more */
    StageOneAhead(int threads) {
        workers = Executors.newFixedThreadPool(threads, work -> new Thread(work, "newstape-stage-one"));
    }

    /** An article and what stage one makes of it. */
    record Made(LogRecord article, List<DerivedRecord> derived) {}

    /** Adds a partition, before the first result is taken. The cursor and the step are closed with this. */
    void add(int partition, LogCursor cursor, StageOneStep step) {
        sources.put(partition, new Source(cursor, step));
    }

    /** The next article of all; empty at the end. */
    Optional<Made> next() {
        start();
        Made made = heads.poll();
        if (made != null) {
            refill(made.article().partition());
        }
        return Optional.ofNullable(made);
    }

    /** The next article of one partition, whatever the times of the others; empty at its end. */
    Optional<Made> next(int partition) {
        start();
        Optional<Made> made = heads.stream()
                .filter(head -> head.article().partition() == partition)
                .findFirst();
        if (made.isPresent()) {
            heads.remove(made.get());
            refill(partition);
        }
        return made;
    }

    private void start() {
        if (!isStarted) {
            isStarted = true;
            int batch = Math.min(LARGEST_BATCH, Math.max(1, MOST_AHEAD / 2 / Math.max(1, sources.size())));
            sources.values().forEach(source -> source.begin(batch));
            sources.keySet().forEach(this::refill);
        }
    }

    private void refill(int partition) {
        Made head = sources.get(partition).poll();
        if (head != null) {
            heads.add(head);
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
        try {
            // a task in use can't be closed
            if (!workers.awaitTermination(LONGEST_STOP_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("a thread of the replay doesn't stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return;
        }
        sources.values().forEach(Source::close);
    }

    /** A partition: a batch that is taken from, and the next one under way. */
    private final class Source {

        private final LogCursor cursor;
        private final StageOneStep step;
        private final Deque<Made> ready = new ArrayDeque<>();
        private Future<List<Made>> coming;
        private int batch;

        Source(LogCursor cursor, StageOneStep step) {
            this.cursor = cursor;
            this.step = step;
        }

        void begin(int size) {
            batch = size;
            coming = workers.submit(this::work);
        }

        /** Null at the end. */
        Made poll() {
            if (ready.isEmpty() && coming != null) {
                ready.addAll(get(coming));
                coming = ready.isEmpty() ? null : workers.submit(this::work);
            }
            return ready.poll();
        }

        private List<Made> work() {
            List<Made> made = new ArrayList<>(batch);
            while (made.size() < batch && !Thread.currentThread().isInterrupted()) {
                Optional<LogRecord> article = cursor.next();
                if (article.isEmpty()) {
                    break;
                }
                made.add(new Made(article.get(), step.process(article.get())));
            }
            return made;
        }

        void close() {
            cursor.close();
            step.close();
        }
    }

    private static <T> T get(Future<T> work) {
        try {
            return work.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new org.apache.kafka.common.errors.InterruptException(e);
        }
    }
}
