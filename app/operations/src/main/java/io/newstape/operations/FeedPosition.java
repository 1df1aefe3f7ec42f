package io.newstape.operations;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * How far somebody has read a topic: the offset of the last record of each partition. As text it begins with the record
 * that was read last, such as {@code 2@17,0@42,1@5}.
 *
 * @param last the partition of the record that was read last
 * @param offsets by partition; without those of which nothing was read
 */
public record FeedPosition(int last, Map<Integer, Long> offsets) {

    private static final Pattern TEXT = Pattern.compile("\\d{1,9}@\\d{1,18}(,\\d{1,9}@\\d{1,18}){0,999}");

    /** Nothing was read. */
    public static final FeedPosition START = new FeedPosition(-1, Map.of());

    public FeedPosition {
        offsets = Map.copyOf(offsets);
    }

    /** The position after one more record. */
    public FeedPosition after(int partition, long offset) {
        Map<Integer, Long> all = new TreeMap<>(offsets);
        all.put(partition, offset);
        return new FeedPosition(partition, all);
    }

    /**
     * Reads what {@link #toString} wrote.
     *
     * @throws IllegalArgumentException with a message for whoever wrote it
     */
    public static FeedPosition parse(String text) {
        if (!TEXT.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not the id of an event of /api/v1/signals, such as 2@17,0@42,1@5.");
        }
        Map<Integer, Long> offsets = new TreeMap<>();
        int last = -1;
        for (String place : text.split(",")) {
            int at = place.indexOf('@');
            int partition = Integer.parseInt(place.substring(0, at));
            last = last < 0 ? partition : last;
            offsets.putIfAbsent(partition, Long.parseLong(place.substring(at + 1)));
        }
        return new FeedPosition(last, offsets);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder().append(last).append('@').append(offsets.get(last));
        new TreeMap<>(offsets).forEach((partition, offset) -> {
            if (partition != last) {
                text.append(',').append(partition).append('@').append(offset);
            }
        });
        return text.toString();
    }
}
