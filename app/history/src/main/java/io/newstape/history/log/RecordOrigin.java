package io.newstape.history.log;

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

    public static final String DEAD_LETTER_HEADER = "newstape-dead-letter-source";

    /** What the headers say; empty when they say nothing that can be read. */
    public static Optional<RecordOrigin> of(Headers headers) {
        Header header = headers.lastHeader(DEAD_LETTER_HEADER);
        if (header == null) {
            header = headers.lastHeader(Origin.HEADER);
        }
        return header == null || header.value() == null
                ? Optional.empty()
                : parse(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** Sets the header of a dead letter, in place of any that is there. */
    public static void stampDeadLetter(Headers headers, LogRecord source) {
        String text = source.topic() + "-" + source.partition() + "@" + source.offset();
        headers.remove(DEAD_LETTER_HEADER);
        headers.add(DEAD_LETTER_HEADER, text.getBytes(StandardCharsets.UTF_8));
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
