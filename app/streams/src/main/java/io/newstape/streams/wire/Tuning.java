package io.newstape.streams.wire;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * What the Kafka clients of publisher and pipeline are set up for. Each goal stands for several settings; whoever sets
 * one of them by its own name overrides the goal in that one.
 */
public enum Tuning {
    /** A desk waits as short as it can: small transactions, and nothing waits for company. */
    LATENCY(Duration.ofMillis(20), 5),
    /** Most articles a second: a history is loaded, or a backlog is worked off. */
    THROUGHPUT(Duration.ofSeconds(1), 100);

    /** Settings by Kafka's names that start with this are for producers, and count more there than others. */
    private static final String FOR_PRODUCERS = "producer.";

    /**
     * A stream thread's records go to very many partitions, and each batch sets up a compressor of its own. Measured
     * with batches of this size against Kafka's 16 KiB: 1.5 times the throughput, and half the garbage.
     */
    private static final int BATCH = 256 * 1024;

    /**
     * A broker answers the requests of a connection one after the other, so more of them at once win little. But if the
     * first of several is refused for a moment, those behind it come out of order. In a transaction, which may meet the
     * end of the one before, each is refused with OUT_OF_ORDER_SEQUENCE_NUMBER and a warning, and sent again. Outside
     * one, a partition that was made a moment ago and knows nothing of the producer yet takes the second; the first is
     * then refused until its time is up, and its records are lost.
     */
    private static final int REQUESTS_AT_ONCE = 1;

    /** The longest that Kafka Streams waits for records by its own preset, milliseconds. */
    private static final long LONGEST_POLL = 100;

    private final Duration commitInterval;
    private final int lingerMillis;

    Tuning(Duration commitInterval, int lingerMillis) {
        this.commitInterval = commitInterval;
        this.lingerMillis = lingerMillis;
    }

    /** How often a transaction ends, unless somebody says otherwise. */
    public Duration commitInterval() {
        return commitInterval;
    }

    /** Settings of every producer, by Kafka's names. */
    public Map<String, Object> producer() {
        return Map.of(
                ProducerConfig.LINGER_MS_CONFIG,
                lingerMillis,
                ProducerConfig.BATCH_SIZE_CONFIG,
                BATCH,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
                REQUESTS_AT_ONCE);
    }

    /**
     * The settings of a producer outside Kafka Streams that carries articles.
     *
     * @param chosen settings that somebody has chosen, by Kafka's names; those that begin with {@code producer.} count
     *     more than those without
     */
    public Map<String, Object> producer(Map<String, Object> chosen) {
        Map<String, Object> settings = new TreeMap<>(producer());
        settings.putAll(anyProducer(chosen));
        return settings;
    }

    /** The same for one that carries something else, whatever the goal is: what was chosen, and one request at a time. */
    public static Map<String, Object> anyProducer(Map<String, Object> chosen) {
        Map<String, Object> settings = new TreeMap<>(chosen);
        chosen.forEach((key, value) -> {
            if (key.startsWith(FOR_PRODUCERS)) {
                settings.remove(key);
                settings.put(key.substring(FOR_PRODUCERS.length()), value);
            }
        });
        settings.putIfAbsent(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, REQUESTS_AT_ONCE);
        return settings;
    }

    /**
     * How long a stream thread waits for the next record, milliseconds. It ends no transaction while it waits: with
     * Kafka's preset of 100 ms the last record before a pause would wait so long, however short the interval is.
     */
    public static long pollMillis(Duration commitInterval) {
        return Math.max(1, Math.min(LONGEST_POLL, commitInterval.toMillis()));
    }
}
