package io.newstape.cli.poll;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one request to a source came to.
 *
 * @param source its name
 * @param time when the request began
 * @param outcome what came of it
 * @param status the server's; 0 when there was no answer
 * @param articles how many the answer had
 * @param published how many of them were new and are on their topic
 * @param refused how many couldn't be read, or weren't taken
 * @param waiting how many are dated in the future, and are looked at again next time
 * @param bytes of body that came over the net
 * @param took from the request to the last acknowledgement
 * @param next how long until the next request
 * @param problem why it failed; empty unless it did
 * @param messages what a person should know and hasn't been told; without keys
 */
public record PollRound(
        String source,
        Instant time,
        Outcome outcome,
        int status,
        int articles,
        int published,
        int refused,
        int waiting,
        long bytes,
        Duration took,
        Duration next,
        String problem,
        List<String> messages) {

    /** What a request can come to. */
    public enum Outcome {
        /** There was an answer, and it was read. */
        READ,
        /** The server said that nothing has changed. */
        UNCHANGED,
        /** No request: the server asked not to be asked yet. */
        POSTPONED,
        /** No answer, one that can't be used, or Kafka didn't take the articles. */
        FAILED
    }

    public PollRound {
        messages = List.copyOf(messages);
    }
}
