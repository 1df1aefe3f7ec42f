package io.newstape.streams.topology;

import io.newstape.streams.wire.DeadLetterHeaders;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes dead letters: the record's key, value and headers as they were, and {@link DeadLetterHeaders} that say where it
 * came from and what was wrong with it. It needs no schema, since it may be the schema that is missing.
 *
 * @param topic where they go
 * @param counts counts them
 */
record DeadLetters(String topic, DeadLetterCounts counts) {

    /** Key of the topic's name in the settings that Kafka hands to each handler. */
    static final String TOPIC_SETTING = "newstape.dead.letters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_MESSAGE = 1000;
    private static final int LONGEST_STACK_TRACE = 16_000;

    /** Why a record is one. */
    enum Reason {
        /** Its bytes aren't Avro in Confluent's wire format, or not the topic's record. */
        UNREADABLE,
        /** It is readable, and can't be worked on. */
        UNPROCESSABLE,
        /** What was made from it is larger than a topic takes. */
        TOO_LARGE
    }

    /** As the settings say that Kafka hands to a handler. */
    static DeadLetters of(Map<String, ?> settings) {
        return new DeadLetters(
                (String) settings.get(TOPIC_SETTING), (DeadLetterCounts) settings.get(DeadLetterCounts.SETTING));
    }

    /**
     * The dead letter, in the list that Kafka wants; logged and counted by its reason.
     *
     * @param key null when the record has none, or isn't known any more
     * @param value null when the record isn't known any more: the step worked on something that it had kept
     */
    List<ProducerRecord<byte[], byte[]>> of(
            ErrorHandlerContext source, byte[] key, byte[] value, Reason reason, Throwable error) {
        LOG.atWarn()
                .addKeyValue("topic", source.topic())
                .addKeyValue("partition", source.partition())
                .addKeyValue("offset", source.offset())
                .addKeyValue("reason", reason)
                .addKeyValue("error", error.getClass().getSimpleName())
                .log("dead letter");
        counts.increment(source.taskId(), reason);
        Headers headers = new RecordHeaders(source.headers());
        DeadLetterHeaders.removeFrom(headers);
        Throwable root = root(error);
        add(headers, DeadLetterHeaders.REASON, reason.name());
        add(headers, DeadLetterHeaders.EXCEPTION, root.getClass().getName());
        add(headers, DeadLetterHeaders.MESSAGE, cut(Objects.toString(root.getMessage(), ""), LONGEST_MESSAGE));
        add(headers, DeadLetterHeaders.STACK_TRACE, stackTrace(error));
        if (source.topic() != null) {
            add(headers, DeadLetterHeaders.TOPIC, source.topic());
            add(headers, DeadLetterHeaders.PARTITION, Integer.toString(source.partition()));
            add(headers, DeadLetterHeaders.OFFSET, Long.toString(source.offset()));
            add(headers, DeadLetterHeaders.TIME, Long.toString(source.timestamp()));
        }
        return List.of(new ProducerRecord<>(topic, null, null, key, value, headers));
    }

    private static Throwable root(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }

    private static String stackTrace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return cut(text.toString(), LONGEST_STACK_TRACE);
    }

    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }

    private static void add(Headers headers, String name, String text) {
        headers.add(name, text.getBytes(StandardCharsets.UTF_8));
    }
}
