package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A line that tells a search engine what to do with the document on the next line: {@code {"index":{"_id":"1"}}}. */
final class BulkAction {

    private static final List<String> ACTIONS = List.of("index", "create", "update");

    private BulkAction() {}

    /** The id that it gives to the document, which may be empty; nothing where the object is no such line. */
    static Optional<String> id(JsonNode object) {
        if (object.size() != 1) {
            return Optional.empty();
        }
        return ACTIONS.stream()
                .map(object::path)
                .filter(action -> action.has("_id") || action.has("_index"))
                .map(action -> JsonText.scalar(action.get("_id")))
                .findFirst();
    }
}
