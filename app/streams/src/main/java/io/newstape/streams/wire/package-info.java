/**
 * What newstape puts on the wire: topics, subjects, serdes, record headers, and the clients that write articles and
 * read signals. It is the one place that knows Kafka's admin API and the schema registry.
 *
 * <p>Topics are declared once, in {@link io.newstape.streams.wire.Topics}. A subject is a topic's name followed by
 * {@code -value}; its schema is the topic's record as generated from {@code schemas/src/main/avro}, without the
 * properties that only Java reads.
 *
 * <p>Retention is by default for ever: records carry the articles' own times, so a limit by age would delete a year
 * of history in the hour that it is loaded. Whoever wants a limit sets {@code topic.retention} and knows why.
 */
package io.newstape.streams.wire;
