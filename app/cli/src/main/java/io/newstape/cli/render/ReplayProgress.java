package io.newstape.cli.render;

import io.newstape.history.log.WorkListener;
import java.time.Duration;
import java.time.Instant;

/** How far a replay is: records, rate, position in event time, and the time that is left. */
public final class ReplayProgress implements WorkListener {

    private final Progress progress;
    private final long start = System.nanoTime();
    private long total;
    private long done;

    public ReplayProgress(Output output) {
        this.progress = new Progress(output, "replayed");
    }

    @Override
    public synchronized void begins(long offsets) {
        total = offsets;
    }

    @Override
    public synchronized void replayed(long eventTime) {
        done++;
        progress.at(done, "at " + Instant.ofEpochMilli(eventTime) + ", about " + left() + " left");
    }

    public void end() {
        progress.end();
    }

    private String left() {
        long nanos = (long) ((System.nanoTime() - start) * (double) Math.max(0, total - done) / done);
        Duration left = Duration.ofNanos(nanos);
        return left.toMinutes() > 0 ? left.toMinutes() + " min" : left.toSeconds() + " s";
    }
}
