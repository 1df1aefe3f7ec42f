package io.newstape.history.log;

import org.apache.kafka.common.header.Headers;

/**
 * A record that the topology made of another one.
 *
 * @param topic where it belongs
 * @param key null when it has none
 * @param value null when it has none
 * @param time its timestamp, milliseconds since 1970; null when the producer is to set it
 * @param headers its headers
 */
public record DerivedRecord(String topic, byte[] key, byte[] value, Long time, Headers headers) {}
