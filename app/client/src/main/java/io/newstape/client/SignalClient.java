package io.newstape.client;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.newstape.schema.Signal;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordDeserializationException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads signals. One thread calls {@link #latest} and {@link #follow}; any thread may call {@link #close}.
 *
 * <p>A program that starts asks for what holds now, then follows. What comes in between is given by {@code follow}; a
 * revision that {@code latest} gave already has the same signalId and revision.
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
    /** Where the signals ended when somebody asked for what holds; empty before. */
    private Map<TopicPartition, Long> asked = Map.of();

    private volatile boolean closed;

    public SignalClient(ClientSettings settings) {
        this.settings = settings;
    }

    /**
     * The signal of the newest article that holds, for each security that has one, by RIC. Revisions and retractions are
     * applied.
     *
     * @param subscription which of them; a signal that doesn't meet its conditions is left out
     * @throws UnknownTopicOrPartitionException when there is no such topic: is the prefix right?
     * @throws org.apache.kafka.common.KafkaException when Kafka refuses or doesn't answer
     */
    public SortedMap<String, Signal> latest(Subscription subscription) {
        SortedMap<String, Signal> latest = new TreeMap<>();
        try (Consumer<String, Object> consumer = consumer(null)) {
            // first: what comes while it reads must come again
            asked = consumer.endOffsets(partitions(consumer, SIGNALS));
            List<TopicPartition> partitions = partitions(consumer, LATEST);
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

    private List<TopicPartition> partitions(Consumer<String, Object> consumer, String name) {
        String topic = settings.topicPrefix() + name;
        List<PartitionInfo> there = consumer.partitionsFor(topic);
        if (there == null || there.isEmpty()) {
            throw new UnknownTopicOrPartitionException(
                    "There is no topic " + topic + ". Is the prefix of the topics '" + settings.topicPrefix() + "'?");
        }
        return there.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /**
     * Gives each wanted signal, and each revision and retraction of its securities, to a handler until this is closed. At least once: a signal counts as read when the handler
     * has returned. No revision is given twice by the same client, and none after a later one.
     *
     * @param group the consumer group; where the brokers have ACLs, a desk's begins with {@code desk-}. A new group
     *     begins with what came since {@link #latest} was asked, else with what comes next; unless
     *     {@code auto.offset.reset} says otherwise
     * @throws Exception what the handler throws; what it had handled before is committed
     */
    public void follow(String group, Subscription subscription, SignalHandler handler) throws Exception {
        try (Consumer<String, Object> consumer = consumer(group)) {
            consumer.subscribe(List.of(settings.topicPrefix() + SIGNALS), new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                    startWhereItWasAsked(consumer, partitions);
                }

                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                    // all that was handled is committed
                }
            });
            while (!closed) {
                handle(consumer, subscription, handler);
            }
        }
    }

    /** A group that has committed goes on there. */
    private void startWhereItWasAsked(Consumer<String, Object> consumer, Collection<TopicPartition> partitions) {
        if (asked.isEmpty() || !settings.startsAtTheEnd()) {
            return;
        }
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(Set.copyOf(partitions));
        for (TopicPartition partition : partitions) {
            Long start = asked.get(partition);
            if (start != null && committed.get(partition) == null) {
                consumer.seek(partition, start);
            }
        }
    }

    private void handle(Consumer<String, Object> consumer, Subscription subscription, SignalHandler handler)
            throws Exception {
        Map<TopicPartition, OffsetAndMetadata> handled = new HashMap<>();
        Exception refused = null;
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
        } catch (Exception e) {
            refused = e;
            throw e;
        } finally {
            commit(consumer, handled, refused);
        }
    }

    /** @param refused what the handler threw, which counts more than a commit that fails; or null */
    private static void commit(
            Consumer<String, Object> consumer, Map<TopicPartition, OffsetAndMetadata> handled, Exception refused) {
        try {
            if (!handled.isEmpty()) {
                consumer.commitSync(handled);
            }
        } catch (RuntimeException e) {
            if (refused == null) {
                throw e;
            }
            refused.addSuppressed(e);
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
