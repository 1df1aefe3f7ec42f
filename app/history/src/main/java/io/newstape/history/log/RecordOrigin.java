package io.newstape.history.log;

import io.newstape.streams.wire.DeadLetterHeaders;
import io.newstape.streams.wire.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The record that another one was made from, as its headers say: the article of a derived record, or whatever a dead
 * letter was before.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset where it stands there
 */
public record RecordOrigin(String topic, int partition, long offset) {

    /** What the headers say; empty when they say nothing that can be read. */
    public static Optional<RecordOrigin> of(Headers headers) {
        return isDeadLetter(headers)
                ? deadLetter(headers)
                : text(headers, Origin.HEADER).flatMap(RecordOrigin::parse);
    }

    /** Whether a record is a dead letter whose source is known. */
    public static boolean isDeadLetter(Headers headers) {
        return headers.lastHeader(DeadLetterHeaders.TOPIC) != null;
    }

    /** Sets the headers of a dead letter that say where it stood, in place of any that are there. */
    public static void stampDeadLetter(Headers headers, LogRecord source) {
        set(headers, DeadLetterHeaders.TOPIC, source.topic());
        set(headers, DeadLetterHeaders.PARTITION, Integer.toString(source.partition()));
        set(headers, DeadLetterHeaders.OFFSET, Long.toString(source.offset()));
    }

    private static void set(Headers headers, String name, String text) {
        headers.remove(name);
        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<RecordOrigin> deadLetter(Headers headers) {
        String place = text(headers, DeadLetterHeaders.TOPIC).orElse("") + "-"
                + text(headers, DeadLetterHeaders.PARTITION).orElse("") + "@"
                + text(headers, DeadLetterHeaders.OFFSET).orElse("");
        return parse(place);
    }

    private static Optional<String> text(Headers headers, String name) {
        return Optional.ofNullable(headers.lastHeader(name))
                .map(Header::value)
                .map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private static Optional<RecordOrigin> parse(String text) {
        int at = text.lastIndexOf('@');
        int dash = text.lastIndexOf('-', at);
        if (dash < 1) {
            return Optional.empty();
        }
        try {
            return Optional.of(new RecordOrigin(
                    text.substring(0, dash),
                    Integer.parseInt(text.substring(dash + 1, at)),
                    Long.parseLong(text.substring(at + 1))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
