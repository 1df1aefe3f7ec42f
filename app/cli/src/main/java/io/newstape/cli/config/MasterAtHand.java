package io.newstape.cli.config;

import io.newstape.mention.master.SecurityMaster;
import io.newstape.mention.master.ShippedMaster;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** Security masters by their version: the one that comes along, and every one that was loaded on the topic. */
final class MasterAtHand {

    private final Connection connection;

    MasterAtHand(Connection connection) {
        this.connection = connection;
    }

    /** Whether a name is a version rather than a file. */
    static boolean isVersion(String named) {
        return named.matches("[0-9a-f]{16}") && !Files.exists(Path.of(named));
    }

    /** @throws Failure when no master at hand has this version */
    SecurityMaster of(String version) {
        SecurityMaster shipped = ShippedMaster.get();
        if (shipped.version().equals(version)) {
            return shipped;
        }
        String known = shipped.version() + " (shipped)";
        try {
            ReferenceTopic topic = new ReferenceTopic(connection);
            Optional<SecurityMaster> loaded = topic.master(version);
            if (loaded.isPresent()) {
                return loaded.get();
            }
            SecurityMaster last = topic.master();
            known += last.rows().isEmpty() ? "" : ", " + last.version() + " (topic, last load)";
        } catch (UnknownTopicOrPartitionException e) {
            // then nothing was loaded
        }
        throw new Failure(
                "there is no security master of version " + version,
                "Known are " + known + ". Name one of them, or the CSV file that it was loaded from.");
    }
}
