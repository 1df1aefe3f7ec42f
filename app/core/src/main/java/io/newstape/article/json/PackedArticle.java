package io.newstape.article.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the article that a message has as a text, as queues pass on what they were given.
 *
 * @param json reads such a text
 */
record PackedArticle(ObjectReader json, ArticleLikeness likeness, ArticleLists lists) {

    /** The article, or the list of articles around it; empty where the message has none. */
    Optional<JsonNode> in(JsonNode message) {
        if (JsonFields.hasHeadline(message)) {
            return Optional.empty();
        }
        for (Map.Entry<String, JsonNode> field : message.properties()) {
            String text =
                    field.getValue().isTextual() ? field.getValue().textValue().strip() : "";
            if (text.startsWith("{")) {
                try {
                    JsonNode inner = json.readTree(text);
                    if (likeness.isArticle(inner) || !lists.in(inner).parts().isEmpty()) {
                        return Optional.of(inner);
                    }
                } catch (JsonProcessingException e) {
                    // a text that begins with a brace
                }
            }
        }
        return Optional.empty();
    }
}
