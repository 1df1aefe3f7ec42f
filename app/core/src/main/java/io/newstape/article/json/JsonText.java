package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** What a node says as a text. Empty strings stand for nothing. */
final class JsonText {

    /** Where an object stands for a text, the member that is the text. */
    static final List<String> TEXT = List.of("rendered", "main", "text", "html", "plain", "value", "url", "$oid");

    /** Where an object stands for a name, the member that is the name. */
    static final List<String> NAME =
            List.of("name", "displayName", "title", "webTitle", "label", "topic", "value", "domain", "id");

    private static final int LANGUAGE_CODE = 2;

    private JsonText() {}

    /** The text that a node is, or that an object or the first of a list in its place has. */
    static String value(JsonNode node) {
        if (node != null && node.isArray() && !node.isEmpty()) {
            return value(node.get(0));
        }
        if (node == null || !node.isObject()) {
            return scalar(node);
        }
        String text = member(node, TEXT);
        return text.isEmpty() ? inOneLanguage(node) : text;
    }

    /** The text of an object that has it in several languages: the English one, or else the first. */
    static String inOneLanguage(JsonNode texts) {
        String first = "";
        for (Map.Entry<String, JsonNode> text : texts.properties()) {
            if (text.getKey().length() != LANGUAGE_CODE || !text.getValue().isTextual()) {
                return "";
            }
            first = first.isEmpty() ? text.getValue().textValue() : first;
        }
        String english = scalar(texts.get("en"));
        return english.isEmpty() ? first : english;
    }

    /** A time, which databases wrap in an object. */
    static String time(JsonNode node) {
        if (node != null && node.isArray() && !node.isEmpty()) {
            return time(node.get(0));
        }
        return node != null && node.isObject()
                ? member(
                        node,
                        List.of("$date", "date", "iso", "rendered", "value", "$numberLong", "utc", "until", "end"))
                : scalar(node);
    }

    static String member(JsonNode object, List<String> names) {
        for (String name : names) {
            JsonNode node = object.get(name);
            String text = node != null && node.isObject() ? inner(node, names) : scalar(node);
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /** A text may lie one object deeper. */
    private static String inner(JsonNode object, List<String> names) {
        for (String name : names) {
            String text = scalar(object.get(name));
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    static String scalar(JsonNode node) {
        boolean nothing = node == null
                || node.isNull()
                || node.isContainerNode()
                || node.isFloatingPointNumber() && !Double.isFinite(node.doubleValue());
        if (nothing) {
            return "";
        }
        // a count of seconds with a fraction would come as a power of ten
        return node.isFloatingPointNumber() ? node.decimalValue().toPlainString() : node.asText();
    }
}
