package io.newstape.sentiment.train;

import io.newstape.sentiment.Label;
import io.newstape.sentiment.LabelledExample;
import io.newstape.sentiment.lexicon.Lexicon;
import io.newstape.sentiment.model.SentimentModel;
import io.newstape.sentiment.train.TrainingSet.Row;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Makes a model from labelled texts. The same examples in the same order give the same bytes on every machine.
 *
 * <p>It first trains on four fifths and answers the rest, five times over, with all examples of a text on one side;
 * from those answers come the temperatures that make the probabilities honest, and the figures of the report. Then it
 * trains on everything.
 */
public final class Trainer {

    private static final int FOLDS = 5;
    private static final double UNIT = 1000;
    /** A feature whose weights all lie below this, in thousandths, is left out: a third of them, and no figure moves. */
    private static final int FAINT = 25;

    private final List<LabelledExample> examples;
    private final TrainingSet set;
    private final double[][] logits;
    private final double[][] logitsAsProse;

    private Trainer(List<LabelledExample> examples) {
        this.examples = examples;
        this.set = TrainingSet.of(examples, Lexicon.shipped());
        this.logits = new double[set.rows().size()][];
        this.logitsAsProse = new double[set.rows().size()][];
    }

    /**
     * What training made.
     *
     * @param model the model file
     * @param report how it was made and what cross-validation found, as Markdown
     */
    public record Result(byte[] model, String report) {}

    /**
     * @throws IllegalArgumentException when there are fewer examples than folds
     */
    public static Result train(List<LabelledExample> examples) {
        if (examples.size() < FOLDS) {
            throw new IllegalArgumentException(examples.size() + " examples are too few to train on");
        }
        return new Trainer(examples).train();
    }

    private Result train() {
        crossValidate();
        double headline = Temperature.fit(logits, set.rows());
        double prose = Temperature.fit(logitsAsProse, set.rows());
        double[] weights = weights(set.rows());
        byte[] model = file(weights, headline, prose);
        return new Result(model, report(model, headline, prose));
    }

    /** Answers every row by a model that hasn't seen its text. */
    private void crossValidate() {
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Row> rest = new ArrayList<>();
            for (Row row : set.rows()) {
                if (row.text() % FOLDS != fold) {
                    rest.add(row);
                }
            }
            double[] weights = weights(rest);
            for (int i = 0; i < logits.length; i++) {
                Row row = set.rows().get(i);
                if (row.text() % FOLDS == fold) {
                    Row prose = set.asProse(row, SentimentModel.PROSE_WORD_WEIGHT);
                    logits[i] = LogisticRegression.logits(row, weights, set.featureCount());
                    logitsAsProse[i] = LogisticRegression.logits(prose, weights, set.featureCount());
                }
            }
        }
    }

    private byte[] file(double[] weights, double headline, double prose) {
        List<String> lines = new ArrayList<>();
        for (int feature = 0; feature < set.featureCount(); feature++) {
            addLine(
                    lines,
                    set.name(feature),
                    weights,
                    feature,
                    set.template(feature).scale());
        }
        addLine(lines, SentimentModel.ALWAYS, weights, set.featureCount(), 1);
        lines.sort(String::compareTo);
        lines.add(0, "temperature\t" + Math.round(headline * UNIT) + "\t" + Math.round(prose * UNIT));
        lines.add(0, "# " + examples.size() + " examples; made by 'newstape train', not by hand");
        lines.add(0, SentimentModel.FORMAT);
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Learned weights, without the faint ones: what cross-validation judges is what the file holds. */
    private double[] weights(List<Row> rows) {
        double[] weights = new LogisticRegression(rows, set.featureCount()).fit();
        for (int feature = 0; feature < set.featureCount(); feature++) {
            if (!isHeard(weights, feature, set.template(feature).scale())) {
                int at = SentimentModel.LABELS * feature;
                Arrays.fill(weights, at, at + SentimentModel.LABELS, 0);
            }
        }
        return weights;
    }

    private static boolean isHeard(double[] weights, int feature, double scale) {
        for (int label = 0; label < SentimentModel.LABELS; label++) {
            if (Math.abs(weights[SentimentModel.LABELS * feature + label] * scale * UNIT) >= FAINT) {
                return true;
            }
        }
        return false;
    }

    private static void addLine(List<String> lines, String name, double[] weights, int feature, double scale) {
        if (isHeard(weights, feature, scale)) {
            StringBuilder line = new StringBuilder(name);
            for (int label = 0; label < SentimentModel.LABELS; label++) {
                line.append('\t').append(Math.round(weights[SentimentModel.LABELS * feature + label] * scale * UNIT));
            }
            lines.add(line.toString());
        }
    }

    private String report(byte[] file, double headline, double prose) {
        Evaluation all = new Evaluation();
        Evaluation differing = new Evaluation();
        Evaluation conflicting = new Evaluation();
        TextLabels labels = new TextLabels(examples);
        for (int i = 0; i < logits.length; i++) {
            Row row = set.rows().get(i);
            double[] p = LogisticRegression.probabilities(logits[i], headline);
            Evaluation.Outcome outcome = new Evaluation.Outcome(Label.values()[row.label()], p[0], p[1], p[2]);
            all.add(outcome);
            if (labels.differ(examples.get(i).text())) {
                differing.add(outcome);
            }
            if (labels.conflict(examples.get(i).text())) {
                conflicting.add(outcome);
            }
        }
        SentimentModel model = SentimentModel.read(file);
        return String.format(
                Locale.ROOT,
                """
                # Sentiment model %s

                Made by `newstape train` from %d examples: %d features, %d of them with a weight, %d bytes.
                Temperature %.2f in headlines and %.2f in long sentences.

                Five-fold cross-validation, grouped by text, majority %.3f:

                - all: %s
                - texts that aren't the same for all their companies: %s
                - texts that are good for one and bad for another: %s
                - accuracy on the most confident 80 %%: %.3f, on the most confident half: %.3f
                """,
                model.version(),
                examples.size(),
                set.featureCount(),
                model.size(),
                file.length,
                headline,
                prose,
                all.majority(),
                all.summary(),
                differing.summary(),
                conflicting.summary(),
                all.accuracyAtCoverage(0.8),
                all.accuracyAtCoverage(0.5));
    }
}
