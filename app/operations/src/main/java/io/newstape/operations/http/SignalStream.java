package io.newstape.operations.http;

import io.newstape.operations.FeedPosition;
import io.newstape.operations.SeenSignal;
import io.newstape.operations.SignalFeed;
import io.newstape.operations.http.OperationsServer.Events;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.TopicReader;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Signals as server-sent events. The id of an event says how far the topic was read; see {@link FeedPosition}. A new
 * listener gets the last signals and then each new one. If it is too slow it loses signals, and is told how many in an
 * event of the type {@code skipped}: the pipeline never waits for a browser. A listener that goes on after an id reads the
 * topic for itself, at its own pace, and loses none. Whoever asks for so many a second gets no more, behind the last ones
 * that a new listener gets, and is told how many it doesn't get.
 */
final class SignalStream implements OperationsServer.Stream {

    private static final int MOST_WAITING = 1_000;
    private static final Duration ONE_WAIT = Duration.ofSeconds(1);
    private static final String EARLIEST = "earliest";

    private final SignalFeed feed;
    private final ResumedStreams resumed;

    /** A signal for a listener, and how far the topic was read with it. */
    private record Wanted(FeedPosition position, Signal signal) {}

    private record Decoded(SeenSignal seen, Optional<Signal> signal) {}

    private volatile Decoded last;

    /** @param reader opens a reader of the signals' topic */
    SignalStream(SignalFeed feed, Supplier<TopicReader<Signal>> reader) {
        this.feed = feed;
        this.resumed = new ResumedStreams(reader);
    }

    @Override
    public Events open(Map<String, String> query, String lastEventId) {
        SignalFilter filter = SignalFilter.of(query);
        SignalSampling sampling = SignalSampling.of(query, System.nanoTime());
        String from = query.getOrDefault("from", "");
        if (!from.isEmpty() && !from.equals(EARLIEST)) {
            throw new IllegalArgumentException("from is 'earliest', or left out for what comes now.");
        }
        String after = lastEventId.isEmpty() ? query.getOrDefault("after", "") : lastEventId;
        if (!after.isEmpty()) {
            return resumed.open(FeedPosition.parse(after), filter, sampling);
        }
        return from.isEmpty()
                ? out -> follow(filter, sampling, out)
                : resumed.open(FeedPosition.START, filter, sampling);
    }

    /** The feed hands a signal to one listener after the other: it is decoded once for all. */
    private Optional<Signal> decoded(SeenSignal seen) {
        Decoded now = last;
        if (now == null || now.seen() != seen) {
            now = new Decoded(seen, seen.signal());
            last = now;
        }
        return now.signal();
    }

    private void follow(SignalFilter filter, SignalSampling sampling, OutputStream out)
            throws IOException, InterruptedException {
        BlockingQueue<Wanted> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
        AtomicLong skipped = new AtomicLong();
        Consumer<SeenSignal> listener = seen -> decoded(seen)
                .filter(filter::takes)
                .filter(signal ->
                        !(sampling.takes(System.nanoTime()) && waiting.offer(new Wanted(seen.position(), signal))))
                .ifPresent(signal -> skipped.incrementAndGet());
        EventWriter events = new EventWriter(out);
        feed.listen(listener);
        try {
            for (SeenSignal seen : feed.last()) {
                Optional<Signal> signal = seen.signal().filter(filter::takes);
                if (signal.isPresent()) {
                    events.signal(seen.position(), signal.get());
                }
            }
            out.flush();
            while (true) {
                Wanted next = waiting.poll(ONE_WAIT.toMillis(), TimeUnit.MILLISECONDS);
                if (next != null) {
                    events.signal(next.position(), next.signal());
                }
                events.skip(skipped.getAndSet(0));
                events.rest();
                if (waiting.isEmpty()) {
                    out.flush();
                }
            }
        } finally {
            feed.forget(listener);
        }
    }
}
