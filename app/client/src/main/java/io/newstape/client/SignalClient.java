package io.newstape.client;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.newstape.schema.Signal;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads signals. One thread calls {@link #latest} and {@link #follow}; any thread may call {@link #close}.
 *
 * <p>A program that starts asks for what holds now, then follows. What comes in between is given by {@code follow}, if
 * its group has committed before; a revision that {@code latest} gave already has the same signalId and revision.
 */
public final class SignalClient implements AutoCloseable {

    /** The topics' names without the prefix. */
    private static final String SIGNALS = "market.signals";

    private static final String LATEST = "market.latest-signals";
    private static final Logger LOG = LoggerFactory.getLogger(SignalClient.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long PAUSE_MILLIS = 1000;
    private static final int REMEMBERED = 100_000;

    private final ClientSettings settings;
    private final SeenRevisions seen = new SeenRevisions(REMEMBERED);
    private volatile boolean closed;

    public SignalClient(ClientSettings settings) {
        this.settings = settings;
    }

    /**
     * The signal of the newest article that holds, for each security that has one, by RIC. Revisions and retractions are
     * applied.
     *
     * @param subscription which of them; a signal that doesn't meet its conditions is left out
     * @throws org.apache.kafka.common.KafkaException when Kafka refuses or doesn't answer
     */
    public SortedMap<String, Signal> latest(Subscription subscription) {
        SortedMap<String, Signal> latest = new TreeMap<>();
        try (Consumer<String, Object> consumer = consumer(null)) {
            List<TopicPartition> partitions = consumer.partitionsFor(settings.topicPrefix() + LATEST).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (!closed
                    && ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, Object> record : poll(consumer)) {
                    if (record.value() instanceof Signal signal && subscription.matches(signal)) {
                        latest.put(record.key(), signal);
                    } else {
                        latest.remove(record.key());
                    }
                }
            }
        }
        return latest;
    }

    /**
     * Gives each wanted signal, and each revision and retraction of its securities, to a handler until this is closed. At least once: a signal counts as read when the handler
     * has returned. No revision is given twice by the same client, and none after a later one.
     *
     * @param group the consumer group; where the brokers have ACLs, a desk's begins with {@code desk-}. A new group
     *     begins with what comes next, unless {@code auto.offset.reset} says otherwise
     * @throws Exception what the handler throws; what it had handled before is committed
     */
    public void follow(String group, Subscription subscription, SignalHandler handler) throws Exception {
        try (Consumer<String, Object> consumer = consumer(group)) {
            consumer.subscribe(List.of(settings.topicPrefix() + SIGNALS));
            while (!closed) {
                handle(consumer, subscription, handler);
            }
        }
    }

    private void handle(Consumer<String, Object> consumer, Subscription subscription, SignalHandler handler)
            throws Exception {
        Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
        try {
            for (ConsumerRecord<String, Object> record : poll(consumer)) {
                if (closed) {
                    return;
                }
                if (record.value() instanceof Signal signal && subscription.wants(signal) && seen.isNew(signal)) {
                    handler.handle(signal);
                    seen.handled(signal);
                }
                handled.put(
                        new TopicPartition(record.topic(), record.partition()),
                        new OffsetAndMetadata(record.offset() + 1));
            }
        } finally {
            if (!handled.isEmpty()) {
                consumer.commitSync(handled);
            }
        }
    }

    /** A record that can't be read is passed over and logged; a registry that is away is waited for. */
    private Iterable<ConsumerRecord<String, Object>> poll(Consumer<String, Object> consumer) {
        try {
            return consumer.poll(POLL);
        } catch (RecordDeserializationException e) {
            if (isOfTheRegistry(e)) {
                LOG.atWarn().addKeyValue("error", e.getCause()).log("waiting for the schema registry");
                pause();
            } else {
                LOG.atWarn()
                        .addKeyValue("topic", e.topicPartition().topic())
                        .addKeyValue("partition", e.topicPartition().partition())
                        .addKeyValue("offset", e.offset())
                        .log("a record can't be read; it is passed over");
                consumer.seek(e.topicPartition(), e.offset() + 1);
            }
            return List.of();
        }
    }

    private static boolean isOfTheRegistry(Throwable error) {
        for (Throwable cause = error.getCause(); cause != null; cause = cause.getCause()) {
            boolean refused = cause instanceof RestClientException answer && answer.getStatus() != 404;
            boolean away = cause instanceof IOException && !(cause instanceof EOFException);
            if (refused || away || cause instanceof RetriableException) {
                return true;
            }
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Consumer<String, Object> consumer(String group) {
        KafkaAvroDeserializer values = new KafkaAvroDeserializer();
        values.configure(settings.deserializer(), false);
        return new KafkaConsumer<>(settings.consumer(group), new StringDeserializer(), values);
    }

    /** Ends {@link #follow} after the signal at hand; it commits, and leaves its group. It returns at once. */
    @Override
    public void close() {
        closed = true;
    }
}
