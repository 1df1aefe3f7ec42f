package io.newstape.cli.command;

import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.Settings;
import io.newstape.operations.letters.LetterFilter;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which dead letters are meant: by id, or by what they have in common. */
final class LetterSelection {

    @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids as 'dead-letters list' shows them.")
    List<String> ids = List.of();

    @Option(
            names = "--reason",
            paramLabel = "REASON",
            split = ",",
            description = "Only letters with these reasons: unreadable, unprocessable, too_large.")
    List<String> reasons = List.of();

    @Option(
            names = "--topic",
            paramLabel = "TOPIC",
            split = ",",
            description = "Only letters whose record was read from these topics.")
    List<String> topics = List.of();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description =
                    "Only letters written at this time or later, such as 2026-03-02T09:30:00Z, or 2h for two hours"
                            + " ago.")
    String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Only letters written before this time.")
    String until;

    /**
     * @throws Misuse when a time can't be read
     */
    LetterFilter filter() {
        return new LetterFilter(
                ids.stream()
                        .map(id -> id.startsWith("0@") ? id.substring(2) : id)
                        .collect(Collectors.toCollection(LinkedHashSet::new)),
                reasons.stream().map(reason -> reason.toUpperCase(Locale.ROOT)).collect(Collectors.toSet()),
                Set.copyOf(topics),
                time(since, "--since"),
                time(until, "--until"));
    }

    /** The same where all letters by mistake would be a pity. */
    LetterFilter narrowed(boolean all) {
        LetterFilter filter = filter();
        if (filter.isOpen() && !all) {
            throw new Misuse(
                    "no dead letter is named",
                    "Name ids, or use --reason, --topic, --since or --until. --all takes every letter that is open.");
        }
        return filter;
    }

    private static Optional<Instant> time(String text, String option) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Settings.parse(text)
                    .map(ago -> InstantSource.system().instant().minus(ago))
                    .orElseGet(() -> Instant.parse(text)));
        } catch (DateTimeParseException e) {
            throw new Misuse(
                    option + " can't be '" + text + "'",
                    "It must be a time in UTC such as 2026-03-02T09:30:00Z, or how long ago: 30m, 2h or 7d.",
                    e);
        }
    }
}
