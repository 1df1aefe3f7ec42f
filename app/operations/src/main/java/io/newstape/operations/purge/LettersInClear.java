package io.newstape.operations.purge;

import io.newstape.operations.purge.PurgeOrder.Kind;
import io.newstape.schema.Article;
import io.newstape.streams.seal.TextGuard;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Which dead letters hold text of what is to be purged, in clear. A letter that is an article says so itself. Of any other
 * one, such as JSON that somebody put on the topic, nobody knows what it is: it counts if it has the key of a purged article,
 * or names the source that is to be purged.
 *
 * @param order what is to be purged
 * @param keys ids of its articles, and keys of their records
 * @param reader reads an article from bytes; empty for what is none
 */
record LettersInClear(PurgeOrder order, Set<String> keys, Function<byte[], Optional<Article>> reader) {

    private static final String SEALED = "sealed:1:";

    LettersInClear {
        keys = Set.copyOf(keys);
    }

    /**
     * Whether a letter is one of them.
     *
     * @param key of the letter; may be null
     * @param value of the letter; may be null
     */
    boolean holds(String key, byte[] value) {
        if (value == null || contains(value, SEALED)) {
            return false;
        }
        Optional<Article> article = reader.apply(value);
        if (article.isPresent()) {
            return order.takes(article.get()) && TextGuard.isClear(article.get());
        }
        // ids are too short to be looked for in bytes
        return key != null && keys.contains(key) || order.kind() == Kind.SOURCE && contains(value, order.name());
    }

    /** Byte for byte: ISO 8859-1 keeps each. */
    private static boolean contains(byte[] value, String text) {
        return new String(value, StandardCharsets.ISO_8859_1)
                .contains(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }
}
