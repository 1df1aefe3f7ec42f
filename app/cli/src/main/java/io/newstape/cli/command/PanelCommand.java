package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.render.Output;
import io.newstape.history.export.RowTable;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.panel.BarRule;
import io.newstape.history.panel.Panel;
import io.newstape.history.panel.PanelRow;
import io.newstape.history.study.RecordedSignal;
import io.newstape.signal.market.MarketHours;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes signals as a panel: a row for each security and bar. */
@Command(
        name = "panel",
        description = {
            "Writes one row for each security and trading session.",
            "A row holds what was known at the end of its bar, knownAt. Later articles never change the row of a bar "
                    + "that is over (complete). News after the close belongs to the next session of the exchange.",
            "Columns: ric, mic, session, knownAt, volume, count, mean, weightedMean (by relevance), noveltyScore (by "
                    + "1 / (1 + similar articles in 7 days)), surprise, revised, retracted, complete."
        })
public final class PanelCommand implements Runnable {

    @Parameters(paramLabel = "FILE", description = "File for the rows: NAME.parquet or NAME.csv.")
    Path file;

    @Mixin
    SignalInput signals;

    @Option(
            names = "--bar",
            paramLabel = "SPAN",
            converter = SpanConverter.class,
            description =
                    "Bars of this length since 1970, UTC, such as 1h or 1d. Default: the sessions of the exchange, "
                            + "from close to close; UTC days where its hours are not known.")
    Duration bar;

    @Option(
            names = "--fill",
            description = "Also write rows of zeros for bars without news, from the first news of a security on.")
    boolean fill;

    @Mixin
    SignalRange range;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public void run() {
        requireSense();
        Panel panel = new Panel(bars(), fill, Runtime.getRuntime().maxMemory());
        long count = signals.read(connection, output, signal -> {
            if (isAskedFor(signal)) {
                panel.add(signal);
            }
        });
        long rows = write(panel);
        if (output.json()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("signals", count)
                    .put("rows", rows)
                    .put("file", file.toString()));
        } else {
            output.line(count + " signals, " + rows + " rows in " + file);
        }
    }

    private void requireSense() {
        try {
            RowTable.require(file);
        } catch (HistoryRefused e) {
            throw new Misuse(e.getMessage(), e.advice(), e);
        }
        signals.requireThere();
    }

    private BarRule bars() {
        if (bar == null) {
            return BarRule.sessions(MarketHours.STANDARD);
        }
        try {
            return BarRule.every(bar, MarketHours.STANDARD);
        } catch (IllegalArgumentException e) {
            throw new Misuse("a bar must last at least a second", "Write --bar like 1h or 1d.", e);
        }
    }

    private boolean isAskedFor(RecordedSignal signal) {
        return (range.from == null || !signal.publishedAt().isBefore(range.from))
                && (range.to == null || signal.publishedAt().isBefore(range.to))
                && (range.rics.isEmpty() || range.rics.contains(signal.ric()));
    }

    private long write(Panel panel) {
        long[] rows = {0};
        try (RowTable<PanelRow> table = new RowTable<>(file, PanelRow.class)) {
            panel.rows(row -> {
                table.write(row);
                rows[0]++;
            });
            table.publish();
            return rows[0];
        } catch (IOException e) {
            throw new Failure("can't write " + file + ": " + e, "Is its folder there, and may it be written?", e);
        }
    }
}
