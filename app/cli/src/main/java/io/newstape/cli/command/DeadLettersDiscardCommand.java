package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.LetterJson;
import io.newstape.cli.render.Output;
import io.newstape.operations.letters.LetterDecision;
import io.newstape.operations.letters.LetterDesk;
import io.newstape.operations.letters.LetterFilter;
import io.newstape.operations.letters.LetterLog;
import io.newstape.operations.letters.StoredLetter;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Marks dead letters as done with. */
@Command(
        name = "discard",
        description = {
            "Discards open dead letters: they are not listed any more.",
            "Nothing is deleted. 'dead-letters retry ID' can still retry a discarded letter."
        })
final class DeadLettersDiscardCommand implements Callable<Integer> {

    @Mixin
    LetterSelection selection;

    @Option(names = "--all", description = "Every open letter that the other options leave.")
    boolean all;

    @Option(names = "--why", paramLabel = "TEXT", description = "Your words about it, kept with the decision.")
    String why = "";

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    private long discarded;

    @Override
    public Integer call() {
        LetterFilter filter = selection.narrowed(all);
        try (Admin admin = connection.admin()) {
            LetterLog log = new LetterLog(connection.client(), connection.topics(), admin);
            try (LetterDesk desk = new LetterDesk(
                    connection.client(),
                    connection.settings().text(Setting.APPLICATION_ID),
                    log,
                    connection.topics().deadLetterDecisions().name(),
                    InstantSource.system(),
                    this::print)) {
                Map<String, LetterDecision> decisions = log.decisions();
                Set<String> seen = new HashSet<>();
                log.forEach(letter -> {
                    if (filter.takes(letter)
                            && log.decision(decisions, letter).isEmpty()
                            && seen.add(log.key(letter))) {
                        desk.discard(letter, why);
                    }
                });
                desk.commit();
            }
        } catch (KafkaException e) {
            throw Unreachable.kafka(connection, e);
        }
        if (!output.json()) {
            output.line(discarded + (discarded == 1 ? " dead letter" : " dead letters") + " discarded");
        }
        return ExitCode.OK;
    }

    private void print(StoredLetter letter, LetterDecision decision) {
        discarded++;
        if (output.json()) {
            output.line(LetterJson.head(letter, Optional.of(decision)));
        }
    }
}
