package io.newstape.history.log;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * The records of several partitions as one log: each partition in its order, and of the records next in line always the
 * one with the earliest time, and of those the one of the lowest partition. It depends on the partitions alone, so that it is the same each time.
 */
public final class MergedLog implements AutoCloseable {

    private final Map<Integer, LogCursor> cursors = new TreeMap<>();
    private final PriorityQueue<LogRecord> heads =
            new PriorityQueue<>(Comparator.comparingLong(LogRecord::time).thenComparingInt(LogRecord::partition));

    public void add(int partition, LogCursor cursor) {
        cursors.put(partition, cursor);
        cursor.next().ifPresent(heads::add);
    }

    public Optional<LogRecord> next() {
        LogRecord record = heads.poll();
        if (record != null) {
            cursors.get(record.partition()).next().ifPresent(heads::add);
        }
        return Optional.ofNullable(record);
    }

    @Override
    public void close() {
        cursors.values().forEach(LogCursor::close);
    }
}
