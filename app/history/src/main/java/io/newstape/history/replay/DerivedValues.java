package io.newstape.history.replay;

import io.newstape.schema.CompanySentiment;
import io.newstape.schema.FlatSignal;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalWindow;
import io.newstape.schema.TickerMentions;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Topics;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;

/** What the bytes of derived records mean. For one thread. */
public final class DerivedValues {

    /** Confluent's wire format: a zero, and four bytes of schema id. */
    private static final int PREFIX = 5;

    private final Map<String, Deserializer<? extends SpecificRecord>> readers = new HashMap<>();
    private final Serializer<SpecificRecord> writer;

    public DerivedValues(Topics topics, AvroSerdes serdes) {
        readers.put(topics.scoredMentions().name(), serdes.deserializer(ScoredMention.class));
        readers.put(topics.tickerMentions().name(), serdes.deserializer(TickerMentions.class));
        readers.put(topics.companySentiment().name(), serdes.deserializer(CompanySentiment.class));
        readers.put(topics.signals().name(), serdes.deserializer(Signal.class));
        readers.put(topics.flatSignals().name(), serdes.deserializer(FlatSignal.class));
        readers.put(topics.latestSignals().name(), serdes.deserializer(Signal.class));
        readers.put(topics.signalWindows().name(), serdes.deserializer(SignalWindow.class));
        writer = serdes.serializer();
    }

    /**
     * The bytes that are compared: a public record's Avro without the prefix that names its schema, anything else whole.
     */
    public byte[] body(String topic, byte[] value) {
        return isFramed(topic, value) ? Arrays.copyOfRange(value, PREFIX, value.length) : value;
    }

    /** The bytes behind the prefix, if there is one. */
    public static byte[] unframed(byte[] value) {
        return value != null && value.length >= PREFIX && value[0] == 0
                ? Arrays.copyOfRange(value, PREFIX, value.length)
                : value;
    }

    /**
     * The body of a recorded value as this version of newstape would write it, when another version of the schema
     * wrote it; its own body otherwise.
     */
    public byte[] bodyNow(String topic, byte[] recorded, byte[] replayed) {
        if (isFramed(topic, recorded)
                && isFramed(topic, replayed)
                && !Arrays.equals(recorded, 0, PREFIX, replayed, 0, PREFIX)) {
            Optional<IndexedRecord> value = decode(topic, recorded);
            if (value.isPresent()) {
                return body(topic, writer.serialize(topic, (SpecificRecord) value.get()));
            }
        }
        return body(topic, recorded);
    }

    /** The value as a record; empty when it is none of this topic's. */
    public Optional<IndexedRecord> decode(String topic, byte[] value) {
        Deserializer<? extends SpecificRecord> reader = readers.get(topic);
        if (reader == null || value == null) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(reader.deserialize(topic, value));
        } catch (SerializationException e) {
            if (io.newstape.streams.wire.RegistryUnavailable.isCauseOf(e)) {
                throw e;
            }
            return Optional.empty();
        }
    }

    private boolean isFramed(String topic, byte[] value) {
        return readers.containsKey(topic) && value != null && value.length >= PREFIX && value[0] == 0;
    }
}
