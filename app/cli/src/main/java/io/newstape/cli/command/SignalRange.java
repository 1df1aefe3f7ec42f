package io.newstape.cli.command;

import io.newstape.cli.config.PublishedAt;
import java.time.Instant;
import java.util.Set;
import picocli.CommandLine.Option;

/** Which signals are asked for, by time and security. */
final class SignalRange {

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
}
