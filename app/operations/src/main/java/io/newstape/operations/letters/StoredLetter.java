package io.newstape.operations.letters;

import io.newstape.streams.wire.DeadLetterHeaders;
import io.newstape.streams.wire.Retried;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * A record that couldn't be read, worked on or written.
 *
 * @param place where the letter stands
 * @param time when it was written
 * @param source the record that it was; empty when its headers don't say
 * @param sourceTime that record's own time; empty when the headers don't say
 * @param reason such as UNREADABLE; empty for a record that isn't newstape's
 * @param error class of the error at the root; may be empty
 * @param message of that error; may be empty
 * @param stackTrace the whole error; may be empty
 * @param key as it was; null when there was none
 * @param value as it was; null when it isn't known any more
 * @param headers all of them
 */
public record StoredLetter(
        RecordPlace place,
        Instant time,
        Optional<RecordPlace> source,
        Optional<Instant> sourceTime,
        String reason,
        String error,
        String message,
        String stackTrace,
        byte[] key,
        byte[] value,
        Headers headers) {

    /** @param record of the topic of dead letters */
    public static StoredLetter of(ConsumerRecord<byte[], byte[]> record) {
        Headers headers = record.headers();
        return new StoredLetter(
                new RecordPlace(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                source(headers),
                number(headers, DeadLetterHeaders.TIME).map(Instant::ofEpochMilli),
                text(headers, DeadLetterHeaders.REASON),
                text(headers, DeadLetterHeaders.EXCEPTION),
                text(headers, DeadLetterHeaders.MESSAGE),
                text(headers, DeadLetterHeaders.STACK_TRACE),
                record.key(),
                record.value(),
                headers);
    }

    /** What a person calls it: its offset, and the partition before it where that isn't 0, such as 17 or 1@17. */
    public String id() {
        return place.partition() == 0 ? Long.toString(place.offset()) : place.partition() + "@" + place.offset();
    }

    /** What decisions are about: the record that it was, or the letter itself where nobody knows. */
    RecordPlace subject() {
        return source.orElse(place);
    }

    /** How many times it had been sent again before it came here. */
    public int retries() {
        return Retried.count(headers);
    }

    /** The key as text; empty when there is none. */
    public String keyText() {
        return key == null ? "" : new String(key, StandardCharsets.UTF_8);
    }

    private static Optional<RecordPlace> source(Headers headers) {
        String topic = text(headers, DeadLetterHeaders.TOPIC);
        // headers of another program may hold anything: a place that no record can have is none
        Optional<Long> partition =
                number(headers, DeadLetterHeaders.PARTITION).filter(number -> number <= Integer.MAX_VALUE);
        Optional<Long> offset = number(headers, DeadLetterHeaders.OFFSET);
        return topic.isEmpty() || partition.isEmpty() || offset.isEmpty()
                ? Optional.empty()
                : Optional.of(new RecordPlace(topic, partition.get().intValue(), offset.get()));
    }

    /** Partitions, offsets and times of records are never below 0. */
    private static Optional<Long> number(Headers headers, String name) {
        try {
            return Optional.of(Long.parseLong(text(headers, name))).filter(number -> number >= 0);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
