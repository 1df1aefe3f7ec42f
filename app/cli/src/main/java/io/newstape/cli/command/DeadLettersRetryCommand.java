package io.newstape.cli.command;

import io.newstape.cli.config.AheadSetting;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.Settings;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.LetterJson;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.SignalTable;
import io.newstape.cli.render.Terminal;
import io.newstape.operations.letters.LetterDecision;
import io.newstape.operations.letters.LetterDecision.Kind;
import io.newstape.operations.letters.LetterDecoder;
import io.newstape.operations.letters.LetterDesk;
import io.newstape.operations.letters.LetterFilter;
import io.newstape.operations.letters.LetterLog;
import io.newstape.operations.letters.LetterMending;
import io.newstape.operations.letters.LetterRefused;
import io.newstape.operations.letters.RecordPlace;
import io.newstape.operations.letters.RetryEffects;
import io.newstape.operations.letters.StoredLetter;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.AvroJson;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.ProducerFencedException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Sends dead letters through the pipeline again. */
@Command(
        name = "retry",
        description = {
            "Sends open dead letters through the pipeline again, each exactly once, and shows the signals that change.",
            "If the command is killed, start it again: what was sent is not sent twice.",
            "The exit code is 1 if a letter can't be sent. The others are."
        })
final class DeadLettersRetryCommand implements Callable<Integer> {

    @Mixin
    LetterSelection selection;

    @Option(names = "--all", description = "Every open letter that the other options leave.")
    boolean all;

    @Option(
            names = "--edited",
            paramLabel = "FILE",
            description = "Send the records of this file: one that 'dead-letters export' wrote, and you edited.")
    Path edited;

    @Option(names = "--why", paramLabel = "TEXT", description = "Your words about it, kept with the decision.")
    String why = "";

    @Option(names = "--dry-run", description = "Only say what would be sent.")
    boolean dryRun;

    @Option(
            names = "--wait",
            paramLabel = "TIME",
            defaultValue = "15s",
            description = "How long to wait for the changed signals. Default: ${DEFAULT-VALUE}. 0s: don't.")
    String wait;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    private final Set<String> seen = new HashSet<>();
    private long sent;
    private long refused;

    @Override
    public Integer call() throws IOException {
        LetterFilter filter = selection.narrowed(all || edited != null);
        Duration longest = Settings.parse(wait)
                .orElseThrow(
                        () -> new Misuse("--wait can't be '" + wait + "'", "It must be a time such as 15s or 2m."));
        Optional<EditedLetters> file = Optional.ofNullable(edited).map(EditedLetters::read);
        try (Admin admin = connection.admin();
                Registry registry = connection.registry()) {
            // letters go back as they are; text that somebody has edited must not go out in clear
            AvroSerdes serdes = edited == null ? connection.untouched(registry) : connection.publishing(registry);
            LetterLog log = new LetterLog(connection.client(), connection.topics(), admin);
            LetterMending mending = new LetterMending(
                    new LetterDecoder(registry, connection.topics()),
                    connection.topics(),
                    serdes,
                    InstantSource.system(),
                    AheadSetting.of(connection.settings()));
            try (RetryEffects effects =
                    new RetryEffects(connection.client(), admin, application(), connection.topics(), serdes)) {
                retry(log, mending, effects, filter, file);
                show(effects, longest);
            }
        } catch (ProducerFencedException e) {
            throw new Failure(
                    "another 'dead-letters' command has taken over",
                    sent + " letters were sent before. Wait for the other one, then look with 'dead-letters list'.",
                    e);
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
        return refused > 0 ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private void retry(
            LetterLog log,
            LetterMending mending,
            RetryEffects effects,
            LetterFilter filter,
            Optional<EditedLetters> file) {
        try (LetterDesk desk = new LetterDesk(
                connection.client(),
                application(),
                log,
                connection.topics().deadLetterDecisions().name(),
                InstantSource.system(),
                (letter, decision) -> sent(letter, decision, effects))) {
            Map<String, LetterDecision> decisions = log.decisions();
            log.forEach(letter -> {
                boolean meant = filter.takes(letter)
                        && file.map(lines -> lines.letters().containsKey(letter.id()))
                                .orElse(true);
                if (meant && mayBeSent(letter, log.decision(decisions, letter)) && seen.add(log.key(letter))) {
                    attempt(desk, mending, letter, file.map(lines -> lines.letters()
                            .get(letter.id())));
                }
            });
            desk.commit();
        }
    }

    /** A letter that was discarded is sent only if somebody names it. */
    private boolean mayBeSent(StoredLetter letter, Optional<LetterDecision> decision) {
        boolean named = selection.ids.contains(letter.id());
        if (named && decision.isPresent() && decision.get().kind() == Kind.RETRIED) {
            output.say("letter " + letter.id() + " was sent already, at "
                    + decision.get().at());
        }
        return decision.isEmpty() || named && decision.get().kind() == Kind.DISCARDED;
    }

    private void attempt(
            LetterDesk desk, LetterMending mending, StoredLetter letter, Optional<EditedLetters.Line> line) {
        try {
            ProducerRecord<byte[], byte[]> record = line.isPresent()
                    ? mending.edited(letter, line.get().key(), line.get().value())
                    : mending.asItWas(letter);
            if (dryRun) {
                sent++;
                output.say("would send letter " + letter.id() + " to " + record.topic());
            } else {
                desk.retry(letter, record, why);
            }
        } catch (LetterRefused e) {
            refused++;
            output.say("letter " + letter.id()
                    + line.map(l -> " (" + edited + ", line " + l.number() + ")")
                            .orElse("") + " is not sent: "
                    + e.getMessage());
        }
    }

    private void sent(StoredLetter letter, LetterDecision decision, RetryEffects effects) {
        sent++;
        RecordPlace.parse(decision.record()).ifPresent(place -> effects.sent(letter, place));
        if (output.json()) {
            output.line(LetterJson.head(letter, Optional.of(decision)));
        }
    }

    private void show(RetryEffects effects, Duration longest) {
        if (!output.json()) {
            output.line(sent
                    + (sent == 1 ? " dead letter" : " dead letters")
                    + (dryRun ? " to send" : " sent again")
                    + (refused > 0 ? ", " + refused + " not" : ""));
        }
        if (sent == 0 || dryRun || longest.isZero()) {
            return;
        }
        boolean complete = effects.await(longest);
        List<Signal> changed = effects.changed();
        if (output.json()) {
            changed.forEach(signal -> output.line(AvroJson.of(signal)));
        } else if (changed.isEmpty()) {
            output.line(complete ? "no signal has changed" : "no signal has changed yet");
        } else {
            SignalTable table = new SignalTable(Terminal.width());
            output.line(table.header());
            changed.forEach(signal -> output.line(table.row(signal)));
        }
        if (!complete) {
            output.say("the pipeline has not read all of them after " + longest.toSeconds()
                    + " s. Does it run? 'newstape lag' shows it. Nothing is lost.");
        }
    }

    private String application() {
        return connection.settings().text(Setting.APPLICATION_ID);
    }
}
