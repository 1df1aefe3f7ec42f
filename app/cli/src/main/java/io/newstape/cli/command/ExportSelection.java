package io.newstape.cli.command;

import io.newstape.cli.config.PublishedAt;
import io.newstape.history.export.ExportFilter;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import picocli.CommandLine.Option;

/** Which records an export takes. */
final class ExportSelection {

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = PublishedAt.UtcTime.class,
            description = "Only what was published at this time or later.")
    Instant from;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = PublishedAt.UtcTime.class,
            description = "Only what was published before this time.")
    Instant to;

    @Option(
            names = "--ric",
            paramLabel = "RIC",
            split = ",",
            description = "Only signals or mentions of these securities.")
    SortedSet<String> rics = new TreeSet<>();

    @Option(names = "--source", paramLabel = "NAME", split = ",", description = "Only what these publishers wrote.")
    SortedSet<String> sources = new TreeSet<>();

    ExportFilter filter() {
        return new ExportFilter(Optional.ofNullable(from), Optional.ofNullable(to), rics, sources);
    }
}
