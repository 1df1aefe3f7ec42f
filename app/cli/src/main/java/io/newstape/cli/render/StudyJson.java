package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.study.Estimate;
import io.newstape.history.study.EventStudy;
import io.newstape.history.study.ExclusionReason;
import io.newstape.history.study.HorizonResult;
import io.newstape.history.study.MissingReturn;
import io.newstape.history.study.ScoreBuckets;
import io.newstape.history.study.StudyEvents;
import java.util.Locale;
import java.util.Map;

/** A study's figures as JSON Lines. Returns are fractions. */
final class StudyJson implements StudyReport {

    private final Output output;
    private final ScoreBuckets buckets;

    StudyJson(Output output, ScoreBuckets buckets) {
        this.output = output;
        this.buckets = buckets;
    }

    @Override
    public void events(StudyEvents events) {
        Map<ExclusionReason, Integer> leftOut = events.leftOut();
        ObjectNode counts = object("signals").put("events", events.size());
        for (ExclusionReason reason : ExclusionReason.values()) {
            counts.put(camelCase(reason), leftOut.getOrDefault(reason, 0));
        }
        output.line(counts);
    }

    @Override
    public void prices(EventStudy study) {
        ObjectNode counts =
                object("prices").put("used", study.prices()).put("replacedByLaterRow", study.replacedPrices());
        study.withoutPrices().forEach(counts.putArray("ricsWithout")::add);
        output.line(counts);
    }

    @Override
    public void horizon(HorizonResult result) {
        String horizon = StudyReport.span(result.horizon());
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            output.line(figures(
                    object("mean")
                            .put("horizon", horizon)
                            .put("scoreFrom", buckets.low(bucket))
                            .put("scoreTo", buckets.high(bucket)),
                    result.means().get(bucket)));
        }
        output.line(figures(object("spread").put("horizon", horizon), result.spread()));
        output.line(figures(object("informationCoefficient").put("horizon", horizon), result.coefficient()));
        ObjectNode gaps = object("leftOut").put("horizon", horizon);
        for (MissingReturn gap : MissingReturn.values()) {
            gaps.put(camelCase(gap), result.gaps().getOrDefault(gap, 0));
        }
        output.line(gaps);
    }

    private static ObjectNode figures(ObjectNode object, Estimate estimate) {
        object.put("events", estimate.events()).put("blocks", estimate.blocks());
        putNumber(object, "value", estimate.value());
        putNumber(object, "low", estimate.low());
        putNumber(object, "high", estimate.high());
        putNumber(object, "t", estimate.t());
        return object;
    }

    /** JSON has null for what is not a number. */
    private static void putNumber(ObjectNode object, String name, double number) {
        object.put(name, Double.isFinite(number) ? (Double) number : null);
    }

    private static ObjectNode object(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    private static String camelCase(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
