package io.newstape.streams.wire;

import java.util.Optional;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * A record's value that is decoded when somebody looks at it. It is for a reader of all records who looks at few: to decode
 * costs more than to read.
 *
 * @param <V> what the value is
 */
public final class Undecoded<V> {

    private final String topic;
    private final byte[] bytes;
    private final Deserializer<V> deserializer;

    private Undecoded(String topic, byte[] bytes, Deserializer<V> deserializer) {
        this.topic = topic;
        this.bytes = bytes;
        this.deserializer = deserializer;
    }

    /** Wraps values; it is never closed with the consumer, since who keeps a value looks at it later. */
    public static <V> Deserializer<Undecoded<V>> deserializer(Deserializer<V> deserializer) {
        return (topic, bytes) -> new Undecoded<>(topic, bytes, deserializer);
    }

    /** How long it is, bytes. */
    public int size() {
        return bytes.length;
    }

    /** The value, decoded anew each time; empty when the bytes are no such record. */
    public Optional<V> decode() {
        try {
            return Optional.ofNullable(deserializer.deserialize(topic, bytes));
        } catch (SerializationException e) {
            return Optional.empty();
        }
    }
}
