package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.article.format.SourceProfile;

/**
 * Whether an object of an answer looks like an article, by the names of its fields.
 *
 * @param profile how the source writes its articles
 */
record ArticleLikeness(SourceProfile profile) {

    private static final int ELEMENTS_SEEN = 5;

    /** A headline, and a time, a text or an address with it. */
    boolean isArticle(JsonNode node) {
        if (!node.isObject()) {
            return false;
        }
        JsonFields fields = new JsonFields(node, profile);
        return fields.has(JsonField.HEADLINE)
                && (fields.has(JsonField.PUBLISHED)
                        || fields.has(JsonField.BODY)
                        || fields.has(JsonField.SHORT_BODY)
                        || fields.has(JsonField.URL));
    }

    /** A headline and a time: blocks of a text and links to other pages have no time. */
    boolean isDated(JsonNode node) {
        if (!node.isObject()) {
            return false;
        }
        JsonFields fields = new JsonFields(node, profile);
        return fields.has(JsonField.HEADLINE) && fields.has(JsonField.PUBLISHED);
    }

    /** Whether one of the first objects in a list looks like an article. */
    boolean isListOfArticles(JsonNode list) {
        return list.isArray() && list.valueStream().limit(ELEMENTS_SEEN).anyMatch(this::isArticle);
    }

    /** The same for objects that have a time. */
    boolean isListOfDated(JsonNode list) {
        return list.isArray() && list.valueStream().limit(ELEMENTS_SEEN).anyMatch(this::isDated);
    }
}
