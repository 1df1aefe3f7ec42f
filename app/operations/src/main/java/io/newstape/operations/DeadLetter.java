package io.newstape.operations;

import io.newstape.streams.wire.DeadLetterHeaders;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.OptionalInt;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A record that couldn't be read or worked on, as it lies on the topic of dead letters.
 *
 * @param offset its place on that topic
 * @param epochMillis the time of the record, milliseconds since 1970
 * @param reason {@code unreadable}, {@code unprocessable}, {@code too_large}; {@code unknown} when the letter doesn't say
 * @param error class of the error at the root, without its package, and its message; may be empty
 * @param source where the record stood, {@code topic-partition@offset}; empty when that isn't known
 * @param key its key as text; empty when it has none
 * @param bytes size of its value; 0 when it has none
 * @param schemaId the schema id at the start of the value; empty when the value doesn't start like one with a schema
 * @param excerpt the first characters of the value, with a dot for each byte that is no printable character
 */
public record DeadLetter(
        long offset,
        long epochMillis,
        String reason,
        String error,
        String source,
        String key,
        int bytes,
        OptionalInt schemaId,
        String excerpt) {

    private static final int LONGEST_EXCERPT = 200;
    private static final int LONGEST_KEY = 200;
    /** Confluent's wire format: a zero byte, then the schema id in four bytes. */
    private static final int WIRE_PREFIX = 5;

    static DeadLetter of(ConsumerRecord<byte[], byte[]> letter) {
        byte[] value = letter.value() == null ? new byte[0] : letter.value();
        String exception = header(letter, DeadLetterHeaders.EXCEPTION);
        String message = header(letter, DeadLetterHeaders.MESSAGE);
        String topic = header(letter, DeadLetterHeaders.TOPIC);
        String reason = header(letter, DeadLetterHeaders.REASON).toLowerCase(Locale.ROOT);
        return new DeadLetter(
                letter.offset(),
                letter.timestamp(),
                reason.isEmpty() ? "unknown" : reason,
                exception.substring(exception.lastIndexOf('.') + 1) + (message.isEmpty() ? "" : ": " + message),
                topic.isEmpty()
                        ? ""
                        : topic + "-" + header(letter, DeadLetterHeaders.PARTITION) + "@"
                                + header(letter, DeadLetterHeaders.OFFSET),
                letter.key() == null ? "" : printable(letter.key(), LONGEST_KEY),
                value.length,
                value.length >= WIRE_PREFIX && value[0] == 0
                        ? OptionalInt.of(
                                ByteBuffer.wrap(value, 1, Integer.BYTES).getInt())
                        : OptionalInt.empty(),
                printable(value, LONGEST_EXCERPT));
    }

    private static String header(ConsumerRecord<byte[], byte[]> letter, String name) {
        Header header = letter.headers().lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static String printable(byte[] bytes, int longest) {
        String text = new String(bytes, 0, Math.min(bytes.length, longest), StandardCharsets.UTF_8);
        StringBuilder printable = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isISOControl(c) || c == '\uFFFD' ? '.' : c)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** What to do about it, for people. */
    public String advice() {
        return switch (reason) {
            case "unreadable" ->
                "The bytes are not the topic's Avro record. Look which producer wrote them, let it use the"
                        + " registered schema, and publish the article anew.";
            case "unprocessable" ->
                "The record can be read, and a rule refused it; the error says why. Correct the article"
                        + " and publish it anew.";
            case "too_large" ->
                "What was made from it is larger than a topic takes. Publish it in parts, or raise"
                        + " max.message.bytes of the topic.";
            default -> "The letter doesn't say why it is here. Look at its headers.";
        };
    }
}
