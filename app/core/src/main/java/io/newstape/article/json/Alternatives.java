package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** Several forms of one text, as ninjs 2 and 3 have them: by role, and by type of content. Only one is the article's. */
final class Alternatives {

    private static final List<String> TYPES = List.of("contentType", "contenttype", "content_type", "mimeType");
    private static final String MAIN = "main";

    private Alternatives() {}

    /**
     * The main form of those in a list, with markup if there is one; the node itself where it is no such list.
     *
     * @param byRole whether elements with roles are forms; in a body they may be its blocks
     */
    static JsonNode main(JsonNode node, boolean byRole) {
        if (node == null || !node.isArray() || node.isEmpty()) {
            return node;
        }
        for (JsonNode element : node) {
            if (type(element).isEmpty() && !(byRole && element.path("role").isTextual())) {
                return node;
            }
        }
        JsonNode best = node.get(0);
        for (JsonNode form : node) {
            best = rank(form) > rank(best) ? form : best;
        }
        return best;
    }

    private static int rank(JsonNode form) {
        int role = form.path("role").asText(MAIN).equals(MAIN) ? 2 : 0;
        return role + (type(form).contains("html") ? 1 : 0);
    }

    private static String type(JsonNode form) {
        return JsonText.member(form, TYPES);
    }
}
