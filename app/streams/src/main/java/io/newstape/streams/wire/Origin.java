package io.newstape.streams.wire;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/** The record header that says which article record a derived record came from: {@code topic-partition@offset}. */
public final class Origin {

    public static final String HEADER = "newstape-origin";

    private static final Pattern PLACE = Pattern.compile("(.+)-(\\d{1,9})@(\\d{1,18})");

    private Origin() {}

    /**
     * A place in a topic.
     *
     * @param topic its name
     * @param partition from 0
     * @param offset from 0
     */
    public record Place(String topic, int partition, long offset) {}

    /** The place that the header names; empty when there is no header, or it names none. */
    public static Optional<Place> of(Headers headers) {
        Header header = headers.lastHeader(HEADER);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        Matcher place = PLACE.matcher(new String(header.value(), StandardCharsets.UTF_8));
        return place.matches()
                ? Optional.of(
                        new Place(place.group(1), Integer.parseInt(place.group(2)), Long.parseLong(place.group(3))))
                : Optional.empty();
    }

    /** Sets the header, in place of any that is there. */
    public static void stamp(Headers headers, String topic, int partition, long offset) {
        headers.remove(HEADER);
        headers.add(HEADER, (topic + "-" + partition + "@" + offset).getBytes(StandardCharsets.UTF_8));
    }
}
