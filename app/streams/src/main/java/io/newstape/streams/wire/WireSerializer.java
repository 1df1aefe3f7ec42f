package io.newstape.streams.wire;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.newstape.streams.seal.TextGuard;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes records in Confluent's wire format: a zero byte, the schema's id in four bytes, big endian, and the record in
 * Avro's binary encoding. Confluent's serializer gives the same bytes, but looks the id up for each record in a cache
 * that compares schemas part by part; here it is looked up once for a topic.
 *
 * <p>From several threads at once: Kafka Streams gives all of its threads the one serializer of a sink.
 */
final class WireSerializer<T extends SpecificRecord> implements Serializer<T> {

    private static final byte MAGIC = 0;
    private static final int HEADER = 1 + Integer.BYTES;

    private final SchemaRegistryClient registry;
    private final TextGuard text;

    /** The target of the last record. A record for another topic replaces it. */
    private volatile KnownTopic<T> known;

    WireSerializer(SchemaRegistryClient registry, TextGuard text) {
        this.registry = registry;
        this.text = text;
    }

    private record KnownTopic<T>(String topic, byte[] header, SpecificDatumWriter<T> writer) {}

    @Override
    public byte[] serialize(String topic, T value) {
        if (value == null) {
            return null;
        }
        KnownTopic<T> target = known;
        if (target == null || !topic.equals(target.topic())) {
            target = new KnownTopic<>(topic, header(topic, value), new SpecificDatumWriter<>(value.getSchema()));
            known = target;
        }
        try {
            return RecordBuffer.write(target.header(), target.writer(), text.seal(value));
        } catch (KafkaException e) {
            // the keys' topic doesn't answer now; nothing is wrong with the record itself
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "can't write a " + value.getSchema().getName(), e);
        }
    }

    private byte[] header(String topic, T value) {
        try {
            int id = registry.getId(topic + "-value", Registry.avro(value.getSchema()));
            return ByteBuffer.allocate(HEADER).put(MAGIC).putInt(id).array();
        } catch (IOException | RestClientException e) {
            throw new SerializationException("can't look up the id of " + topic + "-value", e);
        }
    }
}
