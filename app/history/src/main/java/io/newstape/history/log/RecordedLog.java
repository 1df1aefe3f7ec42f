package io.newstape.history.log;

import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;

/** A log that is read once more: topics of a cluster, or an archive of one. */
public interface RecordedLog {

    /**
     * Partitions of a topic, and what each holds.
     *
     * @return by partition, sorted
     * @throws HistoryRefused when there is no such topic
     */
    SortedMap<Integer, OffsetRange> extents(String topic);

    /**
     * Offsets of the first record of each partition whose time isn't before this one.
     *
     * @return by partition; none for a partition without such a record
     */
    Map<Integer, Long> offsetsAt(String topic, Instant time);

    /** A cursor over the records from one offset to another. */
    LogCursor open(String topic, int partition, long from, long to);

    /** Whether it keeps this topic at all: an archive keeps articles, and the order of mentions only if it was there. */
    boolean holds(String topic);

    /** Tells logs apart that may stand in for one another; empty for a cluster's, which is told apart by its address. */
    String identity();
}
