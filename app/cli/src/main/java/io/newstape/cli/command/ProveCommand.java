package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.NamedFile;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.CertificateText;
import io.newstape.cli.render.Output;
import io.newstape.history.export.CheckedExport;
import io.newstape.history.log.LogReader;
import io.newstape.history.proof.Certificate;
import io.newstape.history.proof.Prover;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where a signal comes from, and that exports and topics are what was recorded. */
@Command(
        name = "prove",
        description = {
            "Shows where a signal comes from, and checks exports.",
            "For a signal: its article, the versions of model, rules and security master, the times of each stage, and a"
                    + " chain of SHA-256 over every record before it. The exit code is 1 if there is no such signal.",
            "For an export or an archive: whether every file is the one that was written, and the last link of each"
                    + " chain. A file that was changed is named with the first place that differs.",
            "With both: whether the topics are still what was exported. The exit code is 1 if not."
        })
public final class ProveCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            paramLabel = "SIGNAL_ID",
            description = "The id of a signal, as 'newstape tail' shows it.")
    String signalId;

    @Option(
            names = "--ric",
            paramLabel = "RIC",
            description = "The security of the signal. Only one partition is then searched.")
    String ric;

    @Option(
            names = "--export",
            paramLabel = "DIR",
            description = "An export or an archive to check, and to compare the topics with. Repeatable.")
    List<Path> exports = List.of();

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws IOException {
        if (signalId == null && exports.isEmpty()) {
            throw new Misuse(
                    "there is nothing to prove", "Name a signal by its id, or an export with --export DIR, or both.");
        }
        CertificateText text = new CertificateText(output);
        List<CheckedExport> tables = new ArrayList<>();
        exports.forEach(export -> tables.addAll(
                CheckedExport.in(NamedFile.folder(export.toString(), "Name a folder that 'newstape export' wrote."))));
        tables.forEach(text::print);
        if (signalId == null) {
            return ExitCode.OK;
        }
        List<Certificate> certificates = certificates(tables);
        if (certificates.isEmpty()) {
            throw new Failure(
                    "there is no signal " + signalId + " on "
                            + connection.topics().signals().name(),
                    "'newstape tail --from earliest --format json' shows the ids."
                            + (ric == null ? "" : " Is --ric its security?"));
        }
        certificates.forEach(text::print);
        new PurgeNotes(output, connection).print(certificates.get(0).signal().getArticle());
        return certificates.stream().anyMatch(Certificate::isContradicted) ? ExitCode.SOFTWARE : ExitCode.OK;
    }

    private List<Certificate> certificates(List<CheckedExport> tables) throws IOException {
        try (Registry registry = connection.registry()) {
            return new Prover(
                            new LogReader(connection.client()),
                            connection.topics(),
                            connection.serdes(registry),
                            tables)
                    .prove(signalId, Optional.ofNullable(ric));
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }
}
