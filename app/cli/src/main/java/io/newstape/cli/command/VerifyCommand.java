package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.MasterCatalog;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.OfflinePipeline;
import io.newstape.cli.config.PublishedAt;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.ReplayProgress;
import io.newstape.cli.render.VerifyJson;
import io.newstape.cli.render.VerifyTable;
import io.newstape.history.log.LogReader;
import io.newstape.history.replay.OfflineTopology;
import io.newstape.history.verify.Verification;
import io.newstape.history.verify.VerifyRange;
import io.newstape.history.verify.VerifyReport;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Proves that a replay gives what was recorded, or shows where it differs. */
@Command(
        name = "verify",
        description = {
            "Replays recorded articles and compares the results.",
            "It compares key, value bytes, time and order of each recorded result: stage by stage, and from the articles "
                    + "alone to the last signal. The exit code is 1 if any record differs.",
            "It doesn't disturb a running pipeline, and compares what that has committed so far. Use the settings that "
                    + "the pipeline runs with: scorer, revision.retention and so on."
        })
public final class VerifyCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = PublishedAt.UtcTime.class,
            description = "Compare records from this time on. Earlier ones are replayed too, but not compared.")
    Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = PublishedAt.UtcTime.class,
            description = "Stop before this time. Default: where the pipeline is now.")
    Instant to;

    @Option(
            names = "--partitions",
            paramLabel = "N",
            split = ",",
            description = "Only these partitions, stage by stage. Default: all.")
    Set<Integer> partitions = Set.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many partitions to replay at once. Default: as many as there are processors.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--show",
            paramLabel = "N",
            description = "How many differences to show for each partition. Default: 5.")
    int mostShown = 5;

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description =
                    "A security master that the pipeline used then, a CSV file. Repeatable. The shipped one, those on "
                            + "the topic and the one of the settings are known without this.")
    List<String> references = List.of();

    @Override
    public Integer call() throws IOException {
        try (Registry registry = connection.registry()) {
            VerifyReport report = verify(connection.serdes(registry));
            PurgeNotes purges = new PurgeNotes(output, connection);
            if (output.json()) {
                purges.print();
                new VerifyJson(output).print(report);
            } else {
                new VerifyTable(output).print(report);
                purges.print();
            }
            return report.differences() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }

    private VerifyReport verify(AvroSerdes serdes) {
        OfflineTopology topology = OfflinePipeline.of(connection, serdes);
        String group = connection.settings().text(Setting.APPLICATION_ID);
        ReplayProgress progress = new ReplayProgress(output);
        VerifyReport report = new Verification(
                        new LogReader(connection.client()),
                        topology,
                        serdes,
                        group,
                        new MasterCatalog(connection).with(references))
                .verify(range(), mostShown, Math.max(1, threads), progress);
        progress.end();
        return report;
    }

    private VerifyRange range() {
        try {
            return new VerifyRange(Optional.ofNullable(from), Optional.ofNullable(to), partitions);
        } catch (IllegalArgumentException e) {
            throw new Misuse(e.getMessage(), "--from must be earlier than --to.", e);
        }
    }
}
