package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Unreachable;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.TopicReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.KafkaException;

/** Reads a topic that keeps the last record of each key. */
final class CompactedTopic {

    private CompactedTopic() {}

    /**
     * The last value of each key, as the topic's compaction will keep it. A key whose last record has no value is left
     * out.
     *
     * @param wanted which values are kept; it must agree for all values of one key
     */
    static <V extends SpecificRecord> Map<String, V> read(
            Connection connection, Topic topic, Class<V> type, Predicate<V> wanted) throws IOException {
        Map<String, V> last = new HashMap<>();
        try (Registry registry = connection.registry();
                TopicReader<V> reader = TopicReader.of(connection.client(), topic, type, connection.serdes(registry))) {
            reader.fromEarliest().readToEnd(record -> {
                if (record.value() == null) {
                    last.remove(record.key());
                } else if (wanted.test(record.value())) {
                    last.put(record.key(), record.value());
                }
            });
            return last;
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }
}
