package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.OfflinePipeline;
import io.newstape.cli.config.ReplayOverrides;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.AvroJson;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.ReplayProgress;
import io.newstape.history.export.ArchivedLog;
import io.newstape.history.export.ArticleExport;
import io.newstape.history.log.LogReader;
import io.newstape.history.log.Position;
import io.newstape.history.log.RecordedLog;
import io.newstape.history.replay.FileSink;
import io.newstape.history.replay.OfflineTopology;
import io.newstape.history.replay.Pacer;
import io.newstape.history.replay.Replay;
import io.newstape.history.replay.ReplayRequest;
import io.newstape.history.replay.ReplaySink;
import io.newstape.history.replay.TopicSink;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Runs recorded articles through the pipeline once more. */
@Command(
        name = "replay",
        description = {
            "Runs recorded articles through the pipeline once more, and writes what comes out to new topics or files.",
            "The live topics and the live pipeline aren't touched. The same command again goes on with a replay that "
                    + "was interrupted, without a gap or a double; it exits with 1 while the replay isn't complete."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description = {
                "Run the articles of an archive ('export --table articles --as avro') in place of a topic's; to files, "
                        + "it needs neither broker nor registry."
            })
    Path archive;

    @ArgGroup(multiplicity = "1")
    Destination destination;

    /** One of the two. */
    static final class Destination {
        @Option(
                names = "--to-prefix",
                paramLabel = "PREFIX",
                description = "To topics of their own: this, then the live topic's name. They are made.")
        String prefix;

        @Option(
                names = "--to-files",
                paramLabel = "DIR",
                description = "To JSON Lines: a file for each topic in a new folder.")
        Path directory;
    }

    @Option(
            names = "--from",
            paramLabel = "TIME|OFFSET",
            converter = PositionConverter.class,
            description = "Write what is made of articles from here on; all before is replayed too, quietly.")
    Position from;

    @Option(
            names = "--to",
            paramLabel = "TIME|OFFSET",
            converter = PositionConverter.class,
            description = "Stop here; else at the end of now.")
    Position to;

    @Option(names = "--partitions", paramLabel = "N", split = ",", description = "Only these of the articles.")
    Set<Integer> partitions = Set.of();

    @Option(names = "--ric", paramLabel = "RIC", split = ",", description = "Write only what is about these.")
    Set<String> rics = Set.of();

    @Option(names = "--source", paramLabel = "NAME", description = "Write only what these published; repeatable.")
    Set<String> sources = Set.of();

    @Option(names = "--cold", description = "Begin at --from with nothing known: faster, and not what live would say.")
    boolean cold;

    @Option(
            names = "--speed",
            paramLabel = "max|1x|60x",
            defaultValue = "max",
            converter = PacerConverter.class,
            description = "As fast as it goes (default), or a multiple of the articles' own time.")
    Pacer pacer;

    @Mixin
    ReplayOverrides whatIf;

    @Override
    public Integer call() throws IOException, RestClientException {
        whatIf.applyTo(connection);
        try (Registry registry = registry()) {
            AvroSerdes serdes = connection.serdes(registry);
            // a model or rules that can't be read are told before Kafka is asked for anything
            OfflineTopology topology = OfflinePipeline.of(connection, serdes);
            Recorded recorded = archive == null ? topics() : archived(serdes);
            try (ReplaySink sink = sink(recorded, registry, serdes)) {
                return report(replay(recorded, topology, serdes, sink));
            }
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }

    /** What is replayed, and how many partitions what is made of it has. */
    private record Recorded(RecordedLog log, int mentionPartitions) {}

    private Registry registry() throws IOException, RestClientException {
        return archive != null && destination.directory != null
                ? Registry.inThisProcess(connection.topics().all())
                : connection.registry();
    }

    private Recorded topics() {
        LogReader log = new LogReader(connection.client());
        return new Recorded(
                log, log.extents(connection.topics().scoredMentions().name()).size());
    }

    private Recorded archived(AvroSerdes serdes) {
        ArchivedLog log = ArticleExport.archive(archive)
                .log(connection.topics().articles().name(), serdes);
        if (log.unreadable() > 0) {
            output.say("newstape: " + log.unreadable()
                    + " records couldn't be read when the archive was made, and aren't in it");
        }
        return new Recorded(log, log.partitions());
    }

    private Replay.Outcome replay(Recorded recorded, OfflineTopology topology, AvroSerdes serdes, ReplaySink sink) {
        ReplayRequest request =
                new ReplayRequest(Optional.ofNullable(from), Optional.ofNullable(to), partitions, rics, sources, cold);
        ReplayProgress progress = new ReplayProgress(output);
        try (Interruption interruption = new Interruption()) {
            return new Replay(recorded.log(), recorded.mentionPartitions(), topology, serdes)
                    .run(request, sink, pacer, progress, interruption::isAsked);
        } finally {
            progress.end();
        }
    }

    private ReplaySink sink(Recorded recorded, Registry registry, AvroSerdes serdes)
            throws IOException, RestClientException {
        if (destination.directory != null) {
            return new FileSink(destination.directory, connection.topics(), serdes, AvroJson::of);
        }
        Topics target = new Topics(destination.prefix, recorded.mentionPartitions(), Optional.empty());
        TopicSink sink = new TopicSink(
                new LogReader(connection.client()),
                connection.client(),
                connection.topics(),
                target,
                "newstape-replay-" + destination.prefix);
        try (Admin admin = connection.admin()) {
            short replicas = (short) connection.settings().number(Setting.TOPIC_REPLICATION_FACTOR, -1);
            new TopicAdmin(admin).apply(target.all(), replicas);
        }
        registry.register(target.all());
        return sink;
    }

    private int report(Replay.Outcome outcome) {
        if (output.json()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("articles", outcome.articles())
                    .put("results", outcome.results())
                    .put("complete", outcome.isComplete()));
        } else {
            output.line(outcome.articles() + " articles replayed, " + outcome.results() + " records written"
                    + (outcome.isComplete() ? "" : "; interrupted: the same command goes on"));
        }
        return outcome.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    static final class PositionConverter implements ITypeConverter<Position> {
        @Override
        public Position convert(String text) {
            try {
                return Position.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    static final class PacerConverter implements ITypeConverter<Pacer> {
        @Override
        public Pacer convert(String text) {
            try {
                return Pacer.parse(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
