package io.newstape.streams.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * The record headers that say when a record passed each stage: microseconds since 1970 by the wall clock, as decimal
 * digits. They are headers and never values, so that values stay reproducible.
 */
public enum StageTimes {
    /** The publisher, or else the pipeline, took the article in. */
    RECEIVED,
    /** Its securities were found. */
    EXTRACTED,
    /** Its sentiment was scored. */
    SCORED,
    /** The signal was made. */
    EMITTED;

    private final String header = "newstape-" + name().toLowerCase(java.util.Locale.ROOT);

    /** The header's name, for example {@code newstape-received}. */
    public String header() {
        return header;
    }

    /** Sets the header, in place of any that is there. */
    public void stamp(Headers headers, Instant now) {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, now);
        headers.remove(header);
        headers.add(header, Long.toString(micros).getBytes(StandardCharsets.US_ASCII));
    }

    /** The header's time in microseconds since 1970; empty when it isn't there or is no number. */
    public OptionalLong of(Headers headers) {
        Header last = headers.lastHeader(header);
        if (last == null || last.value() == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(new String(last.value(), StandardCharsets.US_ASCII)));
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }
}
