package io.newstape.streams.seal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;

/**
 * What the text of one source is sealed with.
 *
 * @param id names the key within sealed text: 16 hexadecimal digits
 * @param source Article.source
 * @param made when
 * @param tree the keys of its articles; empty once the source was purged
 */
public record SourceKey(String id, String source, Instant made, Optional<KeyTree> tree) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ID_BYTES = 8;

    public SourceKey {
        Objects.requireNonNull(id);
        Objects.requireNonNull(source);
        Objects.requireNonNull(made);
        Objects.requireNonNull(tree);
    }

    /** A new one. */
    public static SourceKey make(String source, Instant now, SecureRandom random) {
        byte[] id = new byte[ID_BYTES];
        byte[] seed = new byte[KeyTree.SEED_BYTES];
        random.nextBytes(id);
        random.nextBytes(seed);
        return new SourceKey(HexFormat.of().formatHex(id), source, now, Optional.of(KeyTree.of(seed)));
    }

    /** Whether the text of an article can be sealed and opened with it. */
    public boolean holds(String articleId) {
        return tree.filter(keys -> keys.holds(articleId)).isPresent();
    }

    Optional<byte[]> leaf(String articleId) {
        return tree.flatMap(keys -> keys.leaf(articleId));
    }

    /** The same key, with which nothing can be opened. */
    public SourceKey purged() {
        return new SourceKey(id, source, made, Optional.empty());
    }

    /** The same key, with which one article can't be opened. */
    public SourceKey without(String articleId) {
        return new SourceKey(id, source, made, tree.map(keys -> keys.without(articleId)));
    }

    /** As JSON. */
    public byte[] bytes() {
        return JSON.createObjectNode()
                .put("key", id)
                .put("source", source)
                .put("made", made.toString())
                .put(
                        "keys",
                        tree.map(keys -> Base64.getEncoder().encodeToString(keys.bytes()))
                                .orElse(null))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Empty for what is no key: somebody else wrote to the topic. */
    public static Optional<SourceKey> read(byte[] bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            Optional<KeyTree> tree = json.path("keys").isTextual()
                    ? Optional.of(KeyTree.read(
                            Base64.getDecoder().decode(json.path("keys").asText())))
                    : Optional.empty();
            return Optional.of(new SourceKey(
                    json.path("key").asText(),
                    json.path("source").asText(),
                    Instant.parse(json.path("made").asText()),
                    tree));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Says nothing of the keys. */
    @Override
    public String toString() {
        return "SourceKey(" + id + " of " + source + (tree.isPresent() ? "" : ", purged") + ")";
    }
}
