package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.ScorerChoice;
import io.newstape.cli.config.ScorerChoice.Scorer;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Figures;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Table;
import io.newstape.streams.operations.LagReader;
import io.newstape.streams.operations.LagReport;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.Topics;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how far the pipeline is behind. */
@Command(
        name = "lag",
        description = {
            "Shows how far the pipeline is behind, for each partition.",
            "OPEN is what an open transaction holds back from readers, in offsets.",
            "EVENT LAG is the event time from the first unread record to the last one. WALL LAG is how long ago the first "
                    + "unread record was received."
        })
public final class LagCommand implements Callable<Integer> {

    private static final Table TABLE = new Table(26, 4, 12, 12, 10, 6, 12, 12);

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Option(
            names = "--max-lag",
            paramLabel = "RECORDS",
            description = "Exit with code 1 if the total lag is above this.")
    long maxLag = Long.MAX_VALUE;

    @Override
    public Integer call() {
        LagReport report = read();
        if (!output.json()) {
            output.line(TABLE.row("TOPIC", "PART", "END", "COMMITTED", "LAG", "OPEN", "EVENT LAG", "WALL LAG"));
        }
        report.partitions().forEach(this::print);
        if (output.json()) {
            output.line(JsonNodeFactory.instance.objectNode().put("totalRecords", report.totalRecords()));
        } else {
            output.line("total lag: " + report.totalRecords() + " records");
        }
        return report.totalRecords() > maxLag ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private LagReport read() {
        Topics topics = connection.topics();
        boolean awaitsScores = ScorerChoice.choice(connection.settings()) == Scorer.EXTERNAL;
        List<String> read = Stream.of(topics.articles(), topics.companySentiment(), topics.scoredMentions())
                .filter(topic -> awaitsScores
                        || !topic.name().equals(topics.companySentiment().name()))
                .map(Topic::name)
                .toList();
        try {
            return new LagReader(connection.client(), InstantSource.system())
                    .read(connection.settings().text(Setting.APPLICATION_ID), read);
        } catch (KafkaException e) {
            throw Unreachable.kafka(connection, e);
        }
    }

    private void print(LagReport.Partition line) {
        if (output.json()) {
            ObjectNode object = JsonNodeFactory.instance
                    .objectNode()
                    .put("topic", line.topic())
                    .put("partition", line.number())
                    .put("end", line.end())
                    .put("lag", line.records())
                    .put("uncommitted", line.uncommitted())
                    .put("eventSeconds", line.eventSeconds());
            line.committed().ifPresentOrElse(c -> object.put("committed", c), () -> object.putNull("committed"));
            line.wallSeconds().ifPresentOrElse(w -> object.put("wallSeconds", w), () -> object.putNull("wallSeconds"));
            output.line(object);
        } else {
            output.line(TABLE.row(
                    line.topic(),
                    Integer.toString(line.number()),
                    Long.toString(line.end()),
                    line.committed().isPresent()
                            ? Long.toString(line.committed().getAsLong())
                            : "none",
                    Long.toString(line.records()),
                    Long.toString(line.uncommitted()),
                    seconds(line.eventSeconds()),
                    line.wallSeconds().isPresent() ? seconds(line.wallSeconds().getAsDouble()) : "unknown"));
        }
    }

    private static String seconds(double seconds) {
        return Figures.of("%.1f s", seconds);
    }
}
