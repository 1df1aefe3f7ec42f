package io.newstape.operations.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.operations.DeadLetter;
import io.newstape.operations.DeadLetterReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;

/**
 * The last dead letters as JSON. However many ask, the topic is looked at once every two seconds at most; the connection
 * is opened when somebody asks first.
 */
final class DeadLettersAnswer implements AutoCloseable {

    private static final Duration FRESH = Duration.ofSeconds(2);
    private static final int MOST_SHOWN = 100;

    private final Supplier<DeadLetterReader> open;
    private DeadLetterReader reader;
    private Answer last;
    private long lookedAt;

    DeadLettersAnswer(Supplier<DeadLetterReader> open) {
        this.open = open;
    }

    synchronized Answer get() {
        if (last == null || System.nanoTime() - lookedAt > FRESH.toNanos()) {
            try {
                reader = reader == null ? open.get() : reader;
                last = Answer.json(200, json(reader.look()));
            } catch (KafkaException e) {
                last = Answer.text(503, "The brokers did not hand out the dead letters: " + e.getMessage());
            }
            lookedAt = System.nanoTime();
        }
        return last;
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
