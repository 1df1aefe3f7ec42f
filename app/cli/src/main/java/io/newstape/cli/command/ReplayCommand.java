package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.MasterCatalog;
import io.newstape.cli.config.NamedFile;
import io.newstape.cli.config.OfflinePipeline;
import io.newstape.cli.config.ReplayOverrides;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.ReplayProgress;
import io.newstape.history.export.ArchivedLog;
import io.newstape.history.export.ArticleExport;
import io.newstape.history.log.LogReader;
import io.newstape.history.log.RecordedLog;
import io.newstape.history.replay.MasterSource;
import io.newstape.history.replay.OfflineTopology;
import io.newstape.history.replay.Pacer;
import io.newstape.history.replay.Replay;
import io.newstape.history.replay.ReplayOrder;
import io.newstape.history.replay.ReplaySink;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
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
            "Runs recorded articles through the pipeline again.",
            "It writes the results to new topics or files.",
            "It doesn't change the live topics or disturb the live pipeline. To continue an interrupted replay, give the "
                    + "same command again: nothing is lost or written twice. The exit code is 1 while the replay isn't "
                    + "complete."
        })
public final class ReplayCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Option(
            names = "--archive",
            paramLabel = "DIR",
            description =
                    "Replay the articles of an archive ('export --table articles --as avro') and not of the topic. "
                            + "With --to-files this needs no Kafka and no registry.")
    Path archive;

    @ArgGroup(multiplicity = "1")
    ReplayDestination destination;

    @Mixin
    ReplaySelection selection;

    @Option(
            names = "--speed",
            paramLabel = "max|1x|60x",
            defaultValue = "max",
            converter = PacerConverter.class,
            description =
                    "max (default): as fast as possible. 1x: as fast as the articles were published; 60x: 60 times faster.")
    Pacer pacer;

    @Mixin
    ReplayOverrides whatIf;

    @Override
    public Integer call() throws IOException, RestClientException {
        if (archive != null) {
            NamedFile.folder(archive.toString(), "Name a folder from 'newstape export --table articles --as avro'.");
        }
        whatIf.applyTo(connection);
        try (Registry registry = registry()) {
            AvroSerdes serdes = connection.serdes(registry);
            // a model or rules that can't be read are reported before Kafka is asked for anything
            OfflineTopology topology = OfflinePipeline.of(connection, serdes);
            Recorded recorded = archive == null ? topics() : archived(serdes);
            try (ReplaySink sink = destination.sink(connection, registry, recorded.mentionPartitions())) {
                return report(replay(recorded, topology, serdes, sink));
            }
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }

    /** What is replayed, and how many partitions what is made of it has. */
    private record Recorded(RecordedLog log, int mentionPartitions) {}

    private Registry registry() throws IOException, RestClientException {
        return archive != null && destination.isFolder()
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
                .log(
                        connection.topics().articles().name(),
                        connection.topics().scoredMentions().name(),
                        serdes);
        if (log.unreadable() > 0) {
            output.say("newstape: " + log.unreadable()
                    + " records could not be read when the archive was made; they are not in it");
        }
        return new Recorded(log, log.mentionPartitions());
    }

    private Replay.Outcome replay(Recorded recorded, OfflineTopology topology, AvroSerdes serdes, ReplaySink sink) {
        ReplayProgress progress = new ReplayProgress(output);
        try (Interruption interruption = new Interruption()) {
            Optional<MasterSource> masters = archive != null || whatIf.namesReference()
                    ? Optional.empty()
                    : Optional.of(new MasterCatalog(connection).with(List.of()));
            return new Replay(recorded.log(), recorded.mentionPartitions(), topology, serdes, masters)
                    .run(selection.request(order(recorded)), sink, pacer, progress, interruption::isAsked);
        } finally {
            progress.end();
        }
    }

    private ReplayOrder order(Recorded recorded) {
        if (recorded.log().holds(connection.topics().scoredMentions().name())) {
            return ReplayOrder.RECORDED;
        }
        if (recorded.mentionPartitions() > 1 && !selection.namesOrder()) {
            output.say("newstape: the archive doesn't keep the order in which the pipeline took the mentions\n"
                    + "  Articles are replayed by their times, so signals may differ from live.");
        }
        return ReplayOrder.EVENT_TIME;
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
                    + (outcome.isComplete() ? "" : "; interrupted, the same command continues it"));
        }
        return outcome.isComplete() ? ExitCode.OK : ExitCode.SOFTWARE;
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
