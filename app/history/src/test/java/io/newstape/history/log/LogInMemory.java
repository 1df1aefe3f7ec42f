package io.newstape.history.log;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A recorded log of one topic, for tests: what was added, partition by partition. */
public final class LogInMemory implements RecordedLog {

    private final String topic;
    private final SortedMap<Integer, Long> begins = new TreeMap<>();
    private final Map<Integer, List<LogRecord>> records = new HashMap<>();

    public LogInMemory(String topic) {
        this.topic = topic;
    }

    /** Adds a partition, whose records before an offset are gone. */
    public LogInMemory partition(int partition, long begin) {
        begins.put(partition, begin);
        records.put(partition, new ArrayList<>());
        return this;
    }

    /** Adds a record to a partition, at the next offset. */
    public LogInMemory add(int partition, long time, String key, byte[] value) {
        List<LogRecord> there = records.get(partition);
        there.add(new LogRecord(
                topic,
                partition,
                begins.get(partition) + there.size(),
                time,
                key == null ? null : key.getBytes(StandardCharsets.UTF_8),
                value,
                new RecordHeaders()));
        return this;
    }

    /** Adds so many records to a partition, a second apart. */
    public LogInMemory add(int partition, int count) {
        for (int i = 0; i < count; i++) {
            add(partition, 1000L * i, "k-" + i, new byte[0]);
        }
        return this;
    }

    @Override
    public SortedMap<Integer, OffsetRange> extents(String named) {
        SortedMap<Integer, OffsetRange> extents = new TreeMap<>();
        begins.forEach((partition, begin) -> extents.put(
                partition, new OffsetRange(begin, begin + records.get(partition).size())));
        return extents;
    }

    @Override
    public Map<Integer, Long> offsetsAt(String named, Instant time) {
        Map<Integer, Long> offsets = new HashMap<>();
        records.forEach((partition, there) -> there.stream()
                .filter(record -> record.time() >= time.toEpochMilli())
                .findFirst()
                .ifPresent(record -> offsets.put(partition, record.offset())));
        return offsets;
    }

    @Override
    public LogCursor open(String named, int partition, long from, long to) {
        Iterator<LogRecord> wanted = records.get(partition).stream()
                .filter(record -> record.offset() >= from && record.offset() < to)
                .iterator();
        return new LogCursor() {
            @Override
            public Optional<LogRecord> next() {
                return wanted.hasNext() ? Optional.of(wanted.next()) : Optional.empty();
            }

            @Override
            public void close() {
                // nothing is open
            }
        };
    }

    @Override
    public boolean holds(String named) {
        return named.equals(topic);
    }

    @Override
    public String identity() {
        return "in memory";
    }
}
