package io.newstape.streams.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.io.EncoderFactory;

/** Writes records in Avro's binary encoding, behind a header. Each thread reuses its buffer. */
public final class RecordBuffer {

    private static final ThreadLocal<RecordBuffer> OF_THREAD = ThreadLocal.withInitial(RecordBuffer::new);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(4096);

    /** Collects small pieces before they go to the stream, whose every write takes a lock. */
    private final BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);

    private RecordBuffer() {}

    /** The bytes of the header and of the record behind it. */
    public static <T> byte[] write(byte[] header, DatumWriter<T> writer, T value) throws IOException {
        return OF_THREAD.get().append(header, writer, value);
    }

    private <T> byte[] append(byte[] header, DatumWriter<T> writer, T value) throws IOException {
        bytes.reset();
        encoder.writeFixed(header);
        try {
            writer.write(value, encoder);
        } finally {
            // also what a refused record left behind, or it would lead the next one
            encoder.flush();
        }
        return bytes.toByteArray();
    }
}
