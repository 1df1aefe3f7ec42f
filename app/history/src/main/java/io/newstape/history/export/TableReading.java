package io.newstape.history.export;

import io.newstape.history.log.ChainLinks;
import io.newstape.history.log.LogCursor;
import io.newstape.history.log.LogRecord;
import io.newstape.history.log.OffsetRange;
import io.newstape.history.log.RecordChain;
import io.newstape.history.log.RecordedLog;
import io.newstape.history.log.RunningDigest;
import io.newstape.history.log.WorkListener;
import io.newstape.history.replay.DerivedValues;
import io.newstape.streams.wire.RegistryUnavailable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Reads the topic of a table, partition by partition, and counts what becomes of its records. */
final class TableReading<V extends SpecificRecord> {

    private static final int MOST_NAMED = 100;

    private final RecordedLog log;
    private final ExportTable<V, ?> table;
    private final Deserializer<V> reader;
    private final ExportFilter filter;
    private final WorkListener listener;
    private final SortedMap<Integer, String> digests = new TreeMap<>();
    private final SortedMap<Integer, ChainLinks> chains = new TreeMap<>();
    private final Map<Integer, String> chainEnds;
    private final SortedSet<String> versions = new TreeSet<>();
    private final List<String> firstUnreadable = new ArrayList<>();
    private long rows;
    private long unreadable;
    private long leftOut;

    /** Takes each record that is exported. */
    interface Taker<V> {
        void take(LogRecord record, V value) throws IOException;
    }

    /** @param chainEnds links that the chains of the partitions go on from; none for new ones */
    TableReading(
            RecordedLog log,
            ExportTable<V, ?> table,
            Deserializer<V> reader,
            ExportFilter filter,
            Map<Integer, String> chainEnds,
            WorkListener listener) {
        this.chainEnds = Map.copyOf(chainEnds);
        this.log = log;
        this.table = table;
        this.reader = reader;
        this.filter = filter;
        this.listener = listener;
    }

    void read(SortedMap<Integer, OffsetRange> taken, Taker<V> taker) throws IOException {
        for (Map.Entry<Integer, OffsetRange> part : taken.entrySet()) {
            RunningDigest digest = new RunningDigest();
            ChainLinks chain = new ChainLinks(chainEnds.getOrDefault(part.getKey(), RecordChain.START));
            OffsetRange extent = part.getValue();
            try (LogCursor cursor = log.open(table.topic().name(), part.getKey(), extent.begin(), extent.end())) {
                for (Optional<LogRecord> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                    digest.add(
                            next.get().key(), DerivedValues.unframed(next.get().value()));
                    chain.add(next.get());
                    read(next.get(), taker);
                    listener.replayed(next.get().time());
                }
            }
            digests.put(part.getKey(), digest.hex());
            chains.put(part.getKey(), chain);
        }
    }

    private void read(LogRecord record, Taker<V> taker) throws IOException {
        Optional<V> value = readable(record);
        if (value.isEmpty()) {
            unreadable++;
            if (firstUnreadable.size() < MOST_NAMED) {
                firstUnreadable.add(record.topic() + "-" + record.partition() + "@" + record.offset());
            }
        } else if (table.isTaken(filter, value.get())) {
            taker.take(record, value.get());
            versions.addAll(table.versions().apply(value.get()));
            rows++;
        } else {
            leftOut++;
        }
    }

    /** The value of a record that was read before. */
    V value(LogRecord record) {
        return reader.deserialize(record.topic(), record.value());
    }

    /** Digests of what was recorded, by partition, whatever the filter leaves out. */
    SortedMap<Integer, String> digests() {
        return digests;
    }

    /** Chains of what was recorded, by partition, whatever the filter leaves out. */
    SortedMap<Integer, ChainLinks> chains() {
        return chains;
    }

    /** Versions that the exported records were made with. */
    SortedSet<String> versions() {
        return versions;
    }

    long rows() {
        return rows;
    }

    long leftOut() {
        return leftOut;
    }

    long unreadable() {
        return unreadable;
    }

    /** Where records are that can't be read, as topic-partition@offset; the first hundred. */
    List<String> firstUnreadable() {
        return firstUnreadable;
    }

    private Optional<V> readable(LogRecord record) {
        try {
            return Optional.ofNullable(reader.deserialize(record.topic(), record.value()));
        } catch (RuntimeException e) {
            // noise can make a reader fail in any way
            if (RegistryUnavailable.isCauseOf(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
