package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.LetterJson;
import io.newstape.cli.render.Output;
import io.newstape.operations.letters.LetterDecision;
import io.newstape.operations.letters.LetterDecoder;
import io.newstape.operations.letters.LetterFilter;
import io.newstape.operations.letters.LetterLog;
import io.newstape.streams.wire.Registry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes dead letters to a file, to be read or edited. */
@Command(
        name = "export",
        description = {
            "Writes open dead letters to a file, as JSON Lines.",
            "'value' is the record. Edit it, keep the lines that you want, and give the file to 'dead-letters retry"
                    + " --edited'."
        })
final class DeadLettersExportCommand implements Callable<Integer> {

    @Mixin
    LetterSelection selection;

    @Option(names = "--to", paramLabel = "FILE", required = true, description = "The file; it must not be there yet.")
    Path file;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    private long written;

    @Override
    public Integer call() throws IOException {
        LetterFilter filter = selection.filter();
        try (Admin admin = connection.admin();
                Registry registry = connection.registry()) {
            LetterLog log = new LetterLog(connection.client(), connection.topics(), admin);
            LetterDecoder decoder = new LetterDecoder(registry, connection.topics());
            Map<String, LetterDecision> decisions = log.decisions();
            try (BufferedWriter lines = Files.newBufferedWriter(file, StandardOpenOption.CREATE_NEW)) {
                log.forEach(letter -> {
                    if (filter.takes(letter) && log.decision(decisions, letter).isEmpty()) {
                        write(
                                lines,
                                LetterJson.whole(letter, Optional.empty(), decoder.of(letter))
                                        .toString());
                    }
                });
            }
        } catch (FileAlreadyExistsException e) {
            throw new Failure(file + " is there already", "Name another file: an edited one would be lost.", e);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (KafkaException e) {
            throw Unreachable.kafka(connection, e);
        }
        output.line(written + (written == 1 ? " dead letter" : " dead letters") + " written to " + file);
        return ExitCode.OK;
    }

    private void write(BufferedWriter lines, String line) {
        try {
            lines.write(line);
            lines.write('\n');
            written++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
