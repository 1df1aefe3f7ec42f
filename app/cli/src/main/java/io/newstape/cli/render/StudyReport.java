package io.newstape.cli.render;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.history.study.Estimate;
import io.newstape.history.study.EventStudy;
import io.newstape.history.study.ExclusionReason;
import io.newstape.history.study.HorizonResult;
import io.newstape.history.study.Horizons;
import io.newstape.history.study.MissingReturn;
import io.newstape.history.study.ScoreBuckets;
import io.newstape.history.study.StudyEvents;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A study's figures, as a table or as objects. Returns are basis points in the table, and fractions in JSON. */
public final class StudyReport {

    private static final Table TABLE = new Table(5, 11, 7, 6, 9, 9, 9, 7);
    private static final double BASIS_POINTS = 1e4;
    private static final int MOST_NAMED = 8;

    private final Output output;
    private final ScoreBuckets buckets;

    public StudyReport(Output output, ScoreBuckets buckets) {
        this.output = output;
        this.buckets = buckets;
    }

    public static String span(Duration span) {
        return Horizons.label(span);
    }

    /** What became of the signals. */
    public void events(StudyEvents events) {
        Map<ExclusionReason, Integer> leftOut = events.leftOut();
        if (output.json()) {
            ObjectNode counts = object("signals").put("events", events.size());
            for (ExclusionReason reason : ExclusionReason.values()) {
                counts.put(camelCase(reason), leftOut.getOrDefault(reason, 0));
            }
            output.line(counts);
            return;
        }
        List<String> reasons = new ArrayList<>();
        leftOut.forEach((reason, count) -> reasons.add(count + " " + words(reason)));
        int all = events.size()
                + leftOut.values().stream().mapToInt(Integer::intValue).sum();
        output.line(all + " signals, " + events.size() + " events"
                + (reasons.isEmpty() ? "" : "; left out: " + String.join(", ", reasons)));
    }

    /** What became of the prices. */
    public void prices(EventStudy study) {
        Set<String> without = study.withoutPrices();
        if (output.json()) {
            ObjectNode counts =
                    object("prices").put("used", study.prices()).put("replacedByLaterRow", study.replacedPrices());
            without.forEach(counts.putArray("ricsWithout")::add);
            output.line(counts);
            return;
        }
        output.line(study.prices() + " prices of these securities in this time"
                + (study.replacedPrices() == 0
                        ? ""
                        : "; " + study.replacedPrices() + " more gave way to a later row of the same time"));
        if (!without.isEmpty()) {
            output.line("no prices of " + without.size() + " securities: "
                    + String.join(", ", without.stream().limit(MOST_NAMED).toList())
                    + (without.size() > MOST_NAMED ? " ..." : ""));
        }
        output.line("");
        output.line(TABLE.row("AFTER", "SCORE", "EVENTS", "BLOCKS", "MEAN BP", "95 % FROM", "TO", "T"));
    }

    public void horizon(HorizonResult result) {
        if (output.json()) {
            json(result);
        } else {
            table(result);
        }
    }

    private void table(HorizonResult result) {
        String after = span(result.horizon());
        for (int bucket = 0; bucket < buckets.count(); bucket++) {
            row(bucket == 0 ? after : "", buckets.label(bucket), result.means().get(bucket), BASIS_POINTS, "%+.1f");
        }
        row("", "top-bottom", result.spread(), BASIS_POINTS, "%+.1f");
        row("", "IC", result.coefficient(), 1, "%+.3f");
        List<String> reasons = new ArrayList<>();
        result.gaps().forEach((gap, count) -> reasons.add(count + " " + words(gap)));
        if (!reasons.isEmpty()) {
            output.line("      left out: " + String.join(", ", reasons));
        }
    }

    private void row(String after, String what, Estimate estimate, double unit, String form) {
        output.line(TABLE.row(
                after,
                what,
                Integer.toString(estimate.events()),
                Integer.toString(estimate.blocks()),
                number(form, unit * estimate.value()),
                number(form, unit * estimate.low()),
                number(form, unit * estimate.high()),
                number("%+.1f", estimate.t())));
    }

    private void json(HorizonResult result) {
        String horizon = span(result.horizon());
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

    /** JSON has no word for what is no number, but null. */
    private static void putNumber(ObjectNode object, String name, double number) {
        object.put(name, Double.isFinite(number) ? (Double) number : null);
    }

    private static ObjectNode object(String kind) {
        return JsonNodeFactory.instance.objectNode().put("kind", kind);
    }

    private static String number(String form, double number) {
        return Double.isFinite(number) ? String.format(Locale.ROOT, form, number) : "-";
    }

    private static String words(ExclusionReason reason) {
        return switch (reason) {
            case NOT_NEW -> "revise or retract";
            case NOT_ASKED_FOR -> "not asked for";
            case WITHOUT_SCORE -> "without score";
            case TWICE -> "twice";
        };
    }

    private static String words(MissingReturn gap) {
        return switch (gap) {
            case NO_PRICES -> "without prices";
            case NO_ENTRY -> "without a price after the news";
            case NO_EXIT -> "without a price after the horizon";
            case NO_BENCHMARK -> "without the benchmark's prices";
        };
    }

    private static String camelCase(Enum<?> constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.name().toLowerCase(Locale.ROOT).split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
