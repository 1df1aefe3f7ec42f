package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.sentiment.Label;
import io.newstape.sentiment.train.Evaluation;
import java.util.Locale;

/** How right the sentiment is, as one JSON object. */
public final class SentimentEvaluationJson {

    private SentimentEvaluationJson() {}

    public static ObjectNode of(Evaluation all, Evaluation differing, Evaluation conflicting, double[] coverages) {
        ObjectNode result = figures(all).put("majority", all.majority());
        result.set("differing", figures(differing));
        result.set("conflicting", figures(conflicting));
        ObjectNode coverage = result.putObject("accuracyAtCoverage");
        for (double share : coverages) {
            coverage.put(String.format(Locale.ROOT, "%.1f", share), all.accuracyAtCoverage(share));
        }
        return result;
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
