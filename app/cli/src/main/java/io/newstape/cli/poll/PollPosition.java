package io.newstape.cli.poll;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.fetch.Validators;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a source stands. On its topic it is JSON, one record a source, under the source's name.
 *
 * @param fingerprint of the source that it belongs to, see {@link PolledSource}
 * @param validators of the last answer that was read to its end
 * @param retryAt the source isn't asked before; empty when it didn't ask for that
 * @param seen what it has answered
 */
record PollPosition(String fingerprint, Validators validators, Optional<Instant> retryAt, SeenArticles seen) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Where a source begins. */
    static PollPosition start(PolledSource source) {
        return new PollPosition(source.fingerprint(), Validators.NONE, Optional.empty(), SeenArticles.NONE);
    }

    /** The same for a source that may have been declared anew since: what it answered then isn't what it would answer now. */
    PollPosition appliedTo(PolledSource source) {
        return fingerprint.equals(source.fingerprint())
                ? this
                : new PollPosition(source.fingerprint(), Validators.NONE, retryAt, seen);
    }

    PollPosition withRetryAt(Optional<Instant> time) {
        return new PollPosition(fingerprint, validators, time, seen);
    }

    byte[] bytes() {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("source", fingerprint)
                .put("etag", validators.etag())
                .put("lastModified", validators.lastModified());
        retryAt.ifPresent(time -> json.put("retryAt", time.toString()));
        json.set("seen", seen.toJson());
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of JSON can be written", e);
        }
    }

    /** Empty for what isn't a position; the source then begins anew, which costs repeats and nothing else. */
    static Optional<PollPosition> of(byte[] bytes) {
        try {
            JsonNode json = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            String retryAt = json.path("retryAt").asText();
            return Optional.of(new PollPosition(
                    json.path("source").asText(),
                    new Validators(
                            json.path("etag").asText(),
                            json.path("lastModified").asText()),
                    retryAt.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(retryAt)),
                    SeenArticles.of(json.path("seen"))));
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
