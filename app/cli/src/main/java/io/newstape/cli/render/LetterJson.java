package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.operations.letters.LetterContent;
import io.newstape.operations.letters.LetterDecision;
import io.newstape.operations.letters.StoredLetter;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** Dead letters as JSON. */
public final class LetterJson {

    private LetterJson() {}

    /** What a list shows of a letter. */
    public static ObjectNode head(StoredLetter letter, Optional<LetterDecision> decision) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("id", letter.id())
                .put("time", letter.time().toString())
                .put("reason", letter.reason().toLowerCase(Locale.ROOT))
                .put(
                        "state",
                        decision.map(made -> made.kind().name().toLowerCase(Locale.ROOT))
                                .orElse("open"))
                .put("from", letter.source().map(Object::toString).orElse(null))
                .put("recordTime", letter.sourceTime().map(Object::toString).orElse(null))
                .put("error", letter.error())
                .put("message", letter.message())
                .put("retries", letter.retries())
                .put("key", letter.key() == null ? null : letter.keyText());
        decision.ifPresent(made -> {
            ObjectNode decided = object.putObject("decision");
            decided.put("at", made.at().toString()).put("why", made.why());
            if (!made.record().isEmpty()) {
                decided.put("record", made.record());
            }
        });
        return object;
    }

    /** All of a letter, in the form that 'retry --edited' reads: {@code value} is what a person edits. */
    public static ObjectNode whole(StoredLetter letter, Optional<LetterDecision> decision, LetterContent content) {
        ObjectNode object = head(letter, decision);
        object.put("form", content.form().name().toLowerCase(Locale.ROOT)).put("hint", content.hint());
        if (content.json() != null) {
            object.set("value", content.json());
        } else {
            object.put("text", content.text());
        }
        if (!content.isReadable() && letter.value() != null) {
            object.put("bytes", Base64.getEncoder().encodeToString(letter.value()));
        }
        return object;
    }
}
