package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.SignalTable;
import io.newstape.cli.render.Terminal;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.AvroJson;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the latest signal of each security that holds, from its topic. */
@Command(
        name = "latest",
        description = {
            "Shows the latest signal of each security.",
            "It is the signal of the article published last; revisions and retractions are applied. The exit code is 1"
                    + " if a security that you name has none.",
            "It reads market.latest-signals, newest first."
        })
public final class LatestCommand implements Callable<Integer> {

    @Parameters(paramLabel = "RIC", arity = "0..*", description = "Only these securities, such as 8031.T.")
    List<String> rics = List.of();

    @Option(names = "--max", paramLabel = "N", description = "Show no more than this number of securities.")
    long max = Long.MAX_VALUE;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws IOException {
        Map<String, Signal> latest = CompactedTopic.read(
                connection,
                connection.topics().latestSignals(),
                Signal.class,
                signal -> rics.isEmpty() || rics.contains(signal.getSecurity().getRic()));
        List<String> without =
                rics.stream().filter(ric -> !latest.containsKey(ric)).toList();
        if (!without.isEmpty() && latest.isEmpty()) {
            throw none(without);
        }
        SignalTable table = new SignalTable(Terminal.width());
        if (!output.json()) {
            output.line(table.header());
        }
        Comparator<Signal> newestFirst =
                Comparator.comparing((Signal signal) -> signal.getArticle().getPublishedAt());
        Stream<Signal> shown = latest.values().stream()
                .sorted(newestFirst.reversed().thenComparing(signal -> signal.getSecurity()
                        .getRic()))
                .limit(max);
        shown.forEach(signal -> {
            if (output.json()) {
                output.line(AvroJson.of(signal));
            } else {
                output.line(table.row(signal));
            }
        });
        if (!without.isEmpty()) {
            throw none(without);
        }
        return ExitCode.OK;
    }

    private static Failure none(List<String> rics) {
        return new Failure(
                "there is no signal that holds of " + String.join(", ", rics),
                "'newstape tail --from earliest --ric " + rics.get(0) + "' shows what was retracted.");
    }
}
