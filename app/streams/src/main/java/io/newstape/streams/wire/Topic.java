package io.newstape.streams.wire;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.avro.Schema;
import org.apache.kafka.common.config.TopicConfig;

/**
 * A topic as newstape wants it.
 *
 * @param name the whole name, prefix included
 * @param key what its records are keyed by, in words
 * @param schema schema of its values; null for raw bytes
 * @param partitions how many partitions it has, 1 or more
 * @param cleanup what the broker may throw away
 * @param retention how long it keeps records by their own time, for {@link Cleanup#DELETE}; empty for ever
 * @param segmentBytes size of its files, in bytes; the broker compacts only those that are full. Empty for the broker's
 *     own
 * @param maxMessageBytes largest batch of records it takes, in bytes
 * @param purpose what is in it, in words
 */
public record Topic(
        String name,
        String key,
        Schema schema,
        int partitions,
        Cleanup cleanup,
        Optional<Duration> retention,
        Optional<Integer> segmentBytes,
        int maxMessageBytes,
        String purpose) {

    /**
     * Records have the times of the articles: years ago for history, some time ahead for an embargo. A broker's own bounds
     * would refuse them; the publisher refuses what is too far ahead. Brokers know these settings since Kafka 3.6.
     */
    static final Map<String, String> ANY_TIME = Map.of(
            TopicConfig.MESSAGE_TIMESTAMP_BEFORE_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE),
            TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG, Long.toString(Long.MAX_VALUE));

    /** What the broker may throw away. */
    public enum Cleanup {
        /** Whole segments, once their records are older than the retention. */
        DELETE,
        /** Records that a later one with the same key replaces. */
        COMPACT,
        /** What its owner deletes, once it has written anew what is to stay. */
        REWRITE
    }

    /** With files of the broker's own size. */
    public Topic(
            String name,
            String key,
            Schema schema,
            int partitions,
            Cleanup cleanup,
            Optional<Duration> retention,
            int maxMessageBytes,
            String purpose) {
        this(name, key, schema, partitions, cleanup, retention, Optional.empty(), maxMessageBytes, purpose);
    }

    public Topic {
        Objects.requireNonNull(name);
        Objects.requireNonNull(key);
        Objects.requireNonNull(cleanup);
        Objects.requireNonNull(retention);
        Objects.requireNonNull(segmentBytes);
        Objects.requireNonNull(purpose);
        if (partitions < 1) {
            throw new IllegalArgumentException("a topic has at least 1 partition, not " + partitions);
        }
    }

    /** The subject of its values by Confluent's TopicNameStrategy; empty for raw bytes. */
    public Optional<String> subject() {
        return Optional.ofNullable(schema).map(s -> name + "-value");
    }

    /** The settings that it is made with, in the broker's own names, sorted. */
    public Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        settings.put(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, Integer.toString(maxMessageBytes));
        settings.put(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "CreateTime");
        settings.putAll(ANY_TIME);
        segmentBytes.ifPresent(bytes -> settings.put(TopicConfig.SEGMENT_BYTES_CONFIG, Integer.toString(bytes)));
        if (cleanup == Cleanup.COMPACT) {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT);
        } else {
            settings.put(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);
            settings.put(
                    TopicConfig.RETENTION_MS_CONFIG,
                    Long.toString(retention.map(Duration::toMillis).orElse(-1L)));
        }
        if (cleanup == Cleanup.REWRITE) {
            settings.put(TopicConfig.SEGMENT_MS_CONFIG, Integer.toString(Topics.KEY_SEGMENT_MILLIS));
        }
        return settings;
    }
}
