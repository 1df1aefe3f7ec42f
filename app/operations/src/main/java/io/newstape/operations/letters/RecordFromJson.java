package io.newstape.operations.letters;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/** Reads a record from JSON as {@link io.newstape.streams.wire.AvroJson} writes it. */
final class RecordFromJson {

    private RecordFromJson() {}

    /**
     * The record. A field that isn't there gets the schema's default.
     *
     * @param schema of a generated class
     * @throws IllegalArgumentException naming the field that is unknown, missing or of another type
     */
    static SpecificRecord of(Schema schema, JsonNode json) {
        return record(schema, json, "");
    }

    private static SpecificRecord record(Schema schema, JsonNode json, String path) {
        require(json.isObject(), path, "an object");
        SpecificRecord record = (SpecificRecord) SpecificData.get().newRecord(null, schema);
        Set<String> unknown = new HashSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        for (Schema.Field field : schema.getFields()) {
            String name = path.isEmpty() ? field.name() : path + "." + field.name();
            unknown.remove(field.name());
            record.put(field.pos(), field(field, json.get(field.name()), name));
        }
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException(schema.getName() + " has no field '"
                    + unknown.stream().sorted().findFirst().get() + "'");
        }
        return record;
    }

    private static Object field(Schema.Field field, JsonNode json, String path) {
        if (json != null) {
            return value(field.schema(), json, path);
        }
        require(field.hasDefaultValue(), path, "there");
        return logical(field.schema(), SpecificData.get().getDefaultValue(field));
    }

    /** Defaults come as Avro stores them; a time must be one. */
    private static Object logical(Schema schema, Object stored) {
        return stored instanceof Long micros && schema.getLogicalType() instanceof LogicalTypes.TimestampMicros
                ? Instant.EPOCH.plus(micros, ChronoUnit.MICROS)
                : stored;
    }

    private static Object value(Schema schema, JsonNode json, String path) {
        return switch (schema.getType()) {
            case UNION -> union(schema, json, path);
            case RECORD -> record(schema, json, path);
            case ARRAY -> array(schema, json, path);
            case ENUM -> constant(schema, json, path);
            case STRING -> {
                require(json.isTextual(), path, "text");
                yield json.textValue();
            }
            case LONG -> number(schema, json, path);
            case INT -> {
                require(json.isInt(), path, "a whole number");
                yield json.intValue();
            }
            case DOUBLE -> {
                require(json.isNumber(), path, "a number");
                yield json.doubleValue();
            }
            case BOOLEAN -> {
                require(json.isBoolean(), path, "true or false");
                yield json.booleanValue();
            }
            case NULL -> {
                require(json.isNull(), path, "null");
                yield null;
            }
            default ->
                throw new IllegalArgumentException(path + " has a type that is not supported: " + schema.getType());
        };
    }

    private static Object union(Schema union, JsonNode json, String path) {
        boolean nullable = union.getTypes().stream().anyMatch(type -> type.getType() == Schema.Type.NULL);
        if (json.isNull() && nullable) {
            return null;
        }
        return value(
                union.getTypes().stream()
                        .filter(type -> type.getType() != Schema.Type.NULL)
                        .findFirst()
                        .orElseThrow(),
                json,
                path);
    }

    private static List<Object> array(Schema schema, JsonNode json, String path) {
        require(json.isArray(), path, "a list");
        List<Object> values = new ArrayList<>(json.size());
        for (Iterator<JsonNode> elements = json.elements(); elements.hasNext(); ) {
            values.add(value(schema.getElementType(), elements.next(), path + "[" + values.size() + "]"));
        }
        return values;
    }

    private static Object constant(Schema schema, JsonNode json, String path) {
        require(
                json.isTextual() && schema.hasEnumSymbol(json.textValue()),
                path,
                "one of " + String.join(", ", schema.getEnumSymbols()));
        return SpecificData.get().createEnum(json.textValue(), schema);
    }

    private static Object number(Schema schema, JsonNode json, String path) {
        if (!(schema.getLogicalType() instanceof LogicalTypes.TimestampMicros)) {
            require(json.isIntegralNumber() && json.canConvertToLong(), path, "a whole number");
            return json.longValue();
        }
        try {
            return Instant.parse(json.asText());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(path + " must be a time such as 2026-03-02T09:30:00Z", e);
        }
    }

    private static void require(boolean condition, String path, String what) {
        if (!condition) {
            throw new IllegalArgumentException((path.isEmpty() ? "the value" : path) + " must be " + what);
        }
    }
}
