package io.newstape.cli.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What is noted while a source is asked. */
final class RoundNotes {

    final List<String> messages = new ArrayList<>();
    boolean unchanged;
    int status;
    int articles;
    int published;
    int refused;
    int waiting;
    long bytes;
    String problem = "";

    private final String source;
    private final Instant time;
    private final long start = System.nanoTime();

    RoundNotes(String source, Instant time) {
        this.source = source;
        this.time = time;
    }

    /** @param fresh the messages that weren't told before */
    PollRound end(PollRound.Outcome outcome, Duration next, List<String> fresh) {
        return new PollRound(
                source,
                time,
                outcome,
                status,
                articles,
                published,
                refused,
                waiting,
                bytes,
                Duration.ofNanos(System.nanoTime() - start),
                next,
                problem,
                fresh);
    }
}
