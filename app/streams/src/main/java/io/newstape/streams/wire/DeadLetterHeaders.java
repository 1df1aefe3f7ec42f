package io.newstape.streams.wire;

import java.util.List;
import org.apache.kafka.common.header.Headers;

/**
 * The record headers of a dead letter, all of them text in UTF-8. Those that Kafka Streams' own dead letters have carry
 * its names, so that tools for dead letters recognise them; there is no name of Kafka's for the reason.
 *
 * <pre>
 *  newstape-dead-letter-reason    UNREADABLE, UNPROCESSABLE or TOO_LARGE
 *  newstape-dead-letter-time      the record's own time, milliseconds since 1970 as decimal digits
 *  __streams.errors.exception     class of the error at the root
 *  __streams.errors.message       its message, at most 1,000 characters; empty when it has none
 *  __streams.errors.stacktrace    the whole error with its causes, at most 16,000 characters
 *  __streams.errors.topic         where the record stood ...
 *  __streams.errors.partition     ... as decimal digits
 *  __streams.errors.offset        ... as decimal digits
 * </pre>
 */
public final class DeadLetterHeaders {

    public static final String REASON = "newstape-dead-letter-reason";
    public static final String TIME = "newstape-dead-letter-time";
    public static final String EXCEPTION = "__streams.errors.exception";
    public static final String MESSAGE = "__streams.errors.message";
    public static final String STACK_TRACE = "__streams.errors.stacktrace";
    public static final String TOPIC = "__streams.errors.topic";
    public static final String PARTITION = "__streams.errors.partition";
    public static final String OFFSET = "__streams.errors.offset";

    private static final List<String> ALL =
            List.of(REASON, TIME, EXCEPTION, MESSAGE, STACK_TRACE, TOPIC, PARTITION, OFFSET);

    private DeadLetterHeaders() {}

    /** Takes them all off: the record is no dead letter any more, or is about to become another one. */
    public static void removeFrom(Headers headers) {
        ALL.forEach(headers::remove);
    }
}
