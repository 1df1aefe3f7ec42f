package io.newstape.operations.http;

import io.newstape.operations.SampleSignals;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * A topic of one partition on which so many signals come a second, from the first poll on.
 *
 * @param <V> what a reader gets of a signal
 */
final class SignalsOfABusyHour<V> extends MockConsumer<String, V> {

    static final String TOPIC = "market.signals";

    private static final TopicPartition ONLY = new TopicPartition(TOPIC, 0);
    private static final Duration TICK = Duration.ofMillis(20);

    private final double perSecond;
    private final Function<Signal, V> read;
    private final AtomicLong handedOut = new AtomicLong();
    private long start;

    SignalsOfABusyHour(double perSecond, Function<Signal, V> read) {
        super("earliest");
        this.perSecond = perSecond;
        this.read = read;
        updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
        updateBeginningOffsets(Map.of(ONLY, 0L));
        updateEndOffsets(Map.of(ONLY, 0L));
    }

    /** How many signals came up to now. */
    long handedOut() {
        return handedOut.get();
    }

    @Override
    public ConsumerRecords<String, V> poll(Duration longest) {
        if (start == 0) {
            start = System.nanoTime();
        }
        try {
            Thread.sleep(TICK.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        long due = (long) ((System.nanoTime() - start) / 1e9 * perSecond);
        List<ConsumerRecord<String, V>> came = LongStream.range(handedOut.get(), due)
                .mapToObj(offset -> new ConsumerRecord<>(
                        TOPIC,
                        0,
                        offset,
                        "8031.T",
                        read.apply(SampleSignals.of(
                                "8031.T", "signal-" + offset, SignalAction.NEW, Instant.EPOCH.plusSeconds(offset)))))
                .toList();
        handedOut.set(due);
        return new ConsumerRecords<>(Map.of(ONLY, came), Map.of());
    }
}
