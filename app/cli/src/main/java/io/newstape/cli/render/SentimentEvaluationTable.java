package io.newstape.cli.render;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.LabelledExample;
import io.newstape.sentiment.train.Evaluation;
import io.newstape.sentiment.train.EventEvaluation;
import io.newstape.sentiment.train.EventEvaluation.Counts;
import io.newstape.sentiment.train.Resampling;
import io.newstape.sentiment.train.Resampling.Interval;
import java.util.List;
import java.util.Locale;

/** How right the sentiment is, for people. */
public final class SentimentEvaluationTable {

    private static final Table TABLE = new Table(14, 7, 10, 10, 10);
    private static final Table EVENTS = new Table(20, 9, 7, 7, 10, 10);

    private final Output output;

    public SentimentEvaluationTable(Output output) {
        this.output = output;
    }

    /** All texts. */
    public void all(Evaluation all, Resampling draws) {
        output.line(
                "All texts, always answering the commonest label would be right in " + Figures.percent(all.majority()));
        figures(all);
        output.line("accuracy " + range(draws.accuracy()) + ", macro-F1 " + range(draws.macroF1()));
    }

    /** A part of the texts, unless it is empty. */
    public void part(String title, Evaluation part) {
        if (part.size() > 0) {
            output.line("");
            output.line(title);
            figures(part);
        }
    }

    public void coverage(Evaluation all, double[] coverages) {
        output.line("");
        output.line("Accuracy when only the surest are answered");
        for (double share : coverages) {
            output.line(
                    "  " + Figures.percent(share) + " of the texts: " + Figures.percent(all.accuracyAtCoverage(share)));
        }
    }

    /** The events by label, unless nobody labelled them. */
    public void events(EventEvaluation events) {
        if (events.examples() == 0) {
            return;
        }
        output.line("");
        output.line("Events, in " + events.examples() + " labelled texts");
        output.line(EVENTS.row("event", "labelled", "found", "right", "precision", "recall"));
        for (EventEvaluation.Row row : events.rows()) {
            output.line(row(row.label(), row.counts()));
        }
        output.line(row("all", events.all()));
    }

    private static String row(String label, Counts counts) {
        return EVENTS.row(
                label,
                Integer.toString(counts.labelled()),
                Integer.toString(counts.found()),
                Integer.toString(counts.right()),
                counts.found() == 0 ? "-" : Figures.percent(counts.precision()),
                counts.labelled() == 0 ? "-" : Figures.percent(counts.recall()));
    }

    private static String range(Interval interval) {
        return "[" + Figures.of("%.1f", 100 * interval.low()) + " to " + Figures.percent(interval.high()) + "]";
    }

    /** @param mistakes the surest first */
    public void mistakes(List<Mistake> mistakes, int shown) {
        output.line("");
        output.line(mistakes.size() + " wrong; the surest of them:");
        mistakes.stream().limit(shown).forEach(this::print);
    }

    private void figures(Evaluation evaluation) {
        output.line(TABLE.row("label", "texts", "precision", "recall", "F1"));
        for (Label label : Label.values()) {
            output.line(TABLE.row(
                    label.word(),
                    Long.toString(evaluation.support(label)),
                    Figures.percent(evaluation.precision(label)),
                    Figures.percent(evaluation.recall(label)),
                    Figures.percent(evaluation.f1(label))));
        }
        output.line("accuracy " + Figures.percent(evaluation.accuracy()) + ", macro-F1 "
                + Figures.percent(evaluation.macroF1()) + ", calibration error "
                + Figures.percent(evaluation.calibrationError()));
    }

    private void print(Mistake mistake) {
        LabelledExample example = mistake.example();
        output.line(String.format(
                Locale.ROOT,
                "  %s, not %s (%.2f): [%s] in %s",
                example.label().word(),
                mistake.outcome().answer().word(),
                mistake.outcome().confidence(),
                VisibleText.of(example.entity()),
                VisibleText.of(example.text())));
    }
}
