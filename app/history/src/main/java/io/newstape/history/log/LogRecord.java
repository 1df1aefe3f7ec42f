package io.newstape.history.log;

import org.apache.kafka.common.header.Headers;

/**
 * A record of a log, bytes untouched.
 *
 * @param topic the log's topic
 * @param partition its partition
 * @param offset where it stands there
 * @param time its timestamp, milliseconds since 1970
 * @param key null when it has none
 * @param value null when it has none
 * @param headers its headers
 */
public record LogRecord(
        String topic, int partition, long offset, long time, byte[] key, byte[] value, Headers headers) {}
