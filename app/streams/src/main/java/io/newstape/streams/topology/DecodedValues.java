package io.newstape.streams.topology;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.common.utils.Bytes;

/**
 * The values of a store that were decoded last, so that those of a busy security aren't decoded for each mention. A
 * value is given out only for the very bytes that it was decoded from; so whoever else writes to the store, no old value
 * comes out. Bounded by the number of values.
 */
final class DecodedValues<T> {

    static final int MOST_VALUES = 3_000;

    private final Function<byte[], T> decoder;
    private final LinkedHashMap<Bytes, Entry<T>> entries = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Bytes, Entry<T>> eldest) {
            return size() > MOST_VALUES;
        }
    };

    DecodedValues(Function<byte[], T> decoder) {
        this.decoder = decoder;
    }

    private record Entry<T>(byte[] bytes, T value) {}

    T get(Bytes key, byte[] bytes) {
        Entry<T> entry = entries.get(key);
        if (entry != null && Arrays.equals(entry.bytes(), bytes)) {
            return entry.value();
        }
        T value = decoder.apply(bytes);
        put(key, bytes, value);
        return value;
    }

    /** @param bytes what the value is encoded to; nobody changes them afterwards */
    void put(Bytes key, byte[] bytes, T value) {
        entries.put(key, new Entry<>(bytes, value));
    }

    int size() {
        return entries.size();
    }
}
