package io.newstape.cli.render;

import io.newstape.history.study.Estimate;
import io.newstape.history.study.EventStudy;
import io.newstape.history.study.ExclusionReason;
import io.newstape.history.study.HorizonResult;
import io.newstape.history.study.MissingReturn;
import io.newstape.history.study.ScoreBuckets;
import io.newstape.history.study.StudyEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A study's figures for people. Returns are in basis points. */
final class StudyTable implements StudyReport {

    private static final Table TABLE = new Table(5, 11, 7, 6, 9, 9, 9, 7);
    private static final double BASIS_POINTS = 1e4;
    private static final int MOST_NAMED = 8;

    private final Output output;
    private final ScoreBuckets buckets;

    StudyTable(Output output, ScoreBuckets buckets) {
        this.output = output;
        this.buckets = buckets;
    }

    @Override
    public void events(StudyEvents events) {
        Map<ExclusionReason, Integer> leftOut = events.leftOut();
        List<String> reasons = new ArrayList<>();
        leftOut.forEach((reason, count) -> reasons.add(count + " " + words(reason)));
        int all = events.size()
                + leftOut.values().stream().mapToInt(Integer::intValue).sum();
        output.line(all + " signals, " + events.size() + " events"
                + (reasons.isEmpty() ? "" : "; left out: " + String.join(", ", reasons)));
    }

    @Override
    public void prices(EventStudy study) {
        Set<String> without = study.withoutPrices();
        output.line(study.prices() + " prices of these securities in this time"
                + (study.replacedPrices() == 0
                        ? ""
                        : "; " + study.replacedPrices() + " more were replaced by a later row of the same time"));
        if (!without.isEmpty()) {
            output.line("no prices of " + without.size() + " securities: "
                    + String.join(", ", without.stream().limit(MOST_NAMED).toList())
                    + (without.size() > MOST_NAMED ? " ..." : ""));
        }
        output.line("");
        output.line(TABLE.row("AFTER", "SCORE", "EVENTS", "BLOCKS", "MEAN BP", "95 % FROM", "TO", "T"));
    }

    @Override
    public void horizon(HorizonResult result) {
        String after = StudyReport.span(result.horizon());
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
                Figures.of(form, unit * estimate.value()),
                Figures.of(form, unit * estimate.low()),
                Figures.of(form, unit * estimate.high()),
                Figures.of("%+.1f", estimate.t())));
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
}
