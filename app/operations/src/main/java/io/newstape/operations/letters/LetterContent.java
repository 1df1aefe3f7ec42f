package io.newstape.operations.letters;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecord;

/**
 * What is in a dead letter, as far as it can be read.
 *
 * @param form what the bytes turned out to be
 * @param record the topic's own record; empty unless the form is {@link Form#RECORD}
 * @param json for people; null when nothing could be decoded
 * @param text the beginning of the bytes when nothing could be decoded: as text, or in hexadecimal
 * @param hint what is wrong, and what to do about it, in a sentence or two
 */
public record LetterContent(Form form, Optional<SpecificRecord> record, JsonNode json, String text, String hint) {

    /** What bytes can be. */
    public enum Form {
        /** The record that the topic holds. */
        RECORD,
        /** Avro with a schema of the registry, but another record. */
        OTHER_RECORD,
        /** The topic's record in Avro, without the five bytes that name its schema. */
        BARE_AVRO,
        /** In Confluent's wire format, but its schema is not available or does not fit the bytes. */
        UNDECODED,
        /** JSON. */
        JSON,
        /** Other text in UTF-8. */
        TEXT,
        /** None of these. */
        BINARY,
        /** There is no value. */
        NOTHING
    }

    /** Whether the pipeline could read it now. */
    public boolean isReadable() {
        return form == Form.RECORD;
    }
}
