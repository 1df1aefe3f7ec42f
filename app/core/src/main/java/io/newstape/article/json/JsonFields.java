package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import io.newstape.article.format.Draft;
import io.newstape.article.format.ShippedProfiles;
import io.newstape.article.format.SourceProfile;
import java.util.ArrayList;
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

    /** A search engine wraps what it found in {@code _source}. */
    private static final String FOUND = "_source";

    private static final int DEEPEST_WRAPPER = 3;

    /** Members that say what the whole object says. */
    private static final Set<String> FLAT = Set.of("name", "title", "value", "text", "rendered", "main", "$date");

    private final Map<String, JsonNode> fields = new HashMap<>();
    private final Map<String, String> written = new HashMap<>();
    private final Map<JsonField, String> origins = new EnumMap<>(JsonField.class);
    private final Set<String> used = new HashSet<>();
    private final List<String> unread = new ArrayList<>();

    private final SourceProfile profile;

    /** @param declared what somebody said of the source; where that names no fields, a shipped profile may know them */
    JsonFields(JsonNode object, SourceProfile declared) {
        gather(object, 0);
        boolean open = declared.names().isEmpty()
                && ShippedProfiles.named(declared.name()).isEmpty();
        this.profile =
                open ? ShippedProfiles.of(written.keySet()).map(declared::over).orElse(declared) : declared;
        fields.replaceAll((name, value) -> hasPlaceholder(value) && !isBody(name) ? withoutPlaceholders(value) : value);
    }

    /** What stands in place of a text tells that there is more of it. */
    private boolean isBody(String name) {
        return names(JsonField.BODY).contains(name)
                || names(JsonField.SHORT_BODY).contains(name);
    }

    private boolean hasPlaceholder(JsonNode value) {
        return isPlaceholder(value) || value.isArray() && value.valueStream().anyMatch(this::isPlaceholder);
    }

    private JsonNode withoutPlaceholders(JsonNode value) {
        if (!value.isArray()) {
            return NullNode.getInstance();
        }
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        value.valueStream().filter(element -> !isPlaceholder(element)).forEach(kept::add);
        return kept;
    }

    private boolean isPlaceholder(JsonNode value) {
        return value.isTextual() && profile.isPlaceholder(value.textValue());
    }

    /** How the source writes its articles. */
    SourceProfile profile() {
        return profile;
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
        object.properties().forEach(field -> keep(plain(field.getKey()), field.getKey(), field.getValue(), own));
        object.properties().forEach(field -> keep(shortened(field.getKey()), field.getKey(), field.getValue(), own));
        for (String wrapper : JsonField.WRAPPER.names()) {
            JsonNode inner = own.get(wrapper);
            if (depth < DEEPEST_WRAPPER && inner != null && inner.isObject() && !isText(inner)) {
                own.remove(wrapper);
                gather(inner, depth + 1);
            }
        }
        if (depth < DEEPEST_WRAPPER && object.path(FOUND).isObject()) {
            own.remove(plain(FOUND));
            gather(object.path(FOUND), depth + 1);
        }
        own.forEach(fields::putIfAbsent);
    }

    private void keep(String name, String key, JsonNode value, Map<String, JsonNode> own) {
        if (!name.isEmpty() && own.putIfAbsent(name, value) == null) {
            written.putIfAbsent(name, key);
        }
    }

    /**
     * A name with the prefix of a vocabulary ({@code dc:title}), or the path to a member of an object that was made flat
     * ({@code source.name}), in its short form; empty for all others.
     */
    private static String shortened(String key) {
        int colon = key.indexOf(':');
        if (colon > 0) {
            return plain(key.substring(colon + 1));
        }
        int point = key.lastIndexOf('.');
        return point > 0 && FLAT.contains(plain(key.substring(point + 1))) ? plain(key.substring(0, point)) : "";
    }

    /** Whether an object stands for a text, and not for an article of which it could be a part. */
    private static boolean isText(JsonNode object) {
        boolean blocks = object.path("blocks").isArray()
                || object.path("children").isArray()
                || object.path("content").isArray();
        return (blocks || !JsonText.member(object, JsonText.TEXT).isEmpty()) && !hasHeadline(object);
    }

    /** Whether an object has a headline under one of its usual names. */
    static boolean hasHeadline(JsonNode object) {
        for (String name : List.of("headline", "title", "Headline", "Title")) {
            JsonNode headline = object.path(name);
            if (headline.isTextual()
                    || headline.isObject() && !JsonText.value(headline).isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Whether an object has a text under one of its usual names. */
    static boolean hasBody(JsonNode object) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = plain(field.getKey());
            if (JsonField.BODY.names().contains(name)
                    && !field.getValue().isNull()
                    && !BodyBlocks.of(field.getValue()).isEmpty()) {
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

    /** Notes parts of a field that nothing is read from. */
    void unread(List<String> parts) {
        unread.addAll(parts);
    }

    boolean has(JsonField field) {
        return names(field).stream().anyMatch(fields::containsKey);
    }

    String text(JsonField field) {
        for (String name : names(field)) {
            String text = JsonText.value(fields.get(name));
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
        draft.unread.addAll(unread);
        Collections.sort(draft.unread);
    }

    static String plain(String name) {
        return SourceProfile.plain(name);
    }
}
