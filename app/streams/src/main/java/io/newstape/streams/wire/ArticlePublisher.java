package io.newstape.streams.wire;

import io.newstape.schema.Article;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Puts articles on their topic, idempotently and acknowledged by all replicas, keyed by articleId, at their own time. What
 * is dated ahead is put there at the present time, or refused.
 */
public final class ArticlePublisher implements AutoCloseable {

    private final Producer<String, Article> producer;
    private final String topic;
    private final InstantSource clock;
    private final AheadBound bound;
    private final AtomicLong acknowledged = new AtomicLong();
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    /** Told of an article that Kafka won't take; from this thread or the producer's. */
    public interface Refused {
        void because(Article article, String reason);
    }

    /**
     * @param client settings of the Kafka client, bootstrap servers included
     * @param tuning what the client is set up for, where {@code client} doesn't say
     * @param clock for the header that says when the article was received, and for what is ahead
     */
    public ArticlePublisher(
            Map<String, Object> client,
            Tuning tuning,
            Topic articles,
            AvroSerdes serdes,
            InstantSource clock,
            AheadBound bound) {
        Map<String, Object> settings = new TreeMap<>(tuning.producer(client));
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.putIfAbsent(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        this.producer = new KafkaProducer<>(settings, new StringSerializer(), serdes.serializer());
        this.topic = articles.name();
        this.clock = clock;
        this.bound = bound;
    }

    /**
     * Sends an article, without waiting for it to arrive.
     *
     * @param refused told when Kafka won't take this one: it is too large, or dated too far ahead
     * @throws KafkaException when sending this or an earlier one failed for good
     */
    public void publish(Article article, Refused refused) {
        publish(article.getArticleId(), article.getPublishedAt(), article, refused);
    }

    /**
     * Sends an article as it stood on a topic before.
     *
     * @param key may be null
     * @param time of the record; while it is ahead, the record has the present time
     */
    public void publish(String key, Instant time, Article article, Refused refused) {
        throwFailure();
        Instant now = clock.instant();
        Optional<String> ahead = bound.refusal(time, now);
        if (ahead.isPresent()) {
            refused.because(article, ahead.get());
            return;
        }
        long recordTime = bound.recordTime(time, now).toEpochMilli();
        ProducerRecord<String, Article> record = new ProducerRecord<>(topic, null, recordTime, key, article);
        StageTimes.RECEIVED.stamp(record.headers(), now);
        producer.send(record, (metadata, error) -> {
            if (error == null) {
                acknowledged.incrementAndGet();
            } else if (error instanceof RecordTooLargeException) {
                refused.because(article, "it is larger than a record may be: " + error.getMessage());
            } else if (isOfItsTime(error)) {
                // of the records of one batch only the bad one says why
                failure.set(
                        new InvalidTimestampException("the topic " + topic + " refuses records of such times, for it"
                                + " wasn't made by 'newstape topics apply': " + error.getMessage()));
            } else {
                failure.compareAndSet(null, error);
            }
        });
    }

    /** Waits until everything sent so far is acknowledged. */
    public void flush() {
        producer.flush();
        throwFailure();
    }

    /** How many articles Kafka has so far. */
    public long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void close() {
        producer.close();
    }

    /** Several bad records of a batch have another class than a single one. */
    private static boolean isOfItsTime(Exception error) {
        return error instanceof InvalidTimestampException
                || error instanceof InvalidRecordException
                        && String.valueOf(error.getMessage()).startsWith("Timestamp ");
    }

    private void throwFailure() {
        Exception error = failure.get();
        if (error != null) {
            throw error instanceof KafkaException kafka ? kafka : new KafkaException(error);
        }
    }
}
