package io.newstape.operations.letters;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody decided about a dead letter.
 *
 * @param kind what was decided
 * @param letter the letter's id
 * @param at when
 * @param record where the record stands that was sent again, {@code topic-partition@offset}; empty for a discarded one
 * @param why the person's own words; may be empty
 */
public record LetterDecision(Kind kind, String letter, Instant at, String record, String why) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What can be decided. */
    public enum Kind {
        /** It was sent through the pipeline again. */
        RETRIED,
        /** Nothing more is to be done about it. */
        DISCARDED
    }

    byte[] bytes() {
        return JSON.createObjectNode()
                .put("decision", kind.name().toLowerCase(Locale.ROOT))
                .put("letter", letter)
                .put("at", at.toString())
                .put("record", record)
                .put("why", why)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Empty for what is no decision: somebody else wrote to the topic. */
    static Optional<LetterDecision> of(byte[] bytes) {
        if (bytes == null) {
            return Optional.empty();
        }
        try {
            JsonNode json = JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
            return Optional.of(new LetterDecision(
                    Kind.valueOf(json.path("decision").asText().toUpperCase(Locale.ROOT)),
                    json.path("letter").asText(),
                    Instant.parse(json.path("at").asText()),
                    json.path("record").asText(),
                    json.path("why").asText()));
        } catch (JsonProcessingException | DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
