package io.newstape.operations.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.operations.DeadLetter;
import io.newstape.operations.DeadLetterReader;
import io.newstape.operations.letters.LetterContent;
import io.newstape.operations.letters.StoredLetter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.apache.kafka.common.KafkaException;

/**
 * The last dead letters as JSON: however many ask, the topic is looked at once every two seconds at most. And a single
 * one, decoded, which is read for each request. The connection is opened when somebody asks first.
 */
final class DeadLettersAnswer implements AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST_SHOWN = 100;

    private static final Pattern OFFSET = Pattern.compile("\\d{1,18}");

    private final Supplier<DeadLetterReader> open;
    private final Function<StoredLetter, LetterContent> decoder;
    private DeadLetterReader reader;
    private Answer last;
    private long lookedAt;

    DeadLettersAnswer(Supplier<DeadLetterReader> open, Function<StoredLetter, LetterContent> decoder) {
        this.open = open;
        this.decoder = decoder;
    }

    synchronized Answer get() {
        if (last == null || System.nanoTime() - lookedAt > FRESH.toNanos()) {
            try {
                last = Answer.json(200, json(reader().look()));
            } catch (KafkaException e) {
                last = Answer.text(503, "The brokers did not hand out the dead letters: " + e.getMessage());
            }
            lookedAt = System.nanoTime();
        }
        return last;
    }

    /**
     * One letter, decoded as far as it can be.
     *
     * @throws IllegalArgumentException when this is no offset, with a message for the caller
     */
    Answer at(String offset) {
        if (!OFFSET.matcher(offset).matches()) {
            throw new IllegalArgumentException("'" + offset + "' is not the offset of a dead letter, such as 17.");
        }
        try {
            return read(Long.parseLong(offset))
                    .map(letter -> Answer.json(200, json(decoder.apply(letter))))
                    .orElseGet(() -> Answer.text(404, "There is no dead letter at offset " + offset + "."));
        } catch (KafkaException e) {
            return Answer.text(503, "The brokers did not hand out the dead letter: " + e.getMessage());
        }
    }

    private synchronized Optional<StoredLetter> read(long offset) {
        return reader().at(offset);
    }

    private DeadLetterReader reader() {
        reader = reader == null ? open.get() : reader;
        return reader;
    }

    private static ObjectNode json(LetterContent content) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("form", content.form().name().toLowerCase(Locale.ROOT))
                .put("readable", content.isReadable())
                .put("hint", content.hint());
        object.set("content", content.json());
        return object.put("text", content.text());
    }

    private static ObjectNode json(List<DeadLetter> letters) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        ObjectNode counts = object.putObject("byReason");
        DeadLetterReader.byReason(letters).forEach(counts::put);
        ArrayNode array = object.putArray("letters");
        for (int i = letters.size() - 1; i >= Math.max(0, letters.size() - MOST_SHOWN); i--) {
            array.add(json(letters.get(i)));
        }
        return object;
    }

    private static ObjectNode json(DeadLetter letter) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("offset", letter.offset())
                .put("time", Instant.ofEpochMilli(letter.epochMillis()).toString())
                .put("reason", letter.reason())
                .put("error", letter.error())
                .put("source", letter.source())
                .put("key", letter.key())
                .put("bytes", letter.bytes());
        letter.schemaId().ifPresentOrElse(id -> object.put("schemaId", id), () -> object.putNull("schemaId"));
        return object.put("excerpt", letter.excerpt()).put("advice", letter.advice());
    }

    @Override
    public synchronized void close() {
        if (reader != null) {
            reader.close();
        }
    }
}
