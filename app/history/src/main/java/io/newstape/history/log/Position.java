package io.newstape.history.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A place in each partition of a log: the first record that isn't older than a time, or an offset. One of the two.
 *
 * @param time a time; empty for an offset
 * @param offset an offset, 0 or more; empty for a time
 */
public record Position(Optional<Instant> time, OptionalLong offset) {

    public Position {
        if (time.isPresent() == offset.isPresent() || offset.isPresent() && offset.getAsLong() < 0) {
            throw new IllegalArgumentException("a position is a time or an offset of 0 or more");
        }
    }

    /**
     * Reads one as people write it.
     *
     * @param text such as {@code 2024-11-11T09:00:00Z} or {@code 1200}
     * @throws IllegalArgumentException when it is neither
     */
    public static Position parse(String text) {
        try {
            return new Position(Optional.empty(), OptionalLong.of(Long.parseLong(text)));
        } catch (NumberFormatException e) {
            // then it is a time
        }
        try {
            return new Position(Optional.of(Instant.parse(text)), OptionalLong.empty());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is neither a time in UTC such as 2024-11-11T09:00:00Z nor an offset such as 1200",
                    e);
        }
    }
}
