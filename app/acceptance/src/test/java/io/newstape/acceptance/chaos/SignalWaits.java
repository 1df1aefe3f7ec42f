package io.newstape.acceptance.chaos;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * A desk that reads what is committed and looks at the clock. A signal has the time of its article, and the article has
 * the time at which it was sent: the difference is how long the desk waited.
 */
final class SignalWaits implements AutoCloseable {

    private static final Duration ONE_LOOK = Duration.ofMillis(20);

    /** @param sent when the article was sent */
    record Arrival(Instant sent, Duration waited) {}

    private final KafkaConsumer<byte[], byte[]> desk;
    private final Queue<Arrival> waits = new ConcurrentLinkedQueue<>();
    private final Thread reader = new Thread(this::read, "waiting-desk");
    private volatile boolean isOver;

    SignalWaits(ChaosStack stack) {
        Map<String, Object> settings = new HashMap<>(stack.client());
        settings.put(
                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                IsolationLevel.READ_COMMITTED.name().toLowerCase(Locale.ROOT));
        this.desk = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = desk
                .partitionsFor(stack.topics.signals().name())
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        desk.assign(partitions);
        desk.seekToBeginning(partitions);
        reader.start();
    }

    private void read() {
        try (desk) {
            while (!isOver) {
                for (ConsumerRecord<byte[], byte[]> signal : desk.poll(ONE_LOOK)) {
                    Instant sent = Instant.ofEpochMilli(signal.timestamp());
                    waits.add(new Arrival(sent, Duration.between(sent, Instant.now())));
                }
            }
        }
    }

    int count() {
        return waits.size();
    }

    /** The waits of articles that were sent since then, the shortest first. */
    List<Duration> since(Instant start) {
        return waits.stream()
                .filter(arrival -> !arrival.sent().isBefore(start))
                .map(Arrival::waited)
                .sorted()
                .toList();
    }

    /** Ends the reader soon; it closes its consumer itself. */
    @Override
    public void close() {
        isOver = true;
    }
}
