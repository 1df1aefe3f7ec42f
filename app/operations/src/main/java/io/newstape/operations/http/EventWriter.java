package io.newstape.operations.http;

import io.newstape.operations.FeedPosition;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.AvroJson;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events; the caller flushes. */
final class EventWriter {

    private final OutputStream out;

    EventWriter(OutputStream out) {
        this.out = out;
    }

    void signal(FeedPosition position, Signal signal) throws IOException {
        send("id: " + position + "\ndata: " + AvroJson.of(signal) + "\n\n");
    }

    /** A comment: it keeps the connection open, and finds out that nobody is there any more. */
    void heartbeat() throws IOException {
        send(": still here\n\n");
    }

    /** Says how many signals this listener doesn't get; nothing for none. */
    void skipped(long count) throws IOException {
        if (count > 0) {
            send("event: skipped\ndata: " + count + "\n\n");
        }
    }

    private void send(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
