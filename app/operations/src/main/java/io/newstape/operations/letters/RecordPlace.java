package io.newstape.operations.letters;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a record stands.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset there
 */
public record RecordPlace(String topic, int partition, long offset) {

    private static final Pattern WRITTEN = Pattern.compile("(.+)-(\\d{1,9})@(\\d{1,18})");

    /** Reads what {@link #toString} writes; empty for anything else. */
    public static Optional<RecordPlace> parse(String text) {
        Matcher place = WRITTEN.matcher(text);
        return place.matches()
                ? Optional.of(new RecordPlace(
                        place.group(1), Integer.parseInt(place.group(2)), Long.parseLong(place.group(3))))
                : Optional.empty();
    }

    /** As the record headers write it: {@code topic-partition@offset}. */
    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
