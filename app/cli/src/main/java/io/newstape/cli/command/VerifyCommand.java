package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.KnownMasters;
import io.newstape.cli.config.OfflinePipeline;
import io.newstape.cli.config.PublishedAt;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.ReplayProgress;
import io.newstape.cli.render.Table;
import io.newstape.history.log.LogReader;
import io.newstape.history.replay.OfflineTopology;
import io.newstape.history.verify.Difference;
import io.newstape.history.verify.FieldDifference;
import io.newstape.history.verify.PartitionReport;
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

/** Proves that a replay gives what was recorded, or shows where it doesn't. */
@Command(
        name = "verify",
        description = {
            "Replays what was recorded, and compares every derived record with the recorded one.",
            "Partition by partition: key, value bytes, time and order. Exits with 1 when any differs.",
            "A running pipeline isn't disturbed: what it has committed so far is compared. The settings that shape "
                    + "values (scorer, revision.retention ...) must be those that it runs with."
        })
public final class VerifyCommand implements Callable<Integer> {

    private static final Table TABLE = new Table(26, 4, 10, 10, 6, 64);

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = PublishedAt.UtcTime.class,
            description = "Compare from the first record on that isn't older; all before is replayed too.")
    Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = PublishedAt.UtcTime.class,
            description = "Stop before the first record that isn't older; else where the pipeline has come to.")
    Instant to;

    @Option(names = "--partitions", paramLabel = "N", split = ",", description = "Only these; else all.")
    Set<Integer> partitions = Set.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Partitions replayed at once; as many as there are processors unless set.")
    int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--show", paramLabel = "N", description = "Differences shown for each partition; 5 unless set.")
    int mostShown = 5;

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description =
                    "A security master that articles were looked up in then, CSV; repeatable. Those on the topic, "
                            + "the shipped one and the one of the settings are known.")
    List<String> references = List.of();

    @Override
    public Integer call() throws IOException {
        try (Registry registry = connection.registry()) {
            VerifyReport report = verify(connection.serdes(registry));
            print(report);
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
                        new KnownMasters(connection, references))
                .verify(range(), mostShown, Math.max(1, threads), progress);
        progress.end();
        return report;
    }

    private VerifyRange range() {
        try {
            return new VerifyRange(Optional.ofNullable(from), Optional.ofNullable(to), partitions);
        } catch (IllegalArgumentException e) {
            throw new Failure(e.getMessage(), "--from TIME comes before --to TIME.", e);
        }
    }

    private void print(VerifyReport report) {
        if (output.json()) {
            report.partitions().forEach(partition -> output.line(json(partition)));
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("compared", report.compared())
                    .put("differences", report.differences()));
            return;
        }
        output.line(TABLE.row("REPLAYED FROM", "PART", "RECORDS", "COMPARED", "DIFF.", "SHA-256 OF WHAT WAS RECORDED"));
        for (PartitionReport partition : report.partitions()) {
            output.line(TABLE.row(
                    partition.input(),
                    Integer.toString(partition.partition()),
                    Long.toString(partition.replayed()),
                    Long.toString(partition.compared()),
                    Long.toString(partition.differences()),
                    partition.recordedDigest()));
            partition.first().forEach(this::print);
        }
        output.line(report.compared() + " records compared, " + report.differences() + " differences");
    }

    private void print(Difference difference) {
        output.line("  " + difference.kind().name().toLowerCase(java.util.Locale.ROOT) + ": " + difference.topic() + "-"
                + difference.partition() + (difference.offset() < 0 ? "" : "@" + difference.offset()) + ", key "
                + difference.key() + ", made from " + difference.source());
        for (FieldDifference field : difference.fields()) {
            output.line("    " + field.path() + ": recorded " + field.recorded() + ", replayed " + field.replayed());
        }
    }

    private static ObjectNode json(PartitionReport partition) {
        ObjectNode object = JsonNodeFactory.instance
                .objectNode()
                .put("input", partition.input())
                .put("partition", partition.partition())
                .put("from", partition.from())
                .put("to", partition.to())
                .put("replayed", partition.replayed())
                .put("compared", partition.compared())
                .put("differences", partition.differences())
                .put("repeatedDeadLetters", partition.repeatedLetters())
                .put("recordedDigest", partition.recordedDigest())
                .put("replayedDigest", partition.replayedDigest());
        ArrayNode first = object.putArray("first");
        for (Difference difference : partition.first()) {
            ObjectNode told = first.addObject()
                    .put("kind", difference.kind().name())
                    .put("topic", difference.topic())
                    .put("partition", difference.partition())
                    .put("offset", difference.offset())
                    .put("key", difference.key())
                    .put("source", difference.source());
            ArrayNode fields = told.putArray("fields");
            difference.fields().forEach(field -> fields.addObject()
                    .put("path", field.path())
                    .put("recorded", field.recorded())
                    .put("replayed", field.replayed()));
        }
        return object;
    }
}
