package io.newstape.cli.render;

import io.newstape.operations.lag.LagStatus;
import io.newstape.operations.lag.LagTrend;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Lag for people: a line for each partition, why it is late below it, and a line for all. */
public final class LagTable {

    private static final Table TABLE = new Table(26, 4, 10, 6, 10, 10, 8, 8, 9, 8);

    /** From here on it is said how much of its topic's retention a partition has used, as a share. */
    private static final double WORTH_SAYING = 0.05;

    private LagTable() {}

    /** Its lines. */
    public static List<String> of(LagStatus status) {
        List<String> lines = new ArrayList<>();
        lines.add(TABLE.row("TOPIC", "PART", "LAG", "OPEN", "EVENT LAG", "WALL LAG", "IN/S", "OUT/S", "TREND", "LEFT"));
        for (LagStatus.Line line : status.lines()) {
            lines.add(row(line));
            line.cause().ifPresent(cause -> lines.add("  why: " + cause.words()));
            line.lag().retentionUsed().ifPresent(used -> {
                if (used >= WORTH_SAYING) {
                    lines.add(Figures.of(
                            "  retention: %.0f %% used; from 100 %% on it may be deleted unread", 100 * used));
                }
            });
        }
        status.unreadable().stream()
                .sorted()
                .forEach(topic -> lines.add(
                        "unknown: for how long records of " + topic + " wait; this user may not read that topic"));
        lines.add("total lag: " + status.totalRecords() + " records"
                + status.worst().map(cause -> "; " + cause.words()).orElse(""));
        return lines;
    }

    private static String row(LagStatus.Line line) {
        return TABLE.row(
                line.lag().topic(),
                Integer.toString(line.lag().number()),
                Long.toString(line.lag().records()),
                Long.toString(line.lag().uncommitted()),
                seconds(line.lag().eventSeconds()),
                line.lag().wallSeconds().isPresent()
                        ? seconds(line.lag().wallSeconds().getAsDouble())
                        : "unknown",
                rate(line.inPerSecond()),
                rate(line.outPerSecond()),
                line.trend().map(LagTrend::label).orElse(""),
                left(line));
    }

    private static String left(LagStatus.Line line) {
        OptionalDouble left = line.catchUpSeconds();
        return left.isPresent() ? seconds(left.getAsDouble()) : line.isNever() ? "never" : "";
    }

    private static String rate(OptionalDouble rate) {
        return rate.isPresent() ? Figures.of("%.0f", rate.getAsDouble()) : "";
    }

    private static String seconds(double seconds) {
        return Double.isNaN(seconds) ? "unknown" : Figures.of("%.1f s", seconds);
    }
}
