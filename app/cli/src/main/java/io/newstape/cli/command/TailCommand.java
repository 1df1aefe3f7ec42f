package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.SignalTable;
import io.newstape.cli.render.Terminal;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.AvroJson;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.TopicReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.WakeupException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Follows the signals. */
@Command(
        name = "tail",
        description = {
            "Shows signals as they come, until Ctrl-C or --max signals.",
            "TIME is when the article was published. SEEN counts articles like it in the last 7 days. SURP. is how many "
                    + "deviations the score lies from what is usual for the security."
        })
public final class TailCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Mixin
    SignalSelection selection;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            defaultValue = "latest",
            description = "latest (default), earliest, or a publication time such as 2026-03-02T09:30:00Z.")
    String from;

    @Option(names = "--max", paramLabel = "N", description = "Stop after this number of signals.")
    long max = Long.MAX_VALUE;

    @Override
    public Integer call() throws IOException {
        Start start = start();
        Predicate<Signal> wanted = wanted();
        try (Registry registry = connection.registry();
                TopicReader<Signal> signals = TopicReader.of(
                        connection.client(),
                        connection.topics().signals(),
                        Signal.class,
                        connection.serdes(registry))) {
            start.position(signals);
            stopWhenInterrupted(signals);
            follow(signals, wanted);
            return ExitCode.OK;
        } catch (WakeupException e) {
            return ExitCode.OK;
        } catch (KafkaException e) {
            throw Unreachable.kafka(connection, e);
        }
    }

    private void follow(TopicReader<Signal> signals, Predicate<Signal> wanted) {
        SignalTable table = new SignalTable(Terminal.width());
        if (!output.json()) {
            output.line(table.header());
        }
        long shown = 0;
        while (shown < max) {
            for (ConsumerRecord<String, Signal> record : signals.poll(Duration.ofSeconds(1))) {
                if (shown < max && wanted.test(record.value())) {
                    shown++;
                    print(table, record.value());
                }
            }
        }
    }

    /** The security master may be on its topic. */
    private Predicate<Signal> wanted() {
        try {
            return selection.wanted(connection);
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }

    private void print(SignalTable table, Signal signal) {
        if (output.json()) {
            output.line(AvroJson.of(signal));
        } else {
            output.line(table.row(signal));
        }
    }

    /** Puts a reader where it begins. */
    private interface Start {
        void position(TopicReader<Signal> signals);
    }

    /** Where --from says; a time that is none is told before anything is asked of Kafka. */
    private Start start() {
        return switch (from) {
            case "latest" -> TopicReader::fromLatest;
            case "earliest" -> TopicReader::fromEarliest;
            default -> {
                Instant time = time(from);
                yield signals -> signals.from(time);
            }
        };
    }

    private static Instant time(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new Misuse(
                    "--from can't be '" + text + "'",
                    "It must be latest, earliest or a time in UTC such as 2026-03-02T09:30:00Z.",
                    e);
        }
    }

    private static void stopWhenInterrupted(TopicReader<Signal> signals) {
        Runtime.getRuntime().addShutdownHook(new Thread(signals::wakeup, "tail-stop"));
    }
}
