package io.newstape.cli.command;

import io.newstape.history.study.EventRule;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which signals a study takes for events. */
final class StudySelection {

    @Mixin
    SignalRange range;

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
                Optional.ofNullable(range.from),
                Optional.ofNullable(range.to),
                range.rics,
                minRelevance,
                minSurprise,
                novelOnly);
    }
}
