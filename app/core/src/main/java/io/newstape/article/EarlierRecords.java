package io.newstape.article;

import io.newstape.article.format.Draft;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Remembers the records of an input that were handed on, to find one that says the same of another symbol. It keeps a
 * hash of each, and of a bounded number.
 */
final class EarlierRecords {

    private static final int MOST = 100_000;

    /** The tags of a record by all else that it says, as hashes. */
    private final Map<Long, Integer> tags = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
            return size() > MOST;
        }
    };

    /** Whether a record was seen that differs from this one in its tags alone. It remembers this one. */
    boolean hasOtherTags(Draft draft) {
        long record = (long) SharedRecords.everythingButTags(draft).hashCode() << Integer.SIZE
                ^ Objects.hash(draft.id, draft.url, draft.headline);
        int own = new HashSet<>(draft.symbols).hashCode() * 31 + new HashSet<>(draft.subjects).hashCode();
        Integer before = tags.put(record, own);
        return before != null && before != own;
    }
}
