package io.newstape.streams.wire;

import org.apache.avro.Schema;

/** The schema of a generated class as the world sees it: without the property that tells Java how to hold a string. */
public final class PublicSchema {

    private static final String STRING_TYPE = ",\"avro.java.string\":\"String\"";
    private static final String PLAIN_STRING = "{\"type\":\"string\"}";

    private PublicSchema() {}

    /** A copy of the schema, docs included, without {@code avro.java.string}. */
    public static Schema of(Schema schema) {
        String text = schema.toString().replace(STRING_TYPE, "").replace(PLAIN_STRING, "\"string\"");
        return new Schema.Parser().parse(text);
    }
}
