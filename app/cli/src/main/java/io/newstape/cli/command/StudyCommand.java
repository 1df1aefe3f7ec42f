package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.NamedFile;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Progress;
import io.newstape.cli.render.StudyReport;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.study.ChartFile;
import io.newstape.history.study.EventStudy;
import io.newstape.history.study.HorizonResult;
import io.newstape.history.study.ScoreBuckets;
import io.newstape.history.study.StudyEvents;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what signals were worth: the returns that followed them. */
@Command(
        name = "study",
        description = {
            "Shows the returns that followed signals, for each horizon.",
            "It prints the mean return by bucket of score with a 95 %% band, and the information coefficient (rank "
                    + "correlation of score and return).",
            "Events are NEW signals with a score, at publishedAt. Later revisions and retractions don't change them. The "
                    + "entry is the first price from then on (plus --delay), the exit the first price one horizon after "
                    + "the entry. Events of one day are not independent, so the bands are computed over blocks of days; "
                    + "a block is five times as long as the horizon.",
            "The price file has a header and the columns ric (or symbol, ticker), time (or timestamp, datetime) and "
                    + "price (or close, last, mid), in any order and case. RICs are written as in the signals. The time "
                    + "is when the price became known (of a bar: its end): ISO 8601, UTC if it has no zone, or 10, 13, 16 "
                    + "or 19 digits since 1970. Rows may come in any order. If two rows have the same RIC and time, the "
                    + "later row counts."
        })
public final class StudyCommand implements Runnable {

    private static final List<Duration> USUAL = List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1));

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            required = true,
            description = "Prices: CSV, or Parquet if the name ends in .parquet.")
    Path prices;

    @Mixin
    SignalInput signals;

    @Option(
            names = "--horizons",
            paramLabel = "SPAN",
            split = ",",
            converter = SpanConverter.class,
            description = "Times from entry to exit. Default: those of 5m, 1h and 1d that the prices can show.")
    List<Duration> horizons;

    @Option(
            names = "--buckets",
            paramLabel = "EDGE",
            split = ",",
            description = "Edges between the buckets of score. Default: -0.6,-0.2,0.2,0.6.")
    List<Double> edges = List.of(-0.6, -0.2, 0.2, 0.6);

    @Mixin
    StudySelection selection;

    @Mixin
    TradeOptions trade;

    @Option(names = "--chart", paramLabel = "FILE", description = "Also draw a chart; the name ends in .svg or .png.")
    Path chart;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public void run() {
        requireSense();
        Optional<ChartFile> target = Optional.ofNullable(chart).map(StudyCommand::chart);
        ScoreBuckets buckets = buckets();
        StudyEvents events = events();
        StudyReport report = StudyReport.of(output, buckets);
        report.events(events);
        EventStudy study = study(events);
        report.prices(study);
        List<HorizonResult> results = results(study, buckets, report);
        target.ifPresent(file -> file.write("Return after the news, by score", note(events), buckets, results));
    }

    /** One for each horizon that was asked for; without a wish, one for each that has returns, if any has. */
    private List<HorizonResult> results(EventStudy study, ScoreBuckets buckets, StudyReport report) {
        List<HorizonResult> all =
                horizons().stream().map(horizon -> study.over(horizon, buckets)).toList();
        boolean keepsAll = horizons != null || all.stream().noneMatch(HorizonResult::hasReturns);
        List<HorizonResult> results = new ArrayList<>();
        for (HorizonResult result : all) {
            if (keepsAll || result.hasReturns()) {
                report.horizon(result);
                results.add(result);
            } else {
                output.say("newstape: no event has a price " + StudyReport.span(result.horizon())
                        + " after its entry, so this horizon is left out");
            }
        }
        return results;
    }

    private List<Duration> horizons() {
        return horizons == null ? USUAL : horizons;
    }

    /** What can be found before any work. */
    private void requireSense() {
        NamedFile.file(prices.toString(), "Name a readable CSV or Parquet file of prices.");
        signals.requireThere();
        if (horizons().contains(Duration.ZERO)) {
            throw new Misuse("a horizon must be longer than 0", "Write --horizons like 5m,1h,1d.");
        }
    }

    private static ChartFile chart(Path file) {
        try {
            return new ChartFile(file);
        } catch (HistoryRefused e) {
            throw new Misuse(e.getMessage(), e.advice(), e);
        }
    }

    private ScoreBuckets buckets() {
        try {
            return new ScoreBuckets(edges);
        } catch (IllegalArgumentException e) {
            throw new Misuse(e.getMessage(), "Write --buckets like -0.5,0,0.5.", e);
        }
    }

    private StudyEvents events() {
        StudyEvents events =
                new StudyEvents(selection.rule(), Runtime.getRuntime().maxMemory());
        signals.read(connection, output, events::add);
        return events;
    }

    private EventStudy study(StudyEvents events) {
        if (events.size() == 0) {
            throw new Failure(
                    "there is no NEW signal with a score to study",
                    "Widen --from, --to, --ric, --min-relevance, --min-surprise or --novel-only.");
        }
        Progress progress = new Progress(output, "prices read");
        EventStudy study = EventStudy.of(
                events,
                prices,
                horizons(),
                trade.rule(),
                Runtime.getRuntime().maxMemory(),
                row -> progress.at(row, prices.toString()));
        progress.end();
        return study;
    }

    private String note(StudyEvents events) {
        return events.size() + " signals; entry at the first price from publishedAt on"
                + (trade.delay.isZero() ? "" : " plus " + StudyReport.span(trade.delay))
                + (trade.benchmark == null ? "" : "; less " + trade.benchmark)
                + "; 95 % bands over blocks of days";
    }
}
