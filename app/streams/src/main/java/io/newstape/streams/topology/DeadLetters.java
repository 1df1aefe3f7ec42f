package io.newstape.streams.topology;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.errors.ErrorHandlerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes dead letters: the record's key, value and headers as they were, and headers that say where it came from and
 * what was wrong with it. It needs no schema, since it may be the schema that is missing.
 *
 * @param topic where they go
 */
record DeadLetters(String topic) {

    static final String REASON = "newstape-dead-letter-reason";
    static final String ERROR = "newstape-dead-letter-error";
    static final String SOURCE = "newstape-dead-letter-source";

    /** Key of the topic's name in the settings that Kafka hands to each handler. */
    static final String TOPIC_SETTING = "newstape.dead.letters";

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_ERROR = 1000;

    /** Why a record is one. */
    enum Reason {
        /** Its bytes aren't Avro in Confluent's wire format, or not the topic's record. */
        UNREADABLE,
        /** It is readable, and can't be worked on. */
        UNPROCESSABLE,
        /** What was made from it is larger than a topic takes. */
        TOO_LARGE
    }

    /** The dead letter, in the list that Kafka wants; logged and counted by its reason. */
    List<ProducerRecord<byte[], byte[]>> of(
            ErrorHandlerContext source, byte[] key, byte[] value, Reason reason, Throwable error) {
        String what = rootMessage(error);
        LOG.atWarn()
                .addKeyValue("topic", source.topic())
                .addKeyValue("partition", source.partition())
                .addKeyValue("offset", source.offset())
                .addKeyValue("reason", reason)
                .addKeyValue("error", error.getClass().getSimpleName())
                .log("dead letter");
        RecordHeaders headers = new RecordHeaders(source.headers());
        headers.add(REASON, bytes(reason.name()));
        headers.add(ERROR, bytes(what));
        headers.add(SOURCE, bytes(source.topic() + "-" + source.partition() + "@" + source.offset()));
        return List.of(new ProducerRecord<>(topic, null, null, key, value, headers));
    }

    private static String rootMessage(Throwable error) {
        Throwable root = error;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String what = root.getClass().getSimpleName() + ": " + Objects.toString(root.getMessage(), "");
        return what.substring(0, Math.min(what.length(), LONGEST_ERROR));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
