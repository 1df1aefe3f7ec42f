package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.NamedFile;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.DiffJson;
import io.newstape.cli.render.DiffTable;
import io.newstape.cli.render.Output;
import io.newstape.history.diff.DiffReport;
import io.newstape.history.diff.SignalDiff;
import io.newstape.history.diff.SignalRun;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what another model, other rules or another security master would have changed. */
@Command(
        name = "diff",
        description = {
            "Shows how the signals of two runs differ, and why.",
            "A and B are each a folder from 'replay --to-files' or 'export', or topic:PREFIX (topic: is the live one). "
                    + "Each emission (signalId and revision) is compared with the same one of the other run.",
            "The cause is the first step of the pipeline whose result differs: reference, rules, articles, relevance, "
                    + "model, sentiment (another one, by the same model), novelty or baseline. If only one run has a "
                    + "signal, the cause is the first of reference, rules and model whose version the other run doesn't "
                    + "have. So change one thing at a time, on the same articles.",
            "The exit code is 0 if the runs are the same, and 1 if they differ or can't be read (then standard output is "
                    + "empty and standard error says why)."
        })
public final class DiffCommand implements Callable<Integer> {

    private static final String TOPIC = "topic:";
    private static final String ADVICE =
            "Name a folder that 'newstape export' or 'replay --to-files' wrote, or a topic as topic:PREFIX.";

    @Parameters(index = "0", paramLabel = "A", description = "The first run.")
    String before;

    @Parameters(index = "1", paramLabel = "B", description = "The second run.")
    String after;

    @Option(
            names = "--tolerance",
            paramLabel = "X",
            defaultValue = "0.000001",
            description = "Values that differ by no more than this are the same. Default: 0.000001.")
    double tolerance;

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many examples of each change, and how many securities, to show. Default: 5.")
    int shown;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Spec
    CommandSpec command;

    @Override
    public Integer call() throws IOException {
        requireSense();
        try {
            SignalRun a = run(before);
            SignalRun b = run(after);
            DiffReport report = new SignalDiff(tolerance, shown).between(a, b);
            if (output.json()) {
                new DiffJson(output).print(report);
            } else {
                new DiffTable(output).print(report);
            }
            return report.differences() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }

    private void requireSense() {
        if (!(tolerance >= 0)) {
            throw new ParameterException(command.commandLine(), "--tolerance must be 0 or more, not " + tolerance);
        }
        if (shown < 0) {
            throw new ParameterException(command.commandLine(), "--show must be 0 or more, not " + shown);
        }
    }

    /** A folder is checked at once, so that a wrong one is reported before the other is read. */
    private SignalRun run(String named) {
        if (named.startsWith(TOPIC)) {
            String prefix = named.substring(TOPIC.length());
            Topics topics = prefix.isEmpty() ? connection.topics() : new Topics(prefix, 1, Optional.empty());
            return taker -> SignalSource.read(connection, topics.signals(), taker);
        }
        return SignalSource.in(NamedFile.folder(named, ADVICE), output)::read;
    }
}
