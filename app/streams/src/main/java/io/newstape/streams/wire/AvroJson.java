package io.newstape.streams.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** Shows Avro records as JSON that people and programs expect: fields by their schema names, times as ISO 8601. */
public final class AvroJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AvroJson() {}

    public static ObjectNode of(IndexedRecord value) {
        ObjectNode object = JSON.objectNode();
        for (Schema.Field field : value.getSchema().getFields()) {
            object.set(field.name(), node(value.get(field.pos())));
        }
        return object;
    }

    private static JsonNode node(Object value) {
        if (value == null) {
            return JSON.nullNode();
        } else if (value instanceof IndexedRecord nested) {
            return of(nested);
        } else if (value instanceof List<?> list) {
            ArrayNode array = JSON.arrayNode(list.size());
            list.forEach(element -> array.add(node(element)));
            return array;
        } else if (value instanceof Double number) {
            return JSON.numberNode(number);
        } else if (value instanceof Integer number) {
            return JSON.numberNode(number);
        } else if (value instanceof Long number) {
            return JSON.numberNode(number);
        } else if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        }
        return JSON.textNode(value.toString());
    }
}
