package io.newstape.acceptance.docs;

import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Topics;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.avro.Schema;

/** Every record of a topic with its fields, and the records and enums within them. */
final class RecordTables {

    private RecordTables() {}

    static List<String> lines() {
        Map<String, Schema> types = new LinkedHashMap<>();
        for (Topic topic : new Topics("", 1, Optional.empty()).all()) {
            if (topic.schema() != null) {
                collect(topic.schema(), types);
            }
        }
        List<String> lines = new ArrayList<>();
        types.values().forEach(type -> {
            lines.add("### " + type.getName());
            lines.add("");
            lines.add(type.getDoc());
            lines.add("");
            if (type.getType() == Schema.Type.ENUM) {
                lines.add(type.getEnumSymbols().stream()
                        .map(symbol -> "`" + symbol + "`")
                        .collect(Collectors.joining(", ")));
            } else {
                lines.add("| field | type | what it is |");
                lines.add("|---|---|---|");
                type.getFields()
                        .forEach(field -> lines.add(
                                "| `" + field.name() + "` | " + name(field.schema()) + " | " + field.doc() + " |"));
            }
            lines.add("");
        });
        return lines.subList(0, lines.size() - 1);
    }

    private static void collect(Schema schema, Map<String, Schema> types) {
        switch (schema.getType()) {
            case RECORD -> {
                if (types.putIfAbsent(schema.getName(), schema) == null) {
                    schema.getFields().forEach(field -> collect(field.schema(), types));
                }
            }
            case ENUM -> types.putIfAbsent(schema.getName(), schema);
            case ARRAY -> collect(schema.getElementType(), types);
            case UNION -> schema.getTypes().forEach(type -> collect(type, types));
            default -> {
                // nothing of its own
            }
        }
    }

    private static String name(Schema schema) {
        return switch (schema.getType()) {
            case RECORD, ENUM ->
                "[" + schema.getName() + "](#" + schema.getName().toLowerCase(java.util.Locale.ROOT) + ")";
            case ARRAY -> "list of " + name(schema.getElementType());
            case UNION ->
                schema.getTypes().stream()
                        .map(type -> type.getType() == Schema.Type.NULL ? "null" : name(type))
                        .sorted(java.util.Comparator.comparing("null"::equals))
                        .collect(Collectors.joining(" or "));
            default ->
                schema.getLogicalType() == null
                        ? schema.getType().getName()
                        : schema.getLogicalType().getName();
        };
    }
}
