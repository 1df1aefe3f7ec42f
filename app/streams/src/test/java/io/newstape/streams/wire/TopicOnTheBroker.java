package io.newstape.streams.wire;

import io.newstape.embedded.SharedStack;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A topic of a test's own on the real broker, and what is written to it. */
public final class TopicOnTheBroker {

    public final Map<String, Object> client =
            Map.of("bootstrap.servers", SharedStack.get().bootstrapServers());
    public final Topic topic;

    /** Makes the topic. */
    public TopicOnTheBroker(String name, int partitions) {
        topic = new Topic(
                name, "anything", null, partitions, Topic.Cleanup.DELETE, Optional.empty(), 1_048_588, "a test");
        try (Admin admin = Admin.create(client)) {
            new TopicAdmin(admin).apply(java.util.List.of(topic), (short) 1);
        }
    }

    /** Writes so many records, a second of event time apart, received a millisecond apart. */
    public void write(int partition, Instant first, int count) {
        try (KafkaProducer<byte[], byte[]> producer = producer(Map.of())) {
            send(producer, partition, first, count);
        }
    }

    /** Writes so many records in a transaction that stays open for as long as something else is done. */
    public void writeInOpenTransaction(int partition, Instant first, int count, Runnable meanwhile) {
        try (KafkaProducer<byte[], byte[]> producer =
                producer(Map.of("transactional.id", UUID.randomUUID().toString()))) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, partition, first, count);
            producer.flush();
            meanwhile.run();
            producer.abortTransaction();
        }
    }

    /** Writes so many records in a transaction, which leaves a marker behind them. */
    public void writeInTransaction(int partition, Instant first, int count, boolean commits) {
        try (KafkaProducer<byte[], byte[]> producer =
                producer(Map.of("transactional.id", UUID.randomUUID().toString()))) {
            producer.initTransactions();
            producer.beginTransaction();
            send(producer, partition, first, count);
            producer.flush();
            if (commits) {
                producer.commitTransaction();
            } else {
                producer.abortTransaction();
            }
        }
    }

    /** Says that a group has read a partition up to an offset. */
    public void commit(String group, int partition, long next) {
        try (Admin admin = Admin.create(client)) {
            AdminAnswer.of(admin.alterConsumerGroupOffsets(
                            group, Map.of(new TopicPartition(topic.name(), partition), new OffsetAndMetadata(next)))
                    .all());
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, int partition, Instant first, int count) {
        for (int i = 0; i < count; i++) {
            Headers headers = new RecordHeaders();
            StageTimes.RECEIVED.stamp(headers, first.plusMillis(i));
            producer.send(new ProducerRecord<>(
                    topic.name(), partition, first.plusSeconds(i).toEpochMilli(), null, new byte[] {1}, headers));
        }
    }

    private KafkaProducer<byte[], byte[]> producer(Map<String, Object> more) {
        Map<String, Object> settings = new TreeMap<>(client);
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
