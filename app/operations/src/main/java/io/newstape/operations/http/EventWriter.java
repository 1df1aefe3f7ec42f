package io.newstape.operations.http;

import io.newstape.operations.FeedPosition;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.AvroJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Writes server-sent events to one listener; the caller flushes. */
final class EventWriter {

    private static final Duration HEARTBEAT = Duration.ofSeconds(10);
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);

    private final OutputStream out;
    private long written = System.nanoTime();
    private long told = written - BETWEEN_COUNTS.toNanos();
    private long skipped;

    EventWriter(OutputStream out) {
        this.out = out;
    }

    void signal(FeedPosition position, Signal signal) throws IOException {
        send("id: " + position + "\ndata: " + AvroJson.of(signal) + "\n\n");
    }

    /** So many signals the listener doesn't get; {@link #rest} tells it. */
    void skip(long count) {
        skipped += count;
    }

    /**
     * To be called once a second at least. Tells once a second how many signals the listener didn't get. When nothing was
     * written for long it writes a comment: that keeps the connection open, and finds out that nobody is there any more.
     */
    void rest() throws IOException {
        long now = System.nanoTime();
        if (skipped > 0 && now - told >= BETWEEN_COUNTS.toNanos()) {
            send("event: skipped\ndata: " + skipped + "\n\n");
            skipped = 0;
            told = now;
        } else if (now - written >= HEARTBEAT.toNanos()) {
            send(": still here\n\n");
        }
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        written = System.nanoTime();
    }
}
