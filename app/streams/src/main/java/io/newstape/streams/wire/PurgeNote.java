package io.newstape.streams.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * What was purged and when, without any of its text.
 *
 * @param source Article.source; null when one article of any source was purged
 * @param articleId Article.articleId; null when the whole source was
 * @param begun when the purge began
 * @param ended when it was done; empty for one that isn't yet, and must be repeated
 * @param articles how many articles it is about
 * @param sealed how many of their records were sealed, so that nobody can read them any more
 * @param clear how many of them stand in clear until retention or somebody deletes them
 * @param why the person's own words; may be empty
 */
public record PurgeNote(
        String source,
        String articleId,
        Instant begun,
        Optional<Instant> ended,
        long articles,
        long sealed,
        long clear,
        String why) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public PurgeNote {
        Objects.requireNonNull(begun);
        Objects.requireNonNull(ended);
        Objects.requireNonNull(why);
        if ((source == null) == (articleId == null)) {
            throw new IllegalArgumentException("a purge is of a source or of an article");
        }
    }

    /** What it is about, in words. */
    public String subject() {
        return source == null ? "article " + articleId : "source " + source;
    }

    /** As JSON. */
    public ObjectNode json() {
        return JSON.createObjectNode()
                .put("source", source)
                .put("articleId", articleId)
                .put("begun", begun.toString())
                .put("ended", ended.map(Instant::toString).orElse(null))
                .put("articles", articles)
                .put("sealedRecords", sealed)
                .put("clearRecords", clear)
                .put("why", why);
    }

    byte[] bytes() {
        return json().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Empty for what is no note: somebody else wrote to the topic. */
    static Optional<PurgeNote> of(byte[] bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            return Optional.of(new PurgeNote(
                    json.path("source").textValue(),
                    json.path("articleId").textValue(),
                    Instant.parse(json.path("begun").asText()),
                    Optional.ofNullable(json.path("ended").textValue()).map(Instant::parse),
                    json.path("articles").asLong(),
                    json.path("sealedRecords").asLong(),
                    json.path("clearRecords").asLong(),
                    json.path("why").asText()));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
