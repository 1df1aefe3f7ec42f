package io.newstape.article.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.article.format.SourceProfile;
import io.newstape.text.WordLists;
import io.newstape.text.WordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the articles in the envelope of a news API: its lists, and single articles beside them. */
final class ArticleLists {

    /** Where APIs keep the articles of one answer. */
    private static final List<String> LISTS = List.of(
            "articles",
            "results",
            "data",
            "items",
            "news",
            "stories",
            "feed",
            "value",
            "docs",
            "documents",
            "hits",
            "entries",
            "item",
            "entry",
            "edges",
            "nodes",
            "list",
            "rows",
            "records",
            "posts",
            "messages");

    /** Those of them that an article doesn't have. */
    private static final Set<String> ITEMS = Set.of("items", "item", "entries", "entry", "articles", "stories");

    /** Objects in which such a list may lie. */
    private static final List<String> DEEPER =
            List.of("response", "data", "result", "articles", "results", "news", "feed", "hits", "rss", "channel");

    /** Lists and objects that have titles and are no news, such as the sections of a site. */
    private static final WordSet OTHER = WordLists.beside(ArticleLists.class).named("other-lists");

    /** The description of a feed, which has a title and a time as an article has. */
    private static final String FEED = "feed";

    private static final int DEEPEST = 3;

    private final ArticleLikeness likeness;

    ArticleLists(SourceProfile profile) {
        this.likeness = new ArticleLikeness(profile);
    }

    /**
     * The parts of an object that are articles or lists of them, in their order.
     *
     * @param parts lists, and single articles beside one; empty when the object is no envelope
     * @param isArticle whether the object is an article too, beside its lists
     */
    record Found(List<JsonNode> parts, boolean isArticle) {}

    Found in(JsonNode object) {
        if (!object.isObject()) {
            return new Found(List.of(), false);
        }
        boolean titled = JsonFields.hasHeadline(object);
        Optional<JsonNode> main = list(object, 0).filter(list -> !isPartOfArticle(object, titled, list));
        if (main.isEmpty() && (titled || hasOwnText(object))) {
            List<JsonNode> lists = object.properties().stream()
                    .filter(field -> ITEMS.contains(JsonFields.plain(field.getKey())))
                    .map(Map.Entry::getValue)
                    .filter(likeness::isListOfDated)
                    .toList();
            return new Found(lists, !lists.isEmpty());
        }
        List<JsonNode> parts = new ArrayList<>();
        collect(object, titled, main.orElse(null), 0, parts);
        boolean lists = parts.stream().anyMatch(JsonNode::isArray);
        if (main.isPresent() && parts.stream().noneMatch(part -> part == main.get())) {
            parts.add(0, main.get());
        }
        return new Found(lists || main.isPresent() ? parts : List.of(), false);
    }

    /** What an envelope has beside its articles that looks like articles, and isn't read: advertisements and the like. */
    List<String> passedOver(JsonNode object) {
        return object.properties().stream()
                .filter(field -> OTHER.contains(JsonFields.plain(field.getKey())))
                .filter(field -> likeness.isListOfDated(field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a list may be one of articles, when only a part of it is known. */
    boolean isList(String name, JsonNode envelope, JsonNode list, JsonNode element) {
        String plain = JsonFields.plain(name);
        boolean titled = JsonFields.hasHeadline(envelope);
        return ITEMS.contains(plain)
                || !titled
                        && !OTHER.contains(plain)
                        && (LISTS.contains(plain)
                                || JsonFields.hasHeadline(element)
                                || likeness.isListOfArticles(list));
    }

    private void collect(JsonNode object, boolean titled, JsonNode main, int depth, List<JsonNode> parts) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = JsonFields.plain(field.getKey());
            JsonNode value = field.getValue();
            if (value == main) {
                parts.add(value);
            } else if (titled && !ITEMS.contains(name) || OTHER.contains(name)) {
                continue;
            } else if (value.isArray()) {
                // what is called a body may be a list of its blocks, which have titles too
                boolean blocks = JsonField.BODY.names().contains(name);
                if (blocks ? likeness.isListOfDated(value) : likeness.isListOfArticles(value)) {
                    parts.add(value);
                }
            } else if (!name.equals(FEED) && likeness.isDated(value)) {
                parts.add(value);
            } else if (depth < DEEPEST && value.isObject()) {
                collect(value, false, main, depth + 1, parts);
            }
        }
    }

    /** Whether a list is of things that belong to an article, such as the prices in it. */
    private boolean isPartOfArticle(JsonNode object, boolean titled, JsonNode list) {
        return titled && !list.isEmpty() && !likeness.isListOfArticles(list) && likeness.isDated(object);
    }

    /** Whether an object has a headline or a text of its own, under any of the names that they have. */
    private boolean hasOwnText(JsonNode object) {
        return object.properties().stream().anyMatch(field -> {
            String name = JsonFields.plain(field.getKey());
            JsonNode value = field.getValue();
            return JsonField.HEADLINE.names().contains(name)
                            && !JsonText.value(value).isBlank()
                    || JsonField.BODY.names().contains(name)
                            && !likeness.isListOfDated(value)
                            && !BodyBlocks.of(value).isEmpty();
        });
    }

    /** The list of an envelope, which may lie one object deeper; an article itself has none. */
    private static Optional<JsonNode> list(JsonNode node, int depth) {
        boolean titled = JsonFields.hasHeadline(node);
        if (!node.isObject() || titled && JsonFields.hasBody(node)) {
            return Optional.empty();
        }
        for (String name : LISTS) {
            JsonNode list = member(node, name);
            boolean articles = list.isArray() && (list.isEmpty() || list.get(0).isObject());
            // a feed has a title of its own, and so have its articles
            if (articles && (!titled || ITEMS.contains(name))) {
                return Optional.of(list);
            }
        }
        if (titled) {
            return Optional.empty();
        }
        for (String name : DEEPER) {
            Optional<JsonNode> deeper = depth >= DEEPEST ? Optional.empty() : list(member(node, name), depth + 1);
            if (deeper.isPresent()) {
                return deeper;
            }
        }
        return Optional.empty();
    }

    /** A member by its name, in the case that some APIs have: {@code Items}. */
    static JsonNode member(JsonNode node, String name) {
        JsonNode member = node.path(name);
        if (!member.isMissingNode()) {
            return member;
        }
        member = node.path(Character.toUpperCase(name.charAt(0)) + name.substring(1));
        return member.isMissingNode() ? node.path(name.toUpperCase(java.util.Locale.ROOT)) : member;
    }

    static List<String> deeper() {
        return DEEPER;
    }
}
