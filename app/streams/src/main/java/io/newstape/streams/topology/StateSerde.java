package io.newstape.streams.topology;

import io.newstape.streams.wire.RecordBuffer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;

/**
 * State as Avro's single-object encoding: each value names its schema by fingerprint, so that state needs no registry
 * and bytes of an unknown schema are told from broken ones.
 */
final class StateSerde<T extends SpecificRecord> implements Serde<T> {

    /** Two bytes of marker and eight of fingerprint. */
    private static final int HEADER = 10;

    private static final ThreadLocal<BinaryDecoder> DECODERS =
            ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

    private final byte[] header;
    private final SpecificDatumWriter<T> writer;
    private final SpecificDatumReader<T> reader;
    private final BinaryMessageDecoder<T> ofOtherSchemas;

    StateSerde(Class<T> type) {
        SpecificData model = SpecificData.getForClass(type);
        Schema schema = model.getSchema(type);
        header = header(schema);
        writer = new SpecificDatumWriter<>(schema, model);
        reader = new SpecificDatumReader<>(schema, schema, model);
        ofOtherSchemas = new BinaryMessageDecoder<>(model, schema);
    }

    private static byte[] header(Schema schema) {
        return ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put((byte) 0xc3)
                .put((byte) 0x01)
                .putLong(SchemaNormalization.parsingFingerprint64(schema))
                .array();
    }

    @Override
    public Serializer<T> serializer() {
        return (topic, value) -> value == null ? null : encode(value);
    }

    @Override
    public Deserializer<T> deserializer() {
        return (topic, bytes) -> bytes == null ? null : decode(bytes);
    }

    byte[] encode(T value) {
        try {
            return RecordBuffer.write(header, writer, value);
        } catch (IOException e) {
            throw new SerializationException("can't write state", e);
        }
    }

    T decode(byte[] bytes) {
        try {
            if (!startsWithHeader(bytes)) {
                // says which schema is missing, or that this is no state at all
                return ofOtherSchemas.decode(bytes);
            }
            // Avro's own message decoder reads byte by byte through a stream, at about twice the cost
            BinaryDecoder decoder =
                    DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, DECODERS.get());
            return reader.read(null, decoder);
        } catch (IOException | AvroRuntimeException e) {
            throw new SerializationException("can't read state", e);
        }
    }

    private boolean startsWithHeader(byte[] bytes) {
        return bytes.length >= HEADER && Arrays.equals(header, 0, HEADER, bytes, 0, HEADER);
    }
}
