package io.newstape.streams.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;

/**
 * Writes a record as JSON, in the same text as {@link AvroJson}, straight from its wire format: no object is made of
 * it. The bytes must be of this schema itself. For one thread.
 */
public final class WireJson {

    private static final int PREFIX = 5;
    private static final long MICROS = 1_000_000;

    private final Schema schema;
    private BinaryDecoder decoder;

    /** @param schema that the records were written with */
    public WireJson(Schema schema) {
        this.schema = schema;
    }

    /**
     * @param framed with the five bytes that name the schema before it
     * @throws IOException when the bytes are no such record, or the generator can't write
     */
    public void write(byte[] framed, JsonGenerator out) throws IOException {
        decoder = DecoderFactory.get().binaryDecoder(framed, PREFIX, framed.length - PREFIX, decoder);
        write(schema, out);
    }

    private void write(Schema type, JsonGenerator out) throws IOException {
        switch (type.getType()) {
            case RECORD -> record(type, out);
            case ARRAY -> array(type.getElementType(), out);
            case UNION -> write(type.getTypes().get(decoder.readIndex()), out);
            case ENUM -> out.writeString(type.getEnumSymbols().get(decoder.readEnum()));
            case STRING -> out.writeString(decoder.readString());
            case INT -> number(type.getLogicalType(), decoder.readInt(), out);
            case LONG -> number(type.getLogicalType(), decoder.readLong(), out);
            case DOUBLE -> out.writeNumber(decoder.readDouble());
            case BOOLEAN -> out.writeBoolean(decoder.readBoolean());
            case NULL -> {
                decoder.readNull();
                out.writeNull();
            }
            default -> throw new IOException("no public record has a " + type.getType());
        }
    }

    private void record(Schema type, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Schema.Field field : type.getFields()) {
            out.writeFieldName(field.name());
            write(field.schema(), out);
        }
        out.writeEndObject();
    }

    private void array(Schema element, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (long block = decoder.readArrayStart(); block > 0; block = decoder.arrayNext()) {
            for (long i = 0; i < block; i++) {
                write(element, out);
            }
        }
        out.writeEndArray();
    }

    private static void number(LogicalType meaning, long number, JsonGenerator out) throws IOException {
        if (meaning == null) {
            out.writeNumber(number);
        } else if (meaning instanceof LogicalTypes.TimestampMicros) {
            out.writeString(Instant.ofEpochSecond(Math.floorDiv(number, MICROS), Math.floorMod(number, MICROS) * 1000)
                    .toString());
        } else if (meaning instanceof LogicalTypes.TimestampMillis) {
            out.writeString(Instant.ofEpochMilli(number).toString());
        } else if (meaning instanceof LogicalTypes.Date) {
            out.writeString(LocalDate.ofEpochDay(number).toString());
        } else {
            throw new IOException("no public record has a " + meaning.getName());
        }
    }
}
