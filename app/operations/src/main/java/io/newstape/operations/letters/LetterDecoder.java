package io.newstape.operations.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.newstape.operations.letters.LetterContent.Form;
import io.newstape.streams.wire.AvroJson;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;

/** Reads of a dead letter what can be read, and says what is wrong with the rest. Never fails on a letter's bytes. */
public final class LetterDecoder {

    private static final int MAGIC = 0;
    private static final int PREFIX = 5;
    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_HEX = 64;
    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Registry registry;
    private final LetterTypes types;

    public LetterDecoder(Registry registry, Topics topics) {
        this.registry = registry;
        this.types = new LetterTypes(topics);
    }

    public LetterContent of(StoredLetter letter) {
        byte[] value = letter.value();
        Optional<Schema> expected = types.of(letter);
        if (value == null) {
            return unread(
                    Form.NOTHING,
                    "",
                    "The step had failed on something that it had kept, so the record is not here. Publish its article"
                            + " again, with a higher version.");
        }
        return value.length > PREFIX && value[0] == MAGIC ? framed(letter, expected) : bare(value, expected);
    }

    private LetterContent framed(StoredLetter letter, Optional<Schema> expected) {
        byte[] value = letter.value();
        int id = ByteBuffer.wrap(value).getInt(1);
        Optional<Schema> writer;
        try {
            writer = registry.schema(id);
        } catch (IOException e) {
            return unread(
                    Form.UNDECODED,
                    hex(value),
                    "The schema registry can't be asked for schema " + id + ": " + e.getMessage()
                            + ". Start it, and look again.");
        }
        if (writer.isEmpty()) {
            return unread(
                    Form.UNDECODED,
                    hex(value),
                    "The registry has no schema " + id + ". The publisher uses another registry, or the schema was"
                            + " deleted. Register it under that id, or let the publisher send the record again.");
        }
        try {
            return decoded(letter, writer.get(), expected);
        } catch (IOException | RuntimeException e) {
            return unread(
                    Form.UNDECODED,
                    hex(value),
                    "The bytes don't fit schema " + id + " (" + writer.get().getFullName()
                            + "): they were cut or damaged. Let the publisher send the record again, then discard this.");
        }
    }

    private static LetterContent decoded(StoredLetter letter, Schema writer, Optional<Schema> expected)
            throws IOException {
        byte[] value = letter.value();
        boolean fits = expected.map(schema -> schema.getFullName().equals(writer.getFullName()))
                .orElse(false);
        if (fits) {
            SpecificRecord record = read(new SpecificDatumReader<>(writer, expected.get()), value, PREFIX);
            return new LetterContent(Form.RECORD, Optional.of(record), AvroJson.of(record), "", LetterHints.of(letter));
        }
        Object other = read(new GenericDatumReader<>(writer), value, PREFIX);
        return new LetterContent(
                Form.OTHER_RECORD,
                Optional.empty(),
                other instanceof IndexedRecord record ? AvroJson.of(record) : null,
                other instanceof IndexedRecord ? "" : cut(String.valueOf(other)),
                "It is a " + writer.getFullName()
                        + expected.map(schema -> ", and the topic holds " + schema.getFullName())
                                .orElse("")
                        + ". A publisher writes to the wrong topic. Discard it, or export it, write the right record in"
                        + " its place, and retry that.");
    }

    private static LetterContent bare(byte[] value, Optional<Schema> expected) {
        Optional<String> text = text(value);
        Optional<JsonNode> json = text.flatMap(LetterDecoder::json);
        if (json.isPresent()) {
            return new LetterContent(
                    Form.JSON,
                    Optional.empty(),
                    json.get(),
                    "",
                    "It is JSON, and the topic takes Avro. The publisher uses the wrong serializer. 'newstape publish'"
                            + " reads JSON of articles; or export it, and retry the edited record.");
        }
        if (text.isPresent()) {
            return unread(
                    Form.TEXT,
                    cut(text.get()),
                    "It is text, and the topic takes Avro. The publisher uses the wrong serializer. 'newstape publish'"
                            + " reads articles as text.");
        }
        if (expected.isPresent()) {
            try {
                SpecificRecord record = read(new SpecificDatumReader<>(expected.get(), expected.get()), value, 0);
                return new LetterContent(
                        Form.BARE_AVRO,
                        Optional.empty(),
                        AvroJson.of(record),
                        "",
                        "It is Avro without the five bytes that name its schema. The publisher doesn't use Confluent's"
                                + " serializer. Export it, and retry the exported record.");
            } catch (IOException | RuntimeException e) {
                // it is none
            }
        }
        return unread(
                Form.BINARY,
                hex(value),
                "The bytes are neither Avro nor text. Find the publisher by the key and the time, then discard this.");
    }

    /** Avro reads what it wants from the front; bytes that are left over show that it was something else. */
    private static <T> T read(DatumReader<T> reader, byte[] bytes, int from) throws IOException {
        BinaryDecoder decoder = DecoderFactory.get().binaryDecoder(bytes, from, bytes.length - from, null);
        T value = reader.read(null, decoder);
        if (!decoder.isEnd()) {
            throw new IOException("bytes are left over");
        }
        return value;
    }

    private static Optional<JsonNode> json(String text) {
        try {
            JsonNode json = JSON.readTree(text);
            return json != null && json.isContainerNode() ? Optional.of(json) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(byte[] value) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(value));
            boolean controls = text.chars().anyMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
            return controls ? Optional.empty() : Optional.of(text.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static LetterContent unread(Form form, String text, String hint) {
        return new LetterContent(form, Optional.empty(), null, text, hint);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT) + "…";
    }

    private static String hex(byte[] value) {
        String hex = HexFormat.ofDelimiter(" ").formatHex(value, 0, Math.min(value.length, MOST_HEX));
        return value.length <= MOST_HEX ? hex : hex + " … (" + value.length + " bytes)";
    }
}
