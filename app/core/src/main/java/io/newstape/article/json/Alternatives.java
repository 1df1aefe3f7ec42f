package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.article.format.SourceProfile;
import io.newstape.text.WordLists;
import io.newstape.text.WordSet;
import java.util.ArrayList;
import java.util.List;

/** Several forms of one text, as ninjs 2 and 3 have them: by role, and by type of content. Only one is the article's. */
final class Alternatives {

    private static final List<String> TYPES = List.of("contentType", "contenttype", "content_type", "mimeType");
    private static final String ROLE = "role";
    private static final String MAIN = "main";
    private static final int MOST = 50;

    /** What providers call the text itself, and what they call short forms of it and lines beside it. */
    private static final WordSet MAIN_ROLES =
            WordLists.beside(Alternatives.class).named("main-roles");

    private static final WordSet SIDE_ROLES =
            WordLists.beside(Alternatives.class).named("side-roles");

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
        boolean forms = false;
        for (JsonNode element : node) {
            boolean form =
                    !type(element).isEmpty() || byRole && element.path(ROLE).isTextual();
            if (!form && !byRole) {
                return node;
            }
            forms |= form;
        }
        if (!forms) {
            return node;
        }
        JsonNode best = node.get(0);
        for (JsonNode form : node) {
            best = rank(form) > rank(best) ? form : best;
        }
        return best;
    }

    /** The other forms in the list, by number and role, that have a text: nobody reads them. */
    static List<String> others(String name, JsonNode node, JsonNode read) {
        List<String> others = new ArrayList<>();
        for (int i = 0; node != null && node.isArray() && i < node.size() && i < MOST; i++) {
            JsonNode form = node.get(i);
            String role = form.path(ROLE).asText("");
            if (form != read && says(form)) {
                others.add(name + "[" + i + "]" + (role.isEmpty() ? "" : " (" + SafeExcerpt.briefly(role) + ")"));
            }
        }
        return others;
    }

    private static int rank(JsonNode form) {
        String role = SourceProfile.plain(form.path(ROLE).asText(MAIN));
        int byRole = MAIN_ROLES.contains(role) ? 5 : SIDE_ROLES.contains(role) ? 1 : 3;
        return says(form) ? byRole + (type(form).contains("html") ? 1 : 0) : 0;
    }

    private static boolean says(JsonNode form) {
        return BodyBlocks.of(form).stream().anyMatch(text -> !text.isBlank());
    }

    private static String type(JsonNode form) {
        return JsonText.member(form, TYPES);
    }
}
