package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.PublishedAt;
import io.newstape.cli.config.Settings;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Progress;
import io.newstape.cli.render.StudyReport;
import io.newstape.history.study.ChartFile;
import io.newstape.history.study.EventRule;
import io.newstape.history.study.EventStudy;
import io.newstape.history.study.HorizonResult;
import io.newstape.history.study.RecordedSignal;
import io.newstape.history.study.ScoreBuckets;
import io.newstape.history.study.StudyEvents;
import io.newstape.history.study.TradeRule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Shows what signals were worth: the returns that followed them. */
@Command(
        name = "study",
        description = {
            "Shows the returns that followed signals: mean by bucket of score with a 95 %% band, and the information "
                    + "coefficient (rank correlation of score and return), for each horizon.",
            "Events are NEW signals with a score, at publishedAt; what was revised or retracted later counts as it was "
                    + "first. Entry is the first price from there on (plus --delay), exit the first price a horizon "
                    + "after the entry. Bands take blocks of days as observations, since events of a day aren't "
                    + "independent; a block holds the horizon five times.",
            "The price file has a header and columns ric (or symbol, ticker), time (or timestamp, datetime) and price "
                    + "(or close, last, mid), in any order and any case. RICs as in the signals. A time is when the "
                    + "price could be had (of a bar: its end): ISO 8601, UTC when it has no zone; or 10, 13, 16 or 19 "
                    + "digits since 1970. Rows may come in any order; of two for one RIC and time the later row counts."
        })
public final class StudyCommand implements Runnable {

    @Option(
            names = "--prices",
            paramLabel = "FILE",
            required = true,
            description = "CSV, or Parquet when it ends in .parquet.")
    Path prices;

    @Option(
            names = "--signals",
            paramLabel = "DIR",
            description = "From what 'export' or 'replay --to-files' wrote here; else from the topic.")
    Path signals;

    @Option(
            names = "--horizons",
            paramLabel = "SPAN",
            split = ",",
            converter = SpanConverter.class,
            description = "From entry to exit; 5m,1h,1d unless set.")
    List<Duration> horizons = List.of(Duration.ofMinutes(5), Duration.ofHours(1), Duration.ofDays(1));

    @Option(
            names = "--buckets",
            paramLabel = "EDGE",
            split = ",",
            description = "Edges between buckets of score; -0.6,-0.2,0.2,0.6 unless set.")
    List<Double> edges = List.of(-0.6, -0.2, 0.2, 0.6);

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = PublishedAt.UtcTime.class,
            description = "Only signals published at this time or later.")
    Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = PublishedAt.UtcTime.class,
            description = "Only signals published before this time.")
    Instant to;

    @Option(names = "--ric", paramLabel = "RIC", split = ",", description = "Only signals of these.")
    Set<String> rics = Set.of();

    @Option(names = "--min-relevance", paramLabel = "R", description = "Only signals at least this relevant, 0 to 1.")
    double minRelevance;

    @Option(
            names = "--min-surprise",
            paramLabel = "S",
            description = "Only signals at least this many deviations from what is usual for the security, either way.")
    double minSurprise;

    @Option(names = "--novel-only", description = "Only signals without an article like theirs in the last 7 days.")
    boolean novelOnly;

    @Option(
            names = "--delay",
            paramLabel = "SPAN",
            converter = SpanConverter.class,
            description = "From the news to the earliest entry; 0s unless set.")
    Duration delay = Duration.ZERO;

    @Option(
            names = "--max-wait",
            paramLabel = "SPAN",
            converter = SpanConverter.class,
            description = "How late an entry's price may be; 4d unless set, so that news of the night and the weekend "
                    + "is traded at the open.")
    Duration maxWait = TradeRule.LONG_WEEKEND;

    @Option(
            names = "--tolerance",
            paramLabel = "SPAN",
            converter = SpanConverter.class,
            description = "How late an exit's price may be; as long as the horizon unless set, and at least 4d for a "
                    + "horizon of a day or more.")
    Duration tolerance;

    @Option(
            names = "--benchmark",
            paramLabel = "RIC",
            description = "Take off what this one returned between the same two times; its prices are in the file.")
    String benchmark;

    @Option(names = "--chart", paramLabel = "FILE", description = "Draw it, too: .svg or .png.")
    Path chart;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public void run() {
        requireSense();
        Optional<ChartFile> target = Optional.ofNullable(chart).map(ChartFile::new);
        ScoreBuckets buckets = buckets();
        StudyEvents events = events();
        StudyReport report = new StudyReport(output, buckets);
        report.events(events);
        EventStudy study = study(events);
        report.prices(study);
        List<HorizonResult> results =
                horizons.stream().map(horizon -> study.over(horizon, buckets)).toList();
        results.forEach(report::horizon);
        target.ifPresent(file -> file.write("Return after the news, by score", note(events), buckets, results));
    }

    /** What can be told before any work. */
    private void requireSense() {
        if (!Files.isRegularFile(prices) || !Files.isReadable(prices)) {
            throw new Failure("can't read " + prices, "Name a readable CSV or Parquet file of prices.");
        }
        if (horizons.contains(Duration.ZERO)) {
            throw new Failure("a horizon can't be of no time", "--horizons looks like 5m,1h,1d.");
        }
    }

    private ScoreBuckets buckets() {
        try {
            return new ScoreBuckets(edges);
        } catch (IllegalArgumentException e) {
            throw new Failure(e.getMessage(), "--buckets looks like -0.5,0,0.5.", e);
        }
    }

    private StudyEvents events() {
        EventRule rule = new EventRule(
                Optional.ofNullable(from), Optional.ofNullable(to), rics, minRelevance, minSurprise, novelOnly);
        StudyEvents events = new StudyEvents(rule, Runtime.getRuntime().maxMemory());
        Progress progress = new Progress(output, "signals read");
        long[] count = {0};
        read(signal -> {
            events.add(signal);
            progress.at(++count[0], "at " + signal.publishedAt());
        });
        progress.end();
        return events;
    }

    private void read(Consumer<RecordedSignal> taker) {
        if (signals == null) {
            SignalSource.read(connection, connection.topics().signals(), taker);
        } else {
            SignalSource.in(signals, output).read(taker);
        }
    }

    private EventStudy study(StudyEvents events) {
        if (events.size() == 0) {
            throw new Failure(
                    "there is no NEW signal with a score to study",
                    "Ask for less with --from, --to, --ric, --min-relevance, --min-surprise or --novel-only.");
        }
        TradeRule rule = new TradeRule(delay, maxWait, Optional.ofNullable(tolerance), Optional.ofNullable(benchmark));
        Progress progress = new Progress(output, "prices read");
        EventStudy study = EventStudy.of(
                events,
                prices,
                horizons,
                rule,
                Runtime.getRuntime().maxMemory(),
                row -> progress.at(row, prices.toString()));
        progress.end();
        return study;
    }

    private String note(StudyEvents events) {
        return events.size() + " signals; entry at the first price from publishedAt on"
                + (delay.isZero() ? "" : " plus " + StudyReport.span(delay))
                + (benchmark == null ? "" : "; less " + benchmark)
                + "; 95 % bands over blocks of days";
    }

    static final class SpanConverter implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return Settings.parse(text)
                    .filter(span -> span.compareTo(Duration.ofDays(366)) <= 0)
                    .orElseThrow(() -> new TypeConversionException(
                            "'" + text + "' is no span of time such as 30s, 5m, 1h or 1d, up to 366d"));
        }
    }
}
