package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.sentiment.Label;
import io.newstape.sentiment.train.Evaluation;
import io.newstape.sentiment.train.EventEvaluation;
import io.newstape.sentiment.train.EventEvaluation.Counts;
import io.newstape.sentiment.train.Resampling;
import io.newstape.sentiment.train.Resampling.Interval;
import java.util.Locale;

/** How right the sentiment is, as one JSON object. */
public final class SentimentEvaluationJson {

    private SentimentEvaluationJson() {}

    /** @param events left out where no example has labels of events */
    public static ObjectNode of(
            Evaluation all,
            Evaluation differing,
            Evaluation conflicting,
            double[] coverages,
            Resampling draws,
            EventEvaluation events) {
        ObjectNode result = figures(all).put("majority", all.majority());
        put(result.putArray("accuracyInterval"), draws.accuracy());
        put(result.putArray("macroF1Interval"), draws.macroF1());
        result.set("differing", figures(differing));
        result.set("conflicting", figures(conflicting));
        ObjectNode coverage = result.putObject("accuracyAtCoverage");
        for (double share : coverages) {
            coverage.put(String.format(Locale.ROOT, "%.1f", share), all.accuracyAtCoverage(share));
        }
        if (events.examples() > 0) {
            put(result.putObject("events"), events);
        }
        return result;
    }

    private static void put(ArrayNode array, Interval interval) {
        array.add(interval.low()).add(interval.high());
    }

    private static void put(ObjectNode result, EventEvaluation events) {
        put(result, events.all());
        ObjectNode labels = result.put("texts", events.examples()).putObject("labels");
        for (EventEvaluation.Row row : events.rows()) {
            put(labels.putObject(row.label()), row.counts());
        }
    }

    private static void put(ObjectNode result, Counts counts) {
        result.put("labelled", counts.labelled())
                .put("found", counts.found())
                .put("right", counts.right())
                .put("precision", counts.precision())
                .put("recall", counts.recall());
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
}
