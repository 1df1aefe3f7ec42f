package io.newstape.cli.command;

import io.newstape.cli.config.Failure;
import io.newstape.cli.config.ModelOption;
import io.newstape.cli.render.Mistake;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.SentimentEvaluationJson;
import io.newstape.cli.render.SentimentEvaluationTable;
import io.newstape.sentiment.LabelledExample;
import io.newstape.sentiment.Reading;
import io.newstape.sentiment.TextReader;
import io.newstape.sentiment.train.Evaluation;
import io.newstape.sentiment.train.Evaluation.Outcome;
import io.newstape.sentiment.train.EventEvaluation;
import io.newstape.sentiment.train.Resampling;
import io.newstape.sentiment.train.TextLabels;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Compares the sentiment found in labelled texts with their labels. */
@Command(
        name = "sentiment",
        description = {
            "Compares the sentiment found in labelled texts with their labels.",
            "In: JSON Lines with \"text\", \"entity\", \"start\", \"end\" and \"label\" (positive, neutral, negative).",
            "Differing texts don't have the same label for all their companies. Conflicting texts are good for one company "
                    + "and bad for another. The calibration error is the mean gap between confidence and accuracy over "
                    + "ten bins. In brackets: the range of 95 in 100 draws of whole texts.",
            "With lists of labels in \"events\", such as [\"results-beat\"], it measures the events too."
        })
final class EvaluateSentimentCommand implements Runnable {

    private static final double[] COVERAGES = {1.0, 0.9, 0.8, 0.7, 0.6, 0.5};

    @Parameters(paramLabel = "FILE", description = "Labelled texts, JSON Lines in UTF-8.")
    Path file;

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "20",
            description = "How many errors to list, the surest first. Default: 20.")
    int errors;

    @Mixin
    ModelOption model;

    @Mixin
    Output output;

    private final Evaluation all = new Evaluation();
    private final Evaluation differing = new Evaluation();
    private final Evaluation conflicting = new Evaluation();
    private final Resampling draws = new Resampling();
    private final EventEvaluation events = new EventEvaluation();
    private final List<Mistake> mistakes = new ArrayList<>();

    @Override
    public void run() {
        List<LabelledExample> examples = LabelledText.examples(file);
        if (examples.isEmpty()) {
            throw new Failure(file + " holds no labelled texts", "Give it JSON Lines with a \"label\".");
        }
        judge(examples, model.reader());
        // the surest of the wrong answers first
        mistakes.sort(Comparator.comparingDouble(mistake -> -mistake.outcome().confidence()));
        if (output.json()) {
            output.line(SentimentEvaluationJson.of(all, differing, conflicting, COVERAGES, draws, events));
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
            draws.add(example.text(), outcome);
            example.events().ifPresent(labelled -> events.add(labelled, reading.events()));
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

    private void printTables() {
        SentimentEvaluationTable table = new SentimentEvaluationTable(output);
        table.all(all, draws);
        table.part("Texts whose companies don't all have the same label", differing);
        table.part("Texts that are good for one company and bad for another", conflicting);
        table.coverage(all, COVERAGES);
        table.events(events);
        table.mistakes(mistakes, errors);
    }
}
