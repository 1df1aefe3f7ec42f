package io.newstape.streams.topology;

import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.GroupProtocol;
import org.apache.kafka.streams.StreamsConfig;

/**
 * How the pipeline runs.
 *
 * @param applicationId consumer group, and prefix of its transactions, changelogs and metrics
 * @param topics the topics
 * @param bootstrapServers brokers, host:port, comma-separated
 * @param client settings for every Kafka client, by Kafka's own names: security above all
 * @param stateDirectory where Kafka Streams keeps its files
 * @param threads stream threads, 1 or more
 * @param tuning what the clients are set up for, where {@code client} doesn't say
 * @param commitInterval how often a transaction ends; the latency of one hop under exactly-once
 * @param guarantee {@code exactly_once_v2} or {@code at_least_once}
 */
public record PipelineSettings(
        String applicationId,
        Topics topics,
        String bootstrapServers,
        Map<String, String> client,
        Path stateDirectory,
        int threads,
        Tuning tuning,
        Duration commitInterval,
        String guarantee) {

    /** A dead letter holds a record of up to 1 MiB and says why it is there. */
    private static final int LARGEST_REQUEST = 2 * 1024 * 1024;

    /**
     * The first records of a transaction may meet the end of the one before, and are refused for a few milliseconds
     * (CONCURRENT_TRANSACTIONS; Kafka's own issue is KAFKA-20000). Kafka's 100 ms are as long as a transaction. Measured
     * against them: 1.6 times the throughput of what only copies articles.
     */
    private static final int RETRY_BACKOFF_MILLIS = 5;

    /**
     * After this time Kafka gives the work of an instance that was killed to another one. Kafka's preset of 45 s is long
     * for a desk.
     */
    private static final int SESSION_MILLIS = 8_000;

    private static final int HEARTBEAT_MILLIS = 2_000;

    private static final int CHANGELOG_SEGMENT = 16 * 1024 * 1024;

    /** As Kafka Streams wants them. */
    Properties streams() {
        Properties streams = new Properties();
        streams.putAll(client);
        streams.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        streams.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        streams.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        streams.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        streams.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, guarantee);
        streams.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
        streams.putAll(shapingValues(topics));
        streams.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), LARGEST_REQUEST);
        // without a prefix, so that whatever names producers, or this setting alone, counts more
        tuning.producer().forEach(streams::putIfAbsent);
        if (!client.containsKey(ProducerConfig.RETRY_BACKOFF_MS_CONFIG)) {
            streams.putIfAbsent(
                    StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), RETRY_BACKOFF_MILLIS);
        }
        streams.putIfAbsent(StreamsConfig.POLL_MS_CONFIG, Tuning.pollMillis(commitInterval));
        streams.put(StreamsConfig.topicPrefix(TopicConfig.MAX_MESSAGE_BYTES_CONFIG), LARGEST_REQUEST);
        // the segment that is written to is never compacted: by default it would be up to 1 GiB of each changelog
        streams.put(StreamsConfig.topicPrefix(TopicConfig.SEGMENT_BYTES_CONFIG), CHANGELOG_SEGMENT);
        streams.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedRocksDb.class);
        if (!isStreamsGroup()) {
            // a streams group takes them from the broker: streams.session.timeout.ms, streams.heartbeat.interval.ms
            streams.putIfAbsent(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_MILLIS);
            streams.putIfAbsent(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, HEARTBEAT_MILLIS);
        }
        streams.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        return streams;
    }

    private boolean isStreamsGroup() {
        return GroupProtocol.STREAMS.name().equalsIgnoreCase(client.get(StreamsConfig.GROUP_PROTOCOL_CONFIG));
    }

    /**
     * The settings of Kafka Streams that shape what is written. A replay needs the same ones as a live pipeline.
     *
     * @param topics the dead letters' among them
     * @return for one client: it counts dead letters
     */
    public static Map<String, Object> shapingValues(Topics topics) {
        return Map.of(
                // a cache flushes on commit, and commits depend on the clock: what is emitted must not
                StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG,
                0,
                // a store without a name of its own would lose its state when a step is added before it
                StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG,
                true,
                StreamsConfig.DESERIALIZATION_EXCEPTION_HANDLER_CLASS_CONFIG,
                DeserializationErrors.class,
                StreamsConfig.PROCESSING_EXCEPTION_HANDLER_CLASS_CONFIG,
                ProcessingErrors.class,
                StreamsConfig.PRODUCTION_EXCEPTION_HANDLER_CLASS_CONFIG,
                ProductionErrors.class,
                DeadLetters.TOPIC_SETTING,
                topics.deadLetters().name(),
                DeadLetterCounts.SETTING,
                new DeadLetterCounts());
    }
}
