package io.newstape.cli.command;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Setting;
import io.newstape.history.log.LogReader;
import io.newstape.history.replay.FileSink;
import io.newstape.history.replay.ReplaySink;
import io.newstape.history.replay.TopicSink;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import picocli.CommandLine.Option;

/** Where a replay writes: one of the two. */
final class ReplayDestination {

    @Option(
            names = "--to-prefix",
            paramLabel = "PREFIX",
            description = "Write to new topics, named with this prefix and then the name of the live topic.")
    String prefix;

    @Option(
            names = "--to-files",
            paramLabel = "DIR",
            description = "Write to a new folder, one JSON Lines file for each topic.")
    Path directory;

    boolean isFolder() {
        return directory != null;
    }

    /** @param partitions how many the topics get, where they are topics */
    ReplaySink sink(Connection connection, Registry registry, int partitions) throws IOException, RestClientException {
        return isFolder() ? new FileSink(directory, connection.topics()) : topics(connection, registry, partitions);
    }

    private TopicSink topics(Connection connection, Registry registry, int partitions)
            throws IOException, RestClientException {
        Topics target = new Topics(prefix, partitions, Optional.empty());
        TopicSink sink = new TopicSink(
                new LogReader(connection.client()),
                connection.client(),
                connection.topics(),
                target,
                "newstape-replay-" + prefix);
        try (Admin admin = connection.admin()) {
            short replicas = (short) connection.settings().number(Setting.TOPIC_REPLICATION_FACTOR, -1);
            new TopicAdmin(admin).apply(target.all(), replicas);
        }
        registry.register(target.all());
        return sink;
    }
}
