package io.newstape.streams.topology;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which keys of a store are due when, so that finding those that are costs as much as there are, whatever the size of
 * the store. Times are whole numbers of whatever unit its user counts in.
 *
 * <p>What lies in the store, in the order of its bytes; times are eight bytes, big endian, with the first bit turned, so
 * that they sort as the numbers do:
 *
 * <pre>
 *  0                -> how far time has come, see {@link StreamClock}
 *  1 time key       -> nothing; the key is due then
 *  2 key            -> the time that the key was last moved to
 * </pre>
 */
final class TimeIndex {

    private static final byte DUE = 1;
    private static final byte MOVED = 2;
    private static final Bytes LATEST = Bytes.wrap(new byte[] {0});
    private static final byte[] NOTHING = {};
    private static final int TIME_ENDS = 1 + Long.BYTES;

    private final KeyValueStore<Bytes, byte[]> store;
    private final long bound;

    /** As in the store; null before the first record, or before it is read. */
    private StreamClock clock;

    /**
     * No key is due before. RocksDB keeps the marks of deleted entries for long, and a search from the first one on would
     * walk over all of them each time.
     */
    private long earliest = Long.MIN_VALUE;

    /** For times that no record sets. */
    TimeIndex(KeyValueStore<Bytes, byte[]> store) {
        this(store, Long.MAX_VALUE);
    }

    /** @param bound how far ahead one record may carry the time, in the unit of the times */
    TimeIndex(KeyValueStore<Bytes, byte[]> store, long bound) {
        this.store = store;
        this.bound = bound;
    }

    /** A key and when it is due. */
    record Due(long time, String key) {}

    void add(long time, String key) {
        store.put(due(time, key), NOTHING);
        earliest = Math.min(earliest, time);
    }

    void remove(long time, String key) {
        store.delete(due(time, key));
    }

    /** Makes a key due at a time, and no longer at the one it was moved to before. */
    void move(long time, String key) {
        Bytes moved = moved(key);
        byte[] before = store.get(moved);
        if (before != null && number(before) == time) {
            return;
        }
        if (before != null) {
            remove(number(before), key);
        }
        add(time, key);
        store.put(moved, bytes(time));
    }

    /** Drops what was kept to {@link #move} a key that has been taken. */
    void settle(String key) {
        store.delete(moved(key));
    }

    /** Takes out the keys that are due before a time, earliest first. */
    List<Due> takeBefore(long time) {
        List<Due> due = new ArrayList<>();
        if (time <= earliest) {
            return due;
        }
        List<Bytes> taken = new ArrayList<>();
        // the end of the range belongs to it: an empty key, which nobody has
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(due(earliest, ""), due(time, ""))) {
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                taken.add(entry.key);
                due.add(due(entry.key));
            }
        }
        taken.forEach(store::delete);
        earliest = time;
        return due;
    }

    /**
     * Moves the time on by the time of a record. The result is in the store, so it survives restarts.
     *
     * @param time of the record
     * @param exactTime the same in the finest unit there is
     * @return true when time has come further
     */
    boolean advance(long time, long exactTime) {
        StreamClock before = clock();
        StreamClock after = before == null ? StreamClock.startingAt(time) : before.after(time, exactTime, bound);
        if (after.equals(before)) {
            return false;
        }
        clock = after;
        store.put(LATEST, after.bytes());
        return before == null || after.time() > before.time();
    }

    /** How many keys have been moved to a time and not settled; in RocksDB about so many. */
    long moved() {
        return store.approximateNumEntries() / 2;
    }

    /** How far time has come; 0 before the first record. */
    long latest() {
        StreamClock now = clock();
        return now == null ? 0 : now.time();
    }

    private StreamClock clock() {
        if (clock == null) {
            byte[] stored = store.get(LATEST);
            clock = stored == null ? null : StreamClock.of(stored);
        }
        return clock;
    }

    private static Bytes due(long time, String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(TIME_ENDS + text.length)
                .put(DUE)
                .putLong(time ^ Long.MIN_VALUE)
                .put(text)
                .array());
    }

    private static Due due(Bytes entry) {
        byte[] bytes = entry.get();
        long time = ByteBuffer.wrap(bytes).getLong(1) ^ Long.MIN_VALUE;
        return new Due(time, new String(bytes, TIME_ENDS, bytes.length - TIME_ENDS, StandardCharsets.UTF_8));
    }

    private static Bytes moved(String key) {
        byte[] text = key.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(
                ByteBuffer.allocate(1 + text.length).put(MOVED).put(text).array());
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static long number(byte[] bytes) {
        return ByteBuffer.wrap(bytes).getLong();
    }
}
