package io.newstape.operations.http;

import io.newstape.operations.SeenSignal;
import io.newstape.operations.SignalFeed;
import io.newstape.streams.wire.AvroJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Signals as server-sent events. The id of an event is the signal's place, {@code partition@offset}. A listener that is
 * too slow loses signals, and is told how many in an event of the type {@code skipped}: the pipeline never waits for a
 * browser.
 */
final class SignalStream implements OperationsServer.Stream {

    private static final int MOST_WAITING = 1_000;
    private static final Duration HEARTBEAT = Duration.ofSeconds(10);

    private final SignalFeed feed;

    SignalStream(SignalFeed feed) {
        this.feed = feed;
    }

    @Override
    public void write(Map<String, String> query, OutputStream out) throws IOException, InterruptedException {
        SignalFilter filter = SignalFilter.of(query);
        BlockingQueue<SeenSignal> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
        AtomicLong skipped = new AtomicLong();
        Consumer<SeenSignal> listener = signal -> {
            if (filter.takes(signal.signal()) && !waiting.offer(signal)) {
                skipped.incrementAndGet();
            }
        };
        feed.listen(listener);
        try {
            for (SeenSignal signal : feed.last()) {
                if (filter.takes(signal.signal())) {
                    send(out, event(signal));
                }
            }
            out.flush();
            while (true) {
                SeenSignal next = waiting.poll(HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
                // a comment keeps the connection open, and finds out that nobody is there any more
                send(out, next == null ? ": still here\n\n" : event(next));
                long lost = skipped.getAndSet(0);
                if (lost > 0) {
                    send(out, "event: skipped\ndata: " + lost + "\n\n");
                }
                if (waiting.isEmpty()) {
                    out.flush();
                }
            }
        } finally {
            feed.forget(listener);
        }
    }

    private static String event(SeenSignal signal) {
        return "id: " + signal.place() + "\ndata: " + AvroJson.of(signal.signal()) + "\n\n";
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
