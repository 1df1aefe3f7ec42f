package io.newstape.operations.letters;

import com.fasterxml.jackson.databind.JsonNode;
import io.newstape.schema.Article;
import io.newstape.schema.ScoredMention;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.DeadLetterHeaders;
import io.newstape.streams.wire.Retried;
import io.newstape.streams.wire.StageTimes;
import io.newstape.streams.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;

/** Makes of a dead letter the record that is sent again: as it was, or as a person has edited it. */
public final class LetterMending {

    private final LetterDecoder decoder;
    private final LetterTypes types;
    private final Serializer<SpecificRecord> serializer;
    private final InstantSource clock;
    private final AheadBound bound;

    /** @param clock for the header that says when the record was received: a retry is no lag of days */
    public LetterMending(
            LetterDecoder decoder, Topics topics, AvroSerdes serdes, InstantSource clock, AheadBound bound) {
        this.bound = bound;
        this.decoder = decoder;
        this.types = new LetterTypes(topics);
        this.serializer = serdes.serializer();
        this.clock = clock;
    }

    /**
     * The record as it was, for its own partition.
     *
     * @throws LetterRefused when the pipeline couldn't read it now, or it is dated too far ahead
     */
    public ProducerRecord<byte[], byte[]> asItWas(StoredLetter letter) throws LetterRefused {
        schema(letter);
        LetterContent content = decoder.of(letter);
        if (!content.isReadable()) {
            throw new LetterRefused("the pipeline can't read it. " + content.hint());
        }
        return record(
                letter,
                letter.source().orElseThrow().partition(),
                letter.key(),
                letter.value(),
                content.record().orElseThrow());
    }

    /**
     * The record as a person has edited it, for the partition of its key.
     *
     * @param edited the value, in the form that letters are exported in
     * @param key null for the letter's own; an article goes by its articleId
     * @throws LetterRefused when it isn't such a record, or is dated too far ahead
     */
    public ProducerRecord<byte[], byte[]> edited(StoredLetter letter, String key, JsonNode edited)
            throws LetterRefused {
        Schema schema = schema(letter);
        SpecificRecord value;
        try {
            value = RecordFromJson.of(schema, edited);
        } catch (IllegalArgumentException e) {
            throw new LetterRefused("the edited record is no " + schema.getName() + ": " + e.getMessage(), e);
        }
        byte[] bytes = serializer.serialize(letter.source().orElseThrow().topic(), value);
        return record(letter, null, key(letter, key, value), bytes, value);
    }

    private static byte[] key(StoredLetter letter, String key, SpecificRecord value) {
        String named = value instanceof Article article
                ? article.getArticleId()
                : value instanceof ScoredMention mention ? mention.getSecurity().getRic() : key;
        return named == null ? letter.key() : named.getBytes(StandardCharsets.UTF_8);
    }

    private Schema schema(StoredLetter letter) throws LetterRefused {
        return types.of(letter)
                .orElseThrow(() -> new LetterRefused(letter.source()
                        .map(source -> "it was read from " + source.topic()
                                + ", which the pipeline of these settings doesn't read. Is topic.prefix right?")
                        .orElse("nobody knows which topic it was read from. Publish it with its own publisher.")));
    }

    private ProducerRecord<byte[], byte[]> record(
            StoredLetter letter, Integer partition, byte[] key, byte[] bytes, SpecificRecord value)
            throws LetterRefused {
        Instant time = time(letter, value);
        Instant now = clock.instant();
        Optional<String> ahead = bound.refusal(time, now);
        if (ahead.isPresent()) {
            throw new LetterRefused(
                    ahead.get() + ". Retry it later, or export it, correct the time, and retry the edited record.");
        }
        Headers headers = new RecordHeaders(letter.headers());
        DeadLetterHeaders.removeFrom(headers);
        Retried.stamp(headers, letter.place().toString());
        StageTimes.RECEIVED.stamp(headers, now);
        return new ProducerRecord<>(
                letter.source().orElseThrow().topic(),
                partition,
                bound.recordTime(time, now).toEpochMilli(),
                key,
                bytes,
                headers);
    }

    /** The record's own time, and never before the article says that it was published. */
    private static Instant time(StoredLetter letter, SpecificRecord value) {
        if (value instanceof Article article) {
            Instant published = article.getPublishedAt();
            return letter.sourceTime().filter(published::isBefore).orElse(published);
        }
        return letter.sourceTime()
                .orElse(
                        value instanceof ScoredMention mention
                                ? mention.getArticle().getPublishedAt()
                                : letter.time());
    }
}
