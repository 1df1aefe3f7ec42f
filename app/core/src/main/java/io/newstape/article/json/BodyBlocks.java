package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a body that is no plain string: a list of paragraphs, or the blocks of an editor, which may lie one in the
 * other. Pieces of one line, such as a bold word, stay one text. What is no text, such as a picture, is passed over.
 */
final class BodyBlocks {

    private static final List<String> TEXT = List.of("rendered", "main", "text", "html", "plain", "value", "content");
    private static final List<String> INSIDE =
            List.of("content", "children", "blocks", "data", "paragraphs", "elements");

    /** Blocks whose texts say something of the page, and not of the story. */
    private static final List<String> OTHER = List.of("image", "picture", "video", "embed", "ad", "advert", "related");

    private BodyBlocks() {}

    /** The texts in their order, each as written: markup is still in them. */
    static List<String> of(JsonNode body) {
        List<String> texts = new ArrayList<>();
        collect(body, texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node == null || node.isNull() || OTHER.contains(node.path("type").asText())) {
            return;
        }
        if (node.isArray()) {
            if (isOneLine(node)) {
                StringBuilder line = new StringBuilder();
                node.forEach(piece -> line.append(piece.path("text").asText()));
                texts.add(line.toString());
            } else {
                node.forEach(part -> collect(part, texts));
            }
        } else if (node.isObject()) {
            String own = JsonText.member(node, TEXT);
            own = own.isBlank() ? JsonText.inOneLanguage(node) : own;
            if (own.isBlank()) {
                INSIDE.stream()
                        .map(node::path)
                        .filter(JsonNode::isContainerNode)
                        .findFirst()
                        .ifPresent(inside -> collect(inside, texts));
            } else {
                texts.add(own);
            }
        } else {
            texts.add(JsonText.scalar(node));
        }
    }

    /** Whether all elements are pieces of text of one block: several, and marked as such. */
    private static boolean isOneLine(JsonNode array) {
        if (array.isEmpty()) {
            return false;
        }
        for (JsonNode piece : array) {
            boolean text = piece.path("text").isTextual();
            String type = piece.path("type").asText("text");
            if (!text || !type.equals("text") || piece.has("role")) {
                return false;
            }
        }
        return true;
    }
}
