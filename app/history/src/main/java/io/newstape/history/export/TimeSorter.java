package io.newstape.history.export;

import io.newstape.history.log.LogRecord;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Sorts records by time of publication, then partition, then offset, in bounded memory. What doesn't fit is written to
 * temporary files, each sorted, and merged. So the order depends on the records alone, and the files of an export can
 * be written one after the other.
 */
final class TimeSorter implements Closeable {

    /** What a record takes in memory beside its bytes. */
    private static final long OVERHEAD = 160;

    /** Files that are merged at once; each holds a buffer and a record. */
    private static final int MOST_MERGED = 32;

    private final Path folder;
    private final String topic;
    private final long most;
    private final List<TimedRecord> held = new ArrayList<>();
    private final List<List<Path>> levels = new ArrayList<>();
    private long heldBytes;
    private int files;

    /** Takes each record when its turn comes. */
    interface Taker {
        void take(LogRecord record) throws IOException;
    }

    /**
     * @param folder for temporary files; made when the first is needed
     * @param topic what all records are of
     * @param most bytes to hold in memory
     */
    TimeSorter(Path folder, String topic, long most) {
        this.folder = folder;
        this.topic = topic;
        this.most = most;
    }

    /** @param time when it was published, microseconds since 1970 */
    void add(long time, LogRecord record) throws IOException {
        held.add(new TimedRecord(time, record.partition(), record.offset(), record.time(), record.value()));
        heldBytes += OVERHEAD + record.value().length;
        if (heldBytes >= most) {
            spill();
        }
    }

    /** Gives all records in their order; keys and headers aren't kept. */
    void drain(Taker taker) throws IOException {
        if (files == 0) {
            held.sort(null);
            for (TimedRecord record : held) {
                taker.take(record.in(topic));
            }
            held.clear();
            return;
        }
        spill();
        merge(levels.stream().flatMap(List::stream).toList(), record -> taker.take(record.in(topic)));
    }

    /** Removes the temporary files. */
    @Override
    public void close() throws IOException {
        FolderedFiles.remove(folder);
    }

    private void spill() throws IOException {
        if (held.isEmpty()) {
            return;
        }
        held.sort(null);
        Path file = next();
        try (DataOutputStream out = out(file)) {
            for (TimedRecord record : held) {
                record.write(out);
            }
        }
        held.clear();
        heldBytes = 0;
        keep(0, file);
    }

    /** A level that is full becomes one file of the next level, so each record is written a few times at most. */
    private void keep(int level, Path file) throws IOException {
        if (levels.size() == level) {
            levels.add(new ArrayList<>());
        }
        List<Path> there = levels.get(level);
        there.add(file);
        if (there.size() < MOST_MERGED) {
            return;
        }
        Path merged = next();
        try (DataOutputStream out = out(merged)) {
            merge(there, record -> record.write(out));
        }
        for (Path old : there) {
            Files.delete(old);
        }
        there.clear();
        keep(level + 1, merged);
    }

    private interface TimedTaker {
        void take(TimedRecord record) throws IOException;
    }

    private static void merge(List<Path> sorted, TimedTaker taker) throws IOException {
        PriorityQueue<Head> heads = new PriorityQueue<>();
        try {
            for (Path file : sorted) {
                push(
                        new Head(new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))),
                        heads);
            }
            while (!heads.isEmpty()) {
                Head head = heads.poll();
                taker.take(head.record);
                push(head, heads);
            }
        } finally {
            for (Iterator<Head> rest = heads.iterator(); rest.hasNext(); ) {
                rest.next().in.close();
            }
        }
    }

    private static void push(Head head, PriorityQueue<Head> heads) throws IOException {
        if (head.advance()) {
            heads.add(head);
        } else {
            head.in.close();
        }
    }

    private Path next() throws IOException {
        Files.createDirectories(folder);
        return folder.resolve("sorted-" + files++);
    }

    private static DataOutputStream out(Path file) throws IOException {
        return new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    /** A sorted file and its next record. */
    private static final class Head implements Comparable<Head> {

        private final DataInputStream in;
        private TimedRecord record;

        Head(DataInputStream in) {
            this.in = in;
        }

        boolean advance() throws IOException {
            record = TimedRecord.read(in);
            return record != null;
        }

        @Override
        public int compareTo(Head other) {
            return record.compareTo(other.record);
        }
    }

    /** A record with what it is sorted by. */
    private record TimedRecord(long published, int partition, long offset, long time, byte[] value)
            implements Comparable<TimedRecord> {

        LogRecord in(String topic) {
            return new LogRecord(topic, partition, offset, time, null, value, new RecordHeaders());
        }

        void write(DataOutputStream out) throws IOException {
            out.writeInt(value.length);
            out.writeLong(published);
            out.writeInt(partition);
            out.writeLong(offset);
            out.writeLong(time);
            out.write(value);
        }

        /** The next one; null at the end. */
        static TimedRecord read(DataInputStream in) throws IOException {
            byte[] length = in.readNBytes(Integer.BYTES);
            if (length.length == 0) {
                return null;
            }
            int bytes = java.nio.ByteBuffer.wrap(length).getInt();
            return new TimedRecord(in.readLong(), in.readInt(), in.readLong(), in.readLong(), in.readNBytes(bytes));
        }

        @Override
        public int compareTo(TimedRecord other) {
            int order = Long.compare(published, other.published);
            order = order != 0 ? order : Integer.compare(partition, other.partition);
            return order != 0 ? order : Long.compare(offset, other.offset);
        }
    }
}
