package io.newstape.cli.poll;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.schema.Article;
import io.newstape.text.Sha256;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a source has answered already: for each article what it said last. An article that says something else is new, also
 * when it goes back to what it said before.
 *
 * <p>It holds the last answer, up to {@value #MOST} articles, and some that the source no longer shows. A server with
 * several machines may show them once more; what is forgotten by then is sent again, and the revision gate drops it.
 * Immutable.
 */
final class SeenArticles {

    static final int MOST = 10_000;

    /** Of those that the last answer didn't have. */
    static final int MOST_GONE = 200;

    static final SeenArticles NONE = new SeenArticles(Map.of());

    private static final int HASH_BYTES = 8;

    /** By the hash of the id, the longest unseen first: hashes of all that the answer said under this id. */
    private final Map<String, List<String>> contents;

    private SeenArticles(Map<String, List<String>> contents) {
        this.contents = contents;
    }

    boolean isNew(Article article) {
        return !contents.getOrDefault(id(article), List.of()).contains(content(article));
    }

    int size() {
        return contents.size();
    }

    /** The articles that were seen once an answer with these is read. @param answer the oldest first */
    SeenArticles after(Collection<Article> answer) {
        Map<String, List<String>> now = new LinkedHashMap<>();
        answer.stream().skip(Math.max(0, answer.size() - MOST)).forEach(article -> {
            List<String> said = now.computeIfAbsent(id(article), id -> new ArrayList<>(1));
            String content = content(article);
            if (!said.contains(content)) {
                said.add(content);
            }
        });
        Map<String, List<String>> all = new LinkedHashMap<>(contents);
        all.keySet().removeAll(now.keySet());
        Iterator<String> oldest = all.keySet().iterator();
        for (int tooMany = all.size() - MOST_GONE; tooMany > 0; tooMany--) {
            oldest.next();
            oldest.remove();
        }
        all.putAll(now);
        return new SeenArticles(all);
    }

    ObjectNode toJson() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        contents.forEach((id, said) -> json.put(id, String.join(" ", said)));
        return json;
    }

    static SeenArticles of(JsonNode json) {
        Map<String, List<String>> contents = new LinkedHashMap<>();
        json.properties()
                .forEach(field -> contents.put(
                        field.getKey(), List.of(field.getValue().asText().split(" "))));
        return new SeenArticles(contents);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenArticles that && contents.equals(that.contents);
    }

    @Override
    public int hashCode() {
        return contents.hashCode();
    }

    private static String id(Article article) {
        return new Sha256().add(article.getArticleId()).hex(HASH_BYTES);
    }

    private static String content(Article article) {
        return new Sha256().add(article.toString()).hex(HASH_BYTES);
    }
}
