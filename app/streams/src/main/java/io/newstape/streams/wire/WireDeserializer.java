package io.newstape.streams.wire;

import io.confluent.kafka.schemaregistry.client.SchemaRegistryClient;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Reads records in Confluent's wire format. Confluent's deserializer reads the first record of each schema, and every
 * record that can't be read: it asks the registry and says what is wrong. The records between are read with the schema
 * that is known by then, because it looks each one's up in a cache that costs more than a short record.
 *
 * <p>From several threads at once.
 */
final class WireDeserializer<T extends SpecificRecord> implements Deserializer<Object> {

    private static final int HEADER = 1 + Integer.BYTES;

    /** Of one type; there are as many as it ever had versions. Behind them each record takes the long way. */
    private static final int MOST_SCHEMAS = 64;

    private static final ThreadLocal<BinaryDecoder> DECODER = new ThreadLocal<>();

    private final Deserializer<Object> first;
    private final Class<T> type;
    private final SchemaRegistryClient registry;
    private final Map<Integer, DatumReader<T>> known = new ConcurrentHashMap<>();

    /**
     * @param first reads what isn't known
     * @param registry asked for a schema after the first record that was written with it; {@code first} has asked too
     */
    WireDeserializer(Deserializer<Object> first, Class<T> type, SchemaRegistryClient registry) {
        this.first = first;
        this.type = type;
        this.registry = registry;
    }

    @Override
    public Object deserialize(String topic, byte[] bytes) {
        boolean isRecord = bytes != null && bytes.length >= HEADER && bytes[0] == 0;
        DatumReader<T> reader = isRecord ? known.get(id(bytes)) : null;
        if (reader != null) {
            try {
                return read(reader, bytes);
            } catch (IOException | RuntimeException e) {
                // the long way says what is wrong with it
                return first.deserialize(topic, bytes);
            }
        }
        Object value = first.deserialize(topic, bytes);
        if (type.isInstance(value) && known.size() < MOST_SCHEMAS) {
            learn(topic, id(bytes));
        }
        return value;
    }

    private T read(DatumReader<T> reader, byte[] bytes) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, DECODER.get());
        DECODER.set(decoder);
        return reader.read(null, decoder);
    }

    private void learn(String topic, int id) {
        try {
            if (registry.getSchemaBySubjectAndId(topic + "-value", id).rawSchema() instanceof Schema writer) {
                SpecificDatumReader<T> reader = new SpecificDatumReader<>(type);
                reader.setSchema(writer);
                known.put(id, reader);
            }
        } catch (IOException | RestClientException e) {
            // the next record asks again
        }
    }

    private static int id(byte[] bytes) {
        return ByteBuffer.wrap(bytes, 1, Integer.BYTES).getInt();
    }

    @Override
    public void close() {
        first.close();
    }
}
