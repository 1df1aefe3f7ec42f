package io.newstape.streams.seal;

import io.newstape.schema.Article;
import io.newstape.streams.seal.TextFields.Owner;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.avro.specific.SpecificRecord;

/**
 * Seals and opens text with the keys of its sources. What is made of an article is sealed with the key that the article
 * was sealed with, and stays in clear if that was: so it doesn't matter which keys there are when it is made again. From
 * several threads at once.
 */
public final class KeyedText implements TextGuard {

    /** Between the reading of an article and the writing of what was made of it are a few others at most. */
    private static final int MOST_OPENED = 10_000;

    private final Keys keys;
    private final Map<Owner, SourceKey> opened = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, SourceKey> eldest) {
            return size() > MOST_OPENED;
        }
    };

    /** Versions and signals of one article often follow one another. */
    private volatile Last last = new Last(null, "", null);

    public KeyedText(Keys keys) {
        this.keys = keys;
    }

    /** Where keys are found. */
    public interface Keys {

        /** A key by its id; empty when there is none. */
        Optional<SourceKey> key(String id);

        /** What an article is to be sealed with; empty when its text stays in clear. */
        Optional<SourceKey> forSealing(String source, String articleId);
    }

    private record Last(SourceKey key, String articleId, SealedText text) {}

    @Override
    public <T extends SpecificRecord> T seal(T value) {
        Optional<Owner> owner = TextFields.owner(value);
        // an archive is published as it stands, whatever keys there are; and signals are made of sealed mentions
        if (owner.isEmpty() || TextFields.isSealed(value)) {
            return value;
        }
        String articleId = owner.get().articleId();
        Optional<SourceKey> key = value instanceof Article
                ? keys.forSealing(owner.get().source(), articleId)
                : opened(owner.get()).filter(known -> known.holds(articleId));
        if (key.isEmpty()) {
            return value;
        }
        SealedText text = text(key.get(), articleId);
        return TextFields.with(value, text::seal);
    }

    @Override
    public <T extends SpecificRecord> T open(T value) {
        Optional<Owner> owner = TextFields.owner(value);
        if (owner.isEmpty()) {
            return value;
        }
        String articleId = owner.get().articleId();
        Set<String> ids = TextFields.keysOf(value);
        if (ids.isEmpty()) {
            return value;
        }
        // once for each record: other threads have other articles at hand
        Map<String, SealedText> texts = new HashMap<>();
        for (String id : ids) {
            Optional<SourceKey> key = keys.key(id);
            if (key.isEmpty() && value instanceof Article) {
                throw new IllegalArgumentException(
                        "the text is sealed with key " + id + ", which isn't on the topic of keys");
            }
            if (key.filter(known -> known.holds(articleId)).isPresent()) {
                opened(owner.get(), key.get());
                texts.put(id, text(key.get(), articleId));
            }
        }
        if (value instanceof Article && texts.size() < ids.size()) {
            return null;
        }
        return TextFields.with(value, text -> SealedText.keyOf(text)
                .map(texts::get)
                .map(known -> known.open(text))
                .orElse(text));
    }

    private Optional<SourceKey> opened(Owner owner) {
        synchronized (opened) {
            return Optional.ofNullable(opened.get(owner));
        }
    }

    private void opened(Owner owner, SourceKey key) {
        synchronized (opened) {
            opened.put(owner, key);
        }
    }

    private SealedText text(SourceKey key, String articleId) {
        Last before = last;
        // a purge makes another object of the key
        if (before.key() == key && before.articleId().equals(articleId)) {
            return before.text();
        }
        SealedText text =
                new SealedText(key.id(), articleId, key.leaf(articleId).orElseThrow());
        last = new Last(key, articleId, text);
        return text;
    }
}
