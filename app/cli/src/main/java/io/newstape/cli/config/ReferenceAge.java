package io.newstape.cli.config;

import io.newstape.streams.wire.AdminAnswer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** When the security master of the settings was made. */
final class ReferenceAge {

    private final Connection connection;

    ReferenceAge(Connection connection) {
        this.connection = connection;
    }

    /**
     * When the last row was loaded onto the topic, or the file was changed: milliseconds since 1970. Empty for the shipped
     * master, for one that is named by its version, and where nobody says.
     */
    OptionalLong madeMillis() {
        String named = connection.settings().text(Setting.REFERENCE);
        try {
            if (named.equals("topic")) {
                return lastLoad();
            }
            Path file = Path.of(named);
            return Files.isRegularFile(file)
                    ? OptionalLong.of(Files.getLastModifiedTime(file).toMillis())
                    : OptionalLong.empty();
        } catch (KafkaException | IOException e) {
            return OptionalLong.empty();
        }
    }

    private OptionalLong lastLoad() {
        TopicPartition rows =
                new TopicPartition(connection.topics().instruments().name(), 0);
        try (Admin admin = connection.admin()) {
            long millis = AdminAnswer.of(admin.listOffsets(Map.of(rows, OffsetSpec.maxTimestamp()))
                            .partitionResult(rows))
                    .timestamp();
            return millis < 0 ? OptionalLong.empty() : OptionalLong.of(millis);
        }
    }
}
