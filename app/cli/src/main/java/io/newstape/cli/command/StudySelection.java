package io.newstape.cli.command;

import io.newstape.cli.config.PublishedAt;
import io.newstape.history.study.EventRule;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which signals a study takes for events. */
final class StudySelection {

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

    @Option(names = "--ric", paramLabel = "RIC", split = ",", description = "Only signals of these securities.")
    Set<String> rics = Set.of();

    @Option(
            names = "--min-relevance",
            paramLabel = "R",
            description = "Only signals with at least this relevance, 0 to 1.")
    double minRelevance;

    @Option(
            names = "--min-surprise",
            paramLabel = "S",
            description = "Only signals at least this many deviations from what is usual for the security, up or down.")
    double minSurprise;

    @Option(names = "--novel-only", description = "Only signals without a similar article in the last 7 days.")
    boolean novelOnly;

    EventRule rule() {
        return new EventRule(
                Optional.ofNullable(from), Optional.ofNullable(to), rics, minRelevance, minSurprise, novelOnly);
    }
}
