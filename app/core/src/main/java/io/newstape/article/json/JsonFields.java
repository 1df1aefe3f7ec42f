package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.article.format.Draft;
import io.newstape.article.format.SourceProfile;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The fields of an article in JSON by their plain names, and which of them were read. Where a message wraps the article
 * in an object, the inner fields come first.
 */
final class JsonFields {

    /** Where an object stands for a text, the member that is the text. */
    private static final List<String> TEXT = List.of("rendered", "main", "text", "html", "plain", "value", "url");

    /** Where an object stands for a name, the member that is the name. */
    static final List<String> NAME = List.of("name", "displayName", "title", "label", "topic", "value", "domain", "id");

    private static final int DEEPEST_WRAPPER = 3;

    private final Map<String, JsonNode> fields = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<JsonField, String> origins = new EnumMap<>(JsonField.class);
    private final Set<String> used = new HashSet<>();

    private final SourceProfile profile;

    JsonFields(JsonNode object, SourceProfile profile) {
        this.profile = profile;
        gather(object, 0);
    }

    /** What a part of the article may be called, best first: what the profile says, then what all others say. */
    List<String> names(JsonField field) {
        if (profile.names().isEmpty()) {
            return field.names();
        }
        List<String> own = profile.namesOf(field.part());
        return own.isEmpty()
                ? field.names()
                : Stream.concat(own.stream(), field.names().stream()).toList();
    }

    private void gather(JsonNode object, int depth) {
        Map<String, JsonNode> own = new HashMap<>();
        object.properties().forEach(field -> {
            own.putIfAbsent(plain(field.getKey()), field.getValue());
            written.putIfAbsent(plain(field.getKey()), field.getKey());
        });
        for (String wrapper : JsonField.WRAPPER.names()) {
            JsonNode inner = own.get(wrapper);
            if (depth < DEEPEST_WRAPPER && inner != null && inner.isObject() && !isText(inner)) {
                own.remove(wrapper);
                gather(inner, depth + 1);
            }
        }
        own.forEach(fields::putIfAbsent);
    }

    /** Whether an object stands for a text, and not for an article of which it could be a part. */
    private static boolean isText(JsonNode object) {
        return !member(object, TEXT).isEmpty() && !hasHeadline(object);
    }

    /** Whether an object has a headline under one of its usual names. */
    static boolean hasHeadline(JsonNode object) {
        for (String name : List.of("headline", "title", "Headline", "Title")) {
            JsonNode headline = object.path(name);
            if (headline.isTextual() || headline.isObject() && !value(headline).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** A field by its plain name; null when there is none. */
    JsonNode get(String name) {
        return fields.get(name);
    }

    /** A plain name as it is written in the input. */
    String written(String name) {
        return written.getOrDefault(name, name);
    }

    /** Notes from which field a part of the article was read. */
    void read(JsonField field, String name) {
        origins.putIfAbsent(field, name);
        used.add(name);
    }

    void readIfThere(JsonField field, String name) {
        if (fields.containsKey(name)) {
            read(field, name);
        }
    }

    boolean has(JsonField field) {
        return names(field).stream().anyMatch(fields::containsKey);
    }

    String text(JsonField field) {
        for (String name : names(field)) {
            String text = value(fields.get(name));
            if (!text.isBlank()) {
                read(field, name);
                return text;
            }
        }
        return "";
    }

    /** Tells the draft what was read from where, and what wasn't. */
    void tell(Draft draft) {
        origins.forEach((field, name) -> draft.origins.put(field.articleField(), written(name)));
        fields.forEach((name, value) -> {
            if (!used.contains(name)
                    && !value.isNull()
                    && !(value.isTextual() && value.asText().isBlank())) {
                draft.unread.add(written(name));
            }
        });
        Collections.sort(draft.unread);
    }

    /** The text that a node is, or that an object in its place has. */
    static String value(JsonNode node) {
        return node != null && node.isObject() ? member(node, TEXT) : scalar(node);
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
        return node == null || node.isNull() || node.isContainerNode() ? "" : node.asText();
    }

    static String plain(String name) {
        return SourceProfile.plain(name);
    }
}
