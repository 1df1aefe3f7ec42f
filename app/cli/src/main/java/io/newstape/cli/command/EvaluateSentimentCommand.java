package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.ModelOption;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Table;
import io.newstape.sentiment.Label;
import io.newstape.sentiment.LabelledExample;
import io.newstape.sentiment.Reading;
import io.newstape.sentiment.TextReader;
import io.newstape.sentiment.train.Evaluation;
import io.newstape.sentiment.train.Evaluation.Outcome;
import io.newstape.sentiment.train.TextLabels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares the sentiment found in labelled texts with their labels. */
@Command(
        name = "sentiment",
        description = {
            "Compares the sentiment that is found in labelled texts with their labels.",
            "In: JSON Lines with \"text\", \"entity\", \"start\", \"end\" and \"label\" (positive, neutral, negative).",
            "Differing texts aren't the same for all their companies, and conflicting ones are good for one and bad "
                    + "for another. The calibration error is the mean gap "
                    + "between confidence and accuracy over ten bins."
        })
final class EvaluateSentimentCommand implements Runnable {

    private static final Table TABLE = new Table(14, 7, 10, 10, 10);
    private static final double[] COVERAGES = {1.0, 0.9, 0.8, 0.7, 0.6, 0.5};

    @Parameters(paramLabel = "FILE", description = "Labelled texts, JSON Lines in UTF-8.")
    Path file;

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many of the worst errors to list; 20 unless set.")
    int errors;

    @Mixin
    ModelOption model;

    @Mixin
    Output output;

    /** An example that was answered wrongly. */
    private record Mistake(LabelledExample example, Outcome outcome) {}

    private final Evaluation all = new Evaluation();
    private final Evaluation differing = new Evaluation();
    private final Evaluation conflicting = new Evaluation();
    private final List<Mistake> mistakes = new ArrayList<>();

    @Override
    public void run() {
        List<LabelledExample> examples = LabelledText.examples(file);
        if (examples.isEmpty()) {
            throw new Failure(file + " holds no labelled texts", "It needs JSON Lines with a \"label\".");
        }
        judge(examples, model.reader());
        // the surest of the wrong answers first
        mistakes.sort(Comparator.comparingDouble(mistake -> -mistake.outcome().confidence()));
        if (output.json()) {
            printJson();
        } else {
            printTables();
        }
    }

    private void judge(List<LabelledExample> examples, TextReader reader) {
        TextLabels labels = new TextLabels(examples);
        for (LabelledExample example : examples) {
            Reading reading = reader.read(example.text(), example.start(), example.end());
            Outcome outcome = new Outcome(example.label(), reading.positive(), reading.neutral(), reading.negative());
            all.add(outcome);
            if (labels.differ(example.text())) {
                differing.add(outcome);
            }
            if (labels.conflict(example.text())) {
                conflicting.add(outcome);
            }
            if (!outcome.isRight()) {
                mistakes.add(new Mistake(example, outcome));
            }
        }
    }

    private void printJson() {
        ObjectNode result = figures(all).put("majority", all.majority());
        result.set("differing", figures(differing));
        result.set("conflicting", figures(conflicting));
        ObjectNode coverage = result.putObject("accuracyAtCoverage");
        for (double share : COVERAGES) {
            coverage.put(String.format(Locale.ROOT, "%.1f", share), all.accuracyAtCoverage(share));
        }
        output.line(result);
    }

    private static ObjectNode figures(Evaluation evaluation) {
        ObjectNode figures = JsonNodeFactory.instance
                .objectNode()
                .put("texts", evaluation.size())
                .put("accuracy", evaluation.accuracy())
                .put("macroF1", evaluation.macroF1())
                .put("calibrationError", evaluation.calibrationError());
        for (Label label : Label.values()) {
            figures.putObject(label.word())
                    .put("precision", evaluation.precision(label))
                    .put("recall", evaluation.recall(label))
                    .put("f1", evaluation.f1(label));
        }
        return figures;
    }

    private void printTables() {
        output.line("All texts, always answering the commonest label would be right in " + percent(all.majority()));
        print(all);
        printPart("Texts that aren't the same for all their companies", differing);
        printPart("Texts that are good for one company and bad for another", conflicting);
        output.line("");
        output.line("Accuracy when only the surest are answered");
        for (double share : COVERAGES) {
            output.line("  " + percent(share) + " of the texts: " + percent(all.accuracyAtCoverage(share)));
        }
        output.line("");
        output.line(mistakes.size() + " wrong; the surest of them:");
        mistakes.stream().limit(errors).forEach(this::print);
    }

    private void printPart(String title, Evaluation part) {
        if (part.size() > 0) {
            output.line("");
            output.line(title);
            print(part);
        }
    }

    private void print(Evaluation evaluation) {
        output.line(TABLE.row("label", "texts", "precision", "recall", "F1"));
        for (Label label : Label.values()) {
            output.line(TABLE.row(
                    label.word(),
                    Long.toString(evaluation.support(label)),
                    percent(evaluation.precision(label)),
                    percent(evaluation.recall(label)),
                    percent(evaluation.f1(label))));
        }
        output.line("accuracy " + percent(evaluation.accuracy()) + ", macro-F1 " + percent(evaluation.macroF1())
                + ", calibration error " + percent(evaluation.calibrationError()));
    }

    private void print(Mistake mistake) {
        LabelledExample example = mistake.example();
        output.line(String.format(
                Locale.ROOT,
                "  %s, not %s (%.2f): [%s] in %s",
                example.label().word(),
                mistake.outcome().answer().word(),
                mistake.outcome().confidence(),
                example.entity(),
                example.text()));
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", 100 * share);
    }
}
