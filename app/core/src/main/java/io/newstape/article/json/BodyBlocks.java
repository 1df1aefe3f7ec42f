package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.newstape.article.format.SourceProfile;
import io.newstape.text.WordLists;
import io.newstape.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The text of a body that is no plain string: a list of paragraphs, or the blocks of an editor, which may lie one in the
 * other. Pieces of one line, such as a bold word, stay one text. What is no text, such as a picture, is passed over.
 */
final class BodyBlocks {

    private static final List<String> TEXT = List.of("rendered", "main", "text", "html", "plain", "value", "content");
    private static final List<String> INSIDE =
            List.of("content", "children", "blocks", "data", "paragraphs", "elements");

    /** Blocks whose texts say something of the page, and not of the story. */
    private static final WordSet OTHER = WordLists.beside(BodyBlocks.class).named("blocks-beside-the-text");

    /** Types of pieces that stand within a line of text. */
    private static final WordSet INLINE = WordLists.beside(BodyBlocks.class).named("inline-pieces");

    private static final Set<String> BREAKS = Set.of("br", "hardbreak", "linebreak");

    private BodyBlocks() {}

    /** The texts in their order, each as written: markup is still in them. */
    static List<String> of(JsonNode body) {
        List<String> texts = new ArrayList<>();
        collect(body, texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node == null || node.isNull() || OTHER.contains(type(node))) {
            return;
        }
        if (node.isArray()) {
            if (isOneLine(node)) {
                texts.add(words(node));
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

    /**
     * Whether all elements are pieces of one text: words, and between them links, names and marked words. A link may
     * have its words one level deeper.
     */
    private static boolean isOneLine(JsonNode array) {
        boolean words = false;
        for (JsonNode piece : array) {
            String type = type(piece);
            boolean text = type.isEmpty() || type.equals("text");
            boolean own = piece.path("text").isTextual();
            boolean deeper = !own && isOneLine(inside(piece));
            boolean something = own || deeper || BREAKS.contains(type);
            if (!something || !(text || INLINE.contains(type)) || piece.has("role")) {
                return false;
            }
            words |= text && own || deeper;
        }
        return words;
    }

    private static String words(JsonNode array) {
        StringBuilder line = new StringBuilder();
        for (JsonNode piece : array) {
            boolean own = piece.path("text").isTextual();
            line.append(own ? piece.path("text").asText() : words(inside(piece)));
            line.append(BREAKS.contains(type(piece)) ? "\n" : "");
        }
        return line.toString();
    }

    private static JsonNode inside(JsonNode node) {
        return INSIDE.stream()
                .map(node::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(MissingNode.getInstance());
    }

    private static String type(JsonNode piece) {
        return SourceProfile.plain(piece.path("type").asText(""));
    }
}
