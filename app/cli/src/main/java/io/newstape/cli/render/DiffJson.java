package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.diff.Cause;
import io.newstape.history.diff.ChangeKind;
import io.newstape.history.diff.ChangedSignal;
import io.newstape.history.diff.DiffReport;
import io.newstape.history.diff.EmittedSignal;
import java.util.Locale;
import java.util.Map;

/** A comparison of two runs as JSON Lines, for programs. */
public final class DiffJson {

    private final Output output;

    public DiffJson(Output output) {
        this.output = output;
    }

    /** The summary first, then a line for each example. */
    public void print(DiffReport report) {
        ObjectNode summary = JsonNodeFactory.instance
                .objectNode()
                .put("signals", report.all())
                .put("inBoth", report.inBoth())
                .put("versionsBefore", report.versionsBefore())
                .put("versionsAfter", report.versionsAfter());
        put(summary, "meanMove", report.meanMove());
        put(summary, "correlation", report.correlation());
        for (ChangeKind change : ChangeKind.values()) {
            ObjectNode counts = summary.putObject(lower(change)).put("signals", report.count(change));
            for (Cause cause : Cause.values()) {
                if (report.count(change, cause) > 0) {
                    counts.put(lower(cause), report.count(change, cause));
                }
            }
        }
        ObjectNode rics = summary.putObject("mostChanged");
        for (Map.Entry<String, Long> entry : report.mostChanged()) {
            rics.put(entry.getKey(), entry.getValue());
        }
        output.line(summary);
        for (ChangeKind change : ChangeKind.values()) {
            for (ChangedSignal changed : report.examples(change)) {
                ObjectNode line = JsonNodeFactory.instance
                        .objectNode()
                        .put("change", lower(change))
                        .put("cause", lower(changed.cause()))
                        .put("signalId", changed.either().signalId())
                        .put("revision", changed.either().revision())
                        .put("ric", changed.either().ric())
                        .put("headline", changed.either().headline());
                line.set("before", json(changed.before()));
                line.set("after", json(changed.after()));
                output.line(line);
            }
        }
    }

    private static ObjectNode json(EmittedSignal signal) {
        if (signal == null) {
            return null;
        }
        ObjectNode values = JsonNodeFactory.instance.objectNode().put("action", signal.action());
        put(values, "relevance", signal.relevance());
        put(values, "score", signal.score());
        put(values, "novelty7d", signal.novelty());
        put(values, "surprise", signal.surprise());
        return values;
    }

    private static void put(ObjectNode object, String field, double value) {
        object.put(field, Double.isNaN(value) ? null : (Double) value);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
