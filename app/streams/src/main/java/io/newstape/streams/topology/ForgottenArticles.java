package io.newstape.streams.topology;

import io.newstape.text.Fnv;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Ids of articles whose ledgers were forgotten, so that none of them is new a second time. It keeps a hash of eight
 * bytes for each, by the hour that its ledger expired by; all are in memory too, with 12 bytes each. Two ids of one hash
 * are taken for one: of a million ids that are kept, a new one is wrongly known with a chance of 1 in 18 trillion.
 *
 * <p>In the store, numbers big endian:
 *
 * <pre>
 *  hour part  -> up to {@value #MOST_IN_PART} hashes, one after the other
 * </pre>
 */
final class ForgottenArticles {

    /** 64 KiB: a record that every topic takes, also where a history of one date is forgotten at once. */
    static final int MOST_IN_PART = 8192;

    private final KeyValueStore<Bytes, byte[]> store;
    private final HourByHash hours = new HourByHash();

    /** The hours before this one are no longer kept; it depends on the records alone. */
    private int oldest;

    ForgottenArticles(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        try (KeyValueIterator<Bytes, byte[]> parts = store.all()) {
            while (parts.hasNext()) {
                KeyValue<Bytes, byte[]> part = parts.next();
                int hour = ByteBuffer.wrap(part.key.get()).getInt();
                for (ByteBuffer hashes = ByteBuffer.wrap(part.value); hashes.hasRemaining(); ) {
                    hours.put(hashes.getLong(), hour, 0);
                }
            }
        }
    }

    /** Whether the article was known, at an hour that is still kept. */
    boolean knows(String articleId) {
        return hours.hourOf(hash(articleId)) >= oldest;
    }

    /** @param ids of ledgers that expired by one hour, in hours since 1970 */
    void add(long hour, List<String> ids) {
        int kept = hour(hour);
        int part = 0;
        byte[] before = store.get(key(kept, part));
        while (before != null && before.length >= MOST_IN_PART * Long.BYTES) {
            before = store.get(key(kept, ++part));
        }
        ByteBuffer hashes = start(before);
        for (String id : ids) {
            if (hashes.position() == MOST_IN_PART * Long.BYTES) {
                write(kept, part++, hashes);
                hashes = start(null);
            }
            long hash = hash(id);
            hashes.putLong(hash);
            hours.put(hash, kept, oldest);
        }
        write(kept, part, hashes);
    }

    /** Drops what expired by an earlier hour than this one. */
    void dropBefore(long hour) {
        int first = hour(hour);
        if (first <= oldest) {
            return;
        }
        List<Bytes> gone = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> parts = store.range(key(0, 0), key(first, 0))) {
            while (parts.hasNext()) {
                Bytes place = parts.next().key;
                if (ByteBuffer.wrap(place.get()).getInt() < first) {
                    gone.add(place);
                }
            }
        }
        gone.forEach(store::delete);
        oldest = first;
    }

    private static ByteBuffer start(byte[] before) {
        ByteBuffer hashes = ByteBuffer.allocate(MOST_IN_PART * Long.BYTES);
        return before == null ? hashes : hashes.put(before);
    }

    private void write(int hour, int part, ByteBuffer hashes) {
        byte[] bytes = new byte[hashes.position()];
        hashes.flip().get(bytes);
        store.put(key(hour, part), bytes);
    }

    private static Bytes key(int hour, int part) {
        return Bytes.wrap(
                ByteBuffer.allocate(2 * Integer.BYTES).putInt(hour).putInt(part).array());
    }

    private static int hour(long hour) {
        return (int) Math.max(0, Math.min(Integer.MAX_VALUE, hour));
    }

    private static long hash(String articleId) {
        long hash = Fnv.EMPTY;
        for (int i = 0; i < articleId.length(); i++) {
            hash = Fnv.with(hash, articleId.charAt(i));
        }
        return hash == 0 ? 1 : hash;
    }
}
