package io.newstape.streams.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.newstape.schema.Article;
import io.newstape.schema.CompanySentiment;
import io.newstape.schema.Instrument;
import io.newstape.schema.ScoredMention;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalWindow;
import io.newstape.schema.TickerMentions;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireJsonTest {

    private static final int RECORDS = 200;

    private final Random random = new Random(11);

    @ParameterizedTest
    @MethodSource("schemas")
    void shouldWriteTheTextOfTheRecordAsAnObject(Schema schema) throws IOException {
        WireJson direct = new WireJson(schema);
        for (int i = 0; i < RECORDS; i++) {
            // Given: any bytes that are such a record
            byte[] wire = wire(schema, any(schema, 0));

            // When
            StringWriter text = new StringWriter();
            try (JsonGenerator out = new JsonFactory().createGenerator(text)) {
                direct.write(wire, out);
            }

            // Then
            SpecificRecord record = new SpecificDatumReader<SpecificRecord>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(wire, 5, wire.length - 5, null));
            assertThat(text).hasToString(AvroJson.of(record).toString());
        }
    }

    static Stream<Schema> schemas() {
        return Stream.of(
                Article.getClassSchema(),
                TickerMentions.getClassSchema(),
                CompanySentiment.getClassSchema(),
                ScoredMention.getClassSchema(),
                Signal.getClassSchema(),
                SignalWindow.getClassSchema(),
                Instrument.getClassSchema());
    }

    private static byte[] wire(Schema schema, Object record) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(new byte[5]);
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        // without logical types: the numbers are raw
        new GenericDatumWriter<>(schema, new GenericData()).write(record, encoder);
        encoder.flush();
        return bytes.toByteArray();
    }

    private Object any(Schema schema, int depth) {
        return switch (schema.getType()) {
            case RECORD -> {
                GenericData.Record record = new GenericData.Record(schema);
                schema.getFields().forEach(field -> record.put(field.pos(), any(field.schema(), depth + 1)));
                yield record;
            }
            case ARRAY ->
                Stream.generate(() -> any(schema.getElementType(), depth + 1))
                        .limit(random.nextInt(4))
                        .toList();
            case UNION ->
                any(schema.getTypes().get(random.nextInt(schema.getTypes().size())), depth + 1);
            case ENUM ->
                new GenericData.EnumSymbol(
                        schema,
                        schema.getEnumSymbols()
                                .get(random.nextInt(schema.getEnumSymbols().size())));
            case STRING -> text();
            case INT -> random.nextInt(2_000_000) - 1_000_000;
            case LONG -> schema.getLogicalType() == null ? random.nextLong() : random.nextLong() >> 8;
            case DOUBLE -> random.nextInt(5) == 0 ? (double) random.nextInt(3) : random.nextGaussian() * 1e3;
            case BOOLEAN -> random.nextBoolean();
            case NULL -> null;
            default -> throw new IllegalArgumentException(schema.toString());
        };
    }

    private String text() {
        return random.ints(random.nextInt(12), 1, 0x3100)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
