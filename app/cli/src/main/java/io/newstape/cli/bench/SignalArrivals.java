package io.newstape.cli.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A desk that only looks at the clock: how long after an article was due its signals come. A record's time is the time
 * at which its article was due, in milliseconds; so a figure may be up to a millisecond too high.
 */
final class SignalArrivals implements AutoCloseable {

    private static final Duration ONE_LOOK = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Histogram micros = new Histogram(3);
    private final Thread reader;
    private volatile boolean isOver;

    /** Counts from the end that the topic has now. */
    SignalArrivals(Map<String, Object> client, String topic, IsolationLevel isolation) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation.name().toLowerCase(Locale.ROOT));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        // asks the broker now, and not with the first look
        partitions.forEach(consumer::position);
        this.reader = new Thread(this::read, "bench-desk-" + settings.get(ConsumerConfig.ISOLATION_LEVEL_CONFIG));
        reader.start();
    }

    private void read() {
        try (consumer) {
            boolean isLastLook = false;
            while (!isLastLook) {
                // what was written before the end comes with the look that begins after it
                boolean isAfterEnd = isOver;
                ConsumerRecords<byte[], byte[]> records = consumer.poll(ONE_LOOK);
                count(records, Instant.now());
                isLastLook = isAfterEnd && records.isEmpty();
            }
        }
    }

    private void count(ConsumerRecords<byte[], byte[]> records, Instant now) {
        for (ConsumerRecord<byte[], byte[]> record : records) {
            Instant due = Instant.ofEpochMilli(record.timestamp());
            micros.recordValue(Math.max(0, ChronoUnit.MICROS.between(due, now)));
        }
    }

    /** The waits in microseconds, after the last signal has come. */
    Histogram end() throws InterruptedException {
        isOver = true;
        reader.join();
        return micros;
    }

    /** Ends the reader soon; it closes its consumer itself. */
    @Override
    public void close() {
        isOver = true;
    }
}
