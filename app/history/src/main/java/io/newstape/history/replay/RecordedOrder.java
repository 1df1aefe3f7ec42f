package io.newstape.history.replay;

import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RecordOrigin;
import io.newstape.history.log.RecordedLog;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * From which articles the recorded mentions came, partition by partition of the mentions, in their order. It is kept in
 * memory, with eight bytes for a mention.
 */
final class RecordedOrder {

    private static final int OFFSET_BITS = 44;

    private final Map<Integer, long[]> places;

    private RecordedOrder(Map<Integer, long[]> places) {
        this.places = places;
    }

    /** Nothing was recorded. */
    static RecordedOrder none() {
        return new RecordedOrder(Map.of());
    }

    /** How far the recorded mentions go now: the end of each partition, by number. */
    static List<Long> ends(RecordedLog log, String mentions) {
        SortedMap<Integer, OffsetRange> extents = log.extents(mentions);
        return extents.values().stream().map(OffsetRange::end).toList();
    }

    /**
     * Reads it.
     *
     * @param ends where to stop in each partition of the mentions, as {@link #ends} once said
     * @param segments the articles that are replayed; mentions of other articles are left out
     * @throws HistoryRefused when the start of the recorded mentions is gone, and the replay is no cold one
     */
    static RecordedOrder read(
            RecordedLog log,
            OrderedTopics topics,
            List<Long> ends,
            SortedMap<Integer, ReplaySegment> segments,
            boolean cold) {
        SortedMap<Integer, OffsetRange> extents = log.extents(topics.mentions());
        Map<Integer, long[]> places = new TreeMap<>();
        for (int partition = 0; partition < ends.size(); partition++) {
            OffsetRange extent = extents.get(partition);
            if (extent == null || extent.end() < ends.get(partition) || extent.begin() > 0 && !cold) {
                throw gone(topics.mentions() + "-" + partition);
            }
            if (ends.get(partition) > extent.begin()) {
                try (LogCursor cursor = log.open(topics.mentions(), partition, extent.begin(), ends.get(partition))) {
                    places.put(partition, places(cursor, topics.articles(), segments));
                }
            }
        }
        return new RecordedOrder(places);
    }

    /** The names of the topics whose records tell the order. */
    record OrderedTopics(String articles, String mentions) {}

    /** The places of a partition of mentions; {@link #source} and {@link #offset} read one. */
    long[] of(int partition) {
        return places.getOrDefault(partition, new long[0]);
    }

    /** The place of a mention, by its article. */
    static long place(int source, long offset) {
        return (long) source << OFFSET_BITS | offset;
    }

    /** The partition of articles that a place names. */
    static int source(long place) {
        return (int) (place >>> OFFSET_BITS);
    }

    /** The offset of the article that a place names. */
    static long offset(long place) {
        return place & ((1L << OFFSET_BITS) - 1);
    }

    private static long[] places(LogCursor cursor, String articles, SortedMap<Integer, ReplaySegment> segments) {
        long[] places = new long[1024];
        int length = 0;
        for (Optional<LogRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
            Optional<RecordOrigin> origin = RecordOrigin.of(next.get().headers())
                    .filter(source -> source.topic().equals(articles) && isReplayed(source, segments));
            if (origin.isPresent()) {
                places = length == places.length ? Arrays.copyOf(places, length + length / 2) : places;
                places[length++] = place(origin.get().partition(), origin.get().offset());
            }
        }
        return Arrays.copyOf(places, length);
    }

    private static boolean isReplayed(RecordOrigin origin, SortedMap<Integer, ReplaySegment> segments) {
        ReplaySegment segment = segments.get(origin.partition());
        return segment != null && origin.offset() >= segment.start() && origin.offset() < segment.to();
    }

    private static HistoryRefused gone(String place) {
        return new HistoryRefused(
                "the recorded order isn't complete: records of " + place + " are gone",
                "Without them, nobody knows in which order the pipeline took the mentions.\n"
                        + "--order event-time replays by the times of the articles; signals may then differ from live.");
    }
}
