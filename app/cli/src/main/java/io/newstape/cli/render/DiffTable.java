package io.newstape.cli.render;

import io.newstape.history.diff.Cause;
import io.newstape.history.diff.ChangeKind;
import io.newstape.history.diff.ChangedSignal;
import io.newstape.history.diff.DiffReport;
import io.newstape.history.diff.EmittedSignal;
import java.util.Locale;

/** A comparison of two runs as a table, for a desk to decide on. */
public final class DiffTable {

    private static final Table COUNTS = new Table(9, 10, 8, 40).filling(Terminal.width());
    private static final Table EXAMPLES = new Table(8, 12, 9, 7, 7, 30).filling(Terminal.width());

    private final Output output;

    public DiffTable(Output output) {
        this.output = output;
    }

    /** Prints all of it. */
    public void print(DiffReport report) {
        output.line("A: " + report.versionsBefore());
        output.line("B: " + report.versionsAfter());
        output.line(COUNTS.row("CHANGE", "SIGNALS", "SHARE", "BY CAUSE"));
        for (ChangeKind change : ChangeKind.values()) {
            output.line(COUNTS.row(
                    lower(change),
                    Long.toString(report.count(change)),
                    String.format(Locale.ROOT, "%.2f%%", 100.0 * report.count(change) / Math.max(1, report.all())),
                    causes(report, change)));
        }
        output.line(report.all() + " signals, " + report.inBoth() + " in both; scores moved by "
                + Figures.of("%.4f", report.meanMove()) + " on average, correlation "
                + Figures.of("%.4f", report.correlation()));
        if (report.differences() == 0) {
            return;
        }
        output.line("most changed: "
                + String.join(
                        ", ",
                        report.mostChanged().stream()
                                .map(entry -> entry.getKey() + " " + entry.getValue())
                                .toList()));
        output.line(EXAMPLES.row("CHANGE", "RIC", "CAUSE", "A", "B", "HEADLINE"));
        for (ChangeKind change : ChangeKind.values()) {
            report.examples(change).forEach(this::print);
        }
    }

    private void print(ChangedSignal changed) {
        output.line(EXAMPLES.row(
                lower(changed.change()),
                changed.either().ric(),
                lower(changed.cause()),
                decisive(changed.before(), changed.cause()),
                decisive(changed.after(), changed.cause()),
                changed.either().headline()));
    }

    /** The value that differed first. */
    private static String decisive(EmittedSignal signal, Cause cause) {
        if (signal == null) {
            return "-";
        }
        double value =
                switch (cause) {
                    case RELEVANCE -> signal.relevance();
                    case NOVELTY -> signal.novelty();
                    case BASELINE -> signal.surprise();
                    default -> signal.score();
                };
        return Double.isNaN(value) ? "none" : Figures.of("%.3f", value);
    }

    private static String causes(DiffReport report, ChangeKind change) {
        StringBuilder text = new StringBuilder();
        for (Cause cause : Cause.values()) {
            if (report.count(change, cause) > 0) {
                text.append(text.isEmpty() ? "" : ", ").append(lower(cause)).append(' ');
                text.append(report.count(change, cause));
            }
        }
        return text.toString();
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
