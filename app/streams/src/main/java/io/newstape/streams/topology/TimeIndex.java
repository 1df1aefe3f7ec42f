package io.newstape.streams.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Which keys of a store are due when, so that finding those that are costs as much as there are, whatever the size of
 * the store. Times are whole numbers of whatever unit its user counts in, 0 or more.
 */
final class TimeIndex {

    /** Sorts before every time. */
    private static final String LATEST = " latest";

    /** Sorts behind every time. */
    private static final String MOVED = "moved|";

    private final KeyValueStore<String, Long> store;

    /**
     * No key is due before. RocksDB keeps the marks of deleted entries for long, and a search from the first one on would
     * walk over all of them each time.
     */
    private long earliest;

    TimeIndex(KeyValueStore<String, Long> store) {
        this.store = store;
    }

    /** A key and when it is due. */
    record Due(long time, String key) {}

    void add(long time, String key) {
        store.put(entry(time, key), time);
        earliest = Math.min(earliest, time);
    }

    void remove(long time, String key) {
        store.delete(entry(time, key));
    }

    /** Makes a key due at a time, and no longer at the one it was moved to before. */
    void move(long time, String key) {
        Long before = store.get(MOVED + key);
        if (before != null && before == time) {
            return;
        }
        if (before != null) {
            remove(before, key);
        }
        add(time, key);
        store.put(MOVED + key, time);
    }

    /** Drops what was kept to {@link #move} a key that has been taken. */
    void settle(String key) {
        store.delete(MOVED + key);
    }

    /** Takes out the keys that are due before a time, earliest first. */
    List<Due> takeBefore(long time) {
        List<Due> due = new ArrayList<>();
        if (time <= earliest) {
            return due;
        }
        try (KeyValueIterator<String, Long> entries = store.range(entry(earliest, ""), entry(time, ""))) {
            while (entries.hasNext()) {
                KeyValue<String, Long> entry = entries.next();
                due.add(new Due(entry.value, entry.key.substring(entry.key.indexOf('|') + 1)));
            }
        }
        due.forEach(taken -> remove(taken.time(), taken.key()));
        earliest = time;
        return due;
    }

    /**
     * Remembers the latest time seen; it survives restarts.
     *
     * @return true when this one is later than all before
     */
    boolean advance(long time) {
        Long latest = store.get(LATEST);
        if (latest != null && time <= latest) {
            return false;
        }
        store.put(LATEST, time);
        return true;
    }

    /** The latest time seen; 0 before the first. */
    long latest() {
        Long latest = store.get(LATEST);
        return latest == null ? 0 : latest;
    }

    private static String entry(long time, String key) {
        return String.format(Locale.ROOT, "%019d|%s", Math.max(0, time), key);
    }
}
