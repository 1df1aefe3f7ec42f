package io.newstape.article;

import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.Draft;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Some providers write an article once for each of its symbols. Each record would be the next version of the one before
 * it, and its signals would be taken back; so the first record gets the symbols and subjects of all.
 */
final class SharedRecords {

    private SharedRecords() {}

    /** Gives the first record of each article the tags of the others; returns those others. */
    static Set<Draft> absorbed(List<Draft> drafts) {
        Map<List<Object>, List<Draft>> articles = new HashMap<>();
        drafts.forEach(draft -> articles.computeIfAbsent(everythingButTags(draft), article -> new ArrayList<>())
                .add(draft));
        Set<Draft> absorbed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (List<Draft> records : articles.values()) {
            Draft first = records.get(0);
            if (records.stream().allMatch(record -> hasTagsOf(record, first))) {
                continue;
            }
            for (Draft other : records.subList(1, records.size())) {
                add(other.symbols, first.symbols);
                add(other.subjects, first.subjects);
                other.origins.forEach(first::origin);
                absorbed.add(other);
            }
        }
        return absorbed;
    }

    /** One record twice is no article with two symbols: it is left to those who look for doubles. */
    private static boolean hasTagsOf(Draft one, Draft other) {
        return Set.copyOf(one.symbols).equals(Set.copyOf(other.symbols))
                && Set.copyOf(one.subjects).equals(Set.copyOf(other.subjects));
    }

    static List<Object> everythingButTags(Draft draft) {
        return List.of(
                draft.id,
                draft.provider,
                CanonicalUrl.of(draft.url).map(CanonicalUrl::identity).orElse(draft.url),
                draft.source,
                draft.language,
                draft.headline,
                List.copyOf(draft.paragraphs),
                draft.published,
                draft.updated,
                draft.embargoed,
                draft.version,
                draft.take,
                draft.status);
    }

    private static void add(List<String> from, List<String> to) {
        Set<String> all = new LinkedHashSet<>(to);
        all.addAll(from);
        to.clear();
        to.addAll(all);
    }
}
