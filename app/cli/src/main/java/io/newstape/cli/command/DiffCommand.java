package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.DiffJson;
import io.newstape.cli.render.DiffTable;
import io.newstape.cli.render.Output;
import io.newstape.history.diff.DiffReport;
import io.newstape.history.diff.SignalDiff;
import io.newstape.history.diff.SignalRun;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
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
            "Compares the signals of two runs: which appear, vanish, flip or move, why, and for which securities.",
            "A and B are each a folder of 'replay --to-files' or of 'export', or topic:PREFIX (topic: is live). Each "
                    + "emission (signalId and revision) is compared with the same one of the other run.",
            "The cause is the first step of the pipeline that said something else: reference, rules, articles, "
                    + "relevance, model, sentiment (other, by the same model), novelty, baseline. Of a signal that only "
                    + "one run has, it is the first of reference, rules and model whose version the other run doesn't "
                    + "have: so change one at a time, on the same articles, or it may be another.",
            "Exits with 0 when they are the same, with 1 when they differ or can't be read (then stdout is empty and "
                    + "stderr says why), with 2 when misused."
        })
public final class DiffCommand implements Callable<Integer> {

    private static final String TOPIC = "topic:";

    @Parameters(index = "0", paramLabel = "A", description = "The run before.")
    String before;

    @Parameters(index = "1", paramLabel = "B", description = "The run after.")
    String after;

    @Option(
            names = "--tolerance",
            paramLabel = "X",
            defaultValue = "0.000001",
            description = "Values that differ by no more are the same; 0.000001 unless set.")
    double tolerance;

    @Option(
            names = "--show",
            paramLabel = "N",
            defaultValue = "5",
            description = "Examples of each change, and securities; 5 unless set.")
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

    /** Folders are looked into at once, so that a wrong one is told before the other was read. */
    private SignalRun run(String named) {
        if (named.startsWith(TOPIC)) {
            String prefix = named.substring(TOPIC.length());
            Topics topics = prefix.isEmpty() ? connection.topics() : new Topics(prefix, 1, Optional.empty());
            return taker -> SignalSource.read(connection, topics.signals(), taker);
        }
        try {
            return SignalSource.in(Path.of(named), output)::read;
        } catch (InvalidPathException e) {
            throw new Failure("'" + named + "' is no folder", "Name a folder, or topic:PREFIX.", e);
        }
    }
}
