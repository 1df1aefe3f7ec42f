package io.newstape.streams.topology;

import io.newstape.schema.state.DecayedScores;
import io.newstape.schema.state.HourCount;
import io.newstape.schema.state.RememberedArticle;
import io.newstape.schema.state.SecurityState;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * States of securities in a store, part by part: an article more is one small record more in the changelog, however much
 * is remembered besides. Numbers are big endian, with the first bit of signed ones turned, so that bytes sort as the
 * numbers do:
 *
 * <pre>
 *  RIC 0 1 publishedAt order  -> RememberedArticle
 *  RIC 0 2 hour               -> HourCount
 *  RIC 0 3                    -> DecayedScores
 * </pre>
 */
final class SecurityRecords {

    private static final byte ARTICLE = 1;
    private static final byte HOUR = 2;
    private static final byte SCORES = 3;

    private final KeyValueStore<Bytes, byte[]> store;
    private final StateSerde<RememberedArticle> articles = new StateSerde<>(RememberedArticle.class);
    private final StateSerde<HourCount> hours = new StateSerde<>(HourCount.class);
    private final StateSerde<DecayedScores> scores = new StateSerde<>(DecayedScores.class);

    SecurityRecords(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
    }

    /** The state of a security; null when there is none. */
    SecurityState read(String ric) {
        List<RememberedArticle> remembered = new ArrayList<>();
        List<HourCount> counted = new ArrayList<>();
        DecayedScores older = null;
        byte[] name = name(ric);
        try (KeyValueIterator<Bytes, byte[]> entries = all(name)) {
            if (!entries.hasNext()) {
                return null;
            }
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                switch (entry.key.get()[name.length]) {
                    case ARTICLE -> remembered.add(articles.decode(entry.value));
                    case HOUR -> counted.add(hours.decode(entry.value));
                    default -> older = scores.decode(entry.value);
                }
            }
        }
        return new SecurityState(remembered, counted, older);
    }

    /**
     * Writes what differs. Parts that didn't change are the same objects in both.
     *
     * @param before the state as it was read or written last; null for none
     */
    void write(String ric, SecurityState before, SecurityState after) {
        byte[] name = name(ric);
        write(
                before == null ? List.of() : before.getArticles(),
                after.getArticles(),
                part -> key(name, part),
                articles);
        write(before == null ? List.of() : before.getHours(), after.getHours(), part -> key(name, part), hours);
        DecayedScores scoresBefore = before == null ? null : before.getScores();
        if (after.getScores() != null && after.getScores() != scoresBefore) {
            store.put(Bytes.wrap(start(name, SCORES, 0).array()), scores.encode(after.getScores()));
        }
    }

    void delete(String ric) {
        List<Bytes> keys = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> entries = all(name(ric))) {
            entries.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(store::delete);
    }

    /** What changes stands together, as a rule: parts that are equal at either end are left out first. */
    private <T extends SpecificRecord> void write(
            List<T> before, List<T> after, Function<T, Bytes> key, StateSerde<T> serde) {
        int start = 0;
        int most = Math.min(before.size(), after.size());
        while (start < most && before.get(start) == after.get(start)) {
            start++;
        }
        int end = 0;
        while (end < most - start && before.get(before.size() - 1 - end) == after.get(after.size() - 1 - end)) {
            end++;
        }
        List<T> old = before.subList(start, before.size() - end);
        List<T> now = after.subList(start, after.size() - end);
        Set<Bytes> written = new HashSet<>();
        for (T part : now) {
            Bytes place = key.apply(part);
            written.add(place);
            if (!isAmong(old, part)) {
                store.put(place, serde.encode(part));
            }
        }
        for (T part : old) {
            Bytes place = key.apply(part);
            if (!written.contains(place)) {
                store.delete(place);
            }
        }
    }

    private static <T> boolean isAmong(List<T> parts, T part) {
        for (T other : parts) {
            if (other == part) {
                return true;
            }
        }
        return false;
    }

    private KeyValueIterator<Bytes, byte[]> all(byte[] name) {
        byte[] end = name.clone();
        // a RIC with a character below 1 behind another RIC is none
        end[end.length - 1] = 1;
        return store.range(Bytes.wrap(name), Bytes.wrap(end));
    }

    private static byte[] name(String ric) {
        return (ric + '\0').getBytes(StandardCharsets.UTF_8);
    }

    private static Bytes key(byte[] name, RememberedArticle article) {
        return Bytes.wrap(start(name, ARTICLE, Long.BYTES + Integer.BYTES)
                .putLong(article.getPublishedAt() ^ Long.MIN_VALUE)
                .putInt(article.getOrder())
                .array());
    }

    private static Bytes key(byte[] name, HourCount hour) {
        return Bytes.wrap(start(name, HOUR, Long.BYTES)
                .putLong(hour.getHour() ^ Long.MIN_VALUE)
                .array());
    }

    private static ByteBuffer start(byte[] name, byte part, int rest) {
        return ByteBuffer.allocate(name.length + 1 + rest).put(name).put(part);
    }
}
