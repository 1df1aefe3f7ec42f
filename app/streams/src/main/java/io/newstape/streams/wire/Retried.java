package io.newstape.streams.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The record headers of a dead letter that somebody has sent through the pipeline again, and of all that is made of it.
 *
 * <pre>
 *  newstape-retried         how many times it was sent again so far, as decimal digits
 *  newstape-retried-from    the dead letter: topic-partition@offset
 * </pre>
 */
public final class Retried {

    public static final String COUNT = "newstape-retried";
    public static final String FROM = "newstape-retried-from";

    private Retried() {}

    /** Whether the record was sent again. */
    public static boolean isOn(Headers headers) {
        return headers.lastHeader(COUNT) != null;
    }

    /** How many times it was sent again; 0 when it never was, or nobody can tell. */
    public static int count(Headers headers) {
        try {
            return text(headers, COUNT).map(Integer::parseInt).orElse(0);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** The dead letter that it was, {@code topic-partition@offset}; empty when it was none. */
    public static Optional<String> from(Headers headers) {
        return text(headers, FROM);
    }

    /** Sets both headers, in place of any that are there. The count goes up by one. */
    public static void stamp(Headers headers, String letter) {
        String count = Integer.toString(count(headers) + 1);
        headers.remove(COUNT);
        headers.remove(FROM);
        headers.add(COUNT, count.getBytes(StandardCharsets.UTF_8));
        headers.add(FROM, letter.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }
}
