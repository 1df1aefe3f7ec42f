package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.render.Figures;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Table;
import io.newstape.schema.SignalWindow;
import io.newstape.schema.WindowSize;
import io.newstape.streams.wire.AvroJson;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the latest windows of a security, from their topic. */
@Command(
        name = "state",
        description = {
            "Shows counts and mean scores of a security.",
            "The windows are 5 minutes, 1 hour and 1 day long.",
            "It reads market.signal-windows. The exit code is 1 if there are no signals of the security."
        })
public final class StateCommand implements Callable<Integer> {

    private static final Table TABLE = new Table(12, 20, 6, 6, 8, 5, 5, 9, 8);

    @Parameters(paramLabel = "RIC", description = "The security, such as 8031.T.")
    String ric;

    @Option(names = "--last", paramLabel = "N", defaultValue = "3", description = "Windows of each length. Default: 3.")
    int last;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws IOException {
        Map<String, SignalWindow> windows = CompactedTopic.read(
                connection, connection.topics().signalWindows(), SignalWindow.class, window -> window.getRic()
                        .equals(ric));
        if (windows.isEmpty()) {
            throw new Failure("there are no signals of " + ric, "'newstape tail --from earliest' shows all there are.");
        }
        if (!output.json()) {
            output.line(TABLE.row("WINDOW", "START", "COUNT", "MEAN", "WEIGHTED", "GOOD", "BAD", "RETRACTED", "STATE"));
        }
        for (WindowSize size : List.of(WindowSize.ONE_DAY, WindowSize.ONE_HOUR, WindowSize.FIVE_MINUTES)) {
            windows.values().stream()
                    .filter(window -> window.getSize() == size)
                    .sorted(Comparator.comparing(SignalWindow::getStart).reversed())
                    .limit(last)
                    .forEach(this::print);
        }
        return ExitCode.OK;
    }

    private void print(SignalWindow window) {
        if (output.json()) {
            output.line(AvroJson.of(window));
        } else {
            output.line(TABLE.row(
                    window.getSize().name().toLowerCase(Locale.ROOT),
                    window.getStart().toString(),
                    Integer.toString(window.getCount()),
                    Figures.of("%+.2f", window.getMean()),
                    Figures.of("%+.2f", window.getWeightedMean()),
                    Integer.toString(window.getPositive()),
                    Integer.toString(window.getNegative()),
                    Integer.toString(window.getRetracted()),
                    window.getComplete() ? "final" : "open"));
        }
    }
}
