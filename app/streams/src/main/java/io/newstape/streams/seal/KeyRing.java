package io.newstape.streams.seal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of all sources, in the order in which they came. For one thread. */
public final class KeyRing {

    private final Map<String, SourceKey> keys = new LinkedHashMap<>();
    private final Map<String, List<String>> bySource = new LinkedHashMap<>();

    /** Takes a key, or another state of one; it keeps its place. */
    public void put(SourceKey key) {
        if (keys.put(key.id(), key) == null) {
            bySource.computeIfAbsent(key.source(), source -> new ArrayList<>()).add(key.id());
        }
    }

    /** A key by its id. */
    public Optional<SourceKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** What an article is sealed with: the first key of its source that still holds it. */
    public Optional<SourceKey> forSealing(String source, String articleId) {
        return of(source).stream().filter(key -> key.holds(articleId)).findFirst();
    }

    /** All of them. */
    public List<SourceKey> all() {
        return List.copyOf(keys.values());
    }

    /** Those of a source. */
    public List<SourceKey> of(String source) {
        return bySource.getOrDefault(source, List.of()).stream().map(keys::get).toList();
    }
}
