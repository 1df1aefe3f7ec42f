package io.newstape.article;

import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.Draft;
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
        Map<List<Object>, Draft> firsts = new HashMap<>();
        Set<Draft> absorbed = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Draft draft : drafts) {
            Draft first = firsts.putIfAbsent(everythingButTags(draft), draft);
            if (first != null
                    && !(first.symbols.containsAll(draft.symbols) && first.subjects.containsAll(draft.subjects))) {
                add(draft.symbols, first.symbols);
                add(draft.subjects, first.subjects);
                draft.origins.forEach(first::origin);
                absorbed.add(draft);
            }
        }
        return absorbed;
    }

    private static List<Object> everythingButTags(Draft draft) {
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
                draft.status);
    }

    private static void add(List<String> from, List<String> to) {
        Set<String> all = new LinkedHashSet<>(to);
        all.addAll(from);
        to.clear();
        to.addAll(all);
    }
}
