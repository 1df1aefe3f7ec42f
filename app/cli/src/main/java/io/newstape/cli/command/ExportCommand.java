package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Choices;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.ReplayProgress;
import io.newstape.history.export.ExportFormat;
import io.newstape.history.export.ExportTable;
import io.newstape.history.export.TopicExport;
import io.newstape.history.log.LogReader;
import io.newstape.streams.wire.AvroJson;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes topics to files. */
@Command(
        name = "export",
        description = {
            "Writes signals, mentions or articles to files.",
            "The files are Parquet, CSV, JSON Lines or Avro, one folder for each date, with a manifest.",
            "A record that can't be read is counted; the others are exported, and the exit code is 1.",
            "--set topic.prefix=PREFIX exports the topics that 'newstape replay --to-prefix PREFIX' made."
        })
public final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Folder for the files. Each table gets a folder in it.")
    Path directory;

    @Option(
            names = "--table",
            paramLabel = "signals|mentions|articles",
            split = ",",
            description = "What to export. Default: signals. Parquet and CSV hold articles without their text.")
    List<String> tables = List.of("signals");

    @Option(
            names = "--as",
            paramLabel = "parquet|csv|jsonl|avro",
            defaultValue = "parquet",
            converter = Formats.class,
            completionCandidates = Formats.class,
            description = "parquet (default) and csv: flat columns. jsonl: whole records. avro: an archive of articles "
                    + "with key, time and place, for 'publish' and 'replay --archive'.")
    ExportFormat format;

    static final class Formats extends Choices<ExportFormat> {
        Formats() {
            super(ExportFormat.PARQUET, ExportFormat.CSV, ExportFormat.JSONL, ExportFormat.AVRO);
        }
    }

    @Option(names = "--append", description = "Continue where the last export to this folder ended.")
    boolean append;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws IOException {
        if (format == ExportFormat.AVRO && !tables.equals(List.of("articles"))) {
            throw new Misuse(
                    "--as avro makes an archive, and an archive can hold articles, not " + String.join(", ", tables),
                    "Use --table articles, or another format such as --as jsonl.");
        }
        boolean complete = true;
        try (Registry registry = connection.registry()) {
            TopicExport export = new TopicExport(
                    new LogReader(connection.client()),
                    connection.serdes(registry),
                    AvroJson::of,
                    connection.topics().scoredMentions().name());
            for (ExportTable<?, ?> table : chosen(connection.topics())) {
                ReplayProgress progress = new ReplayProgress(output);
                TopicExport.Outcome outcome = export.export(table, directory, format, append, progress);
                progress.end();
                print(outcome);
                complete &= outcome.unreadable() == 0;
            }
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
        return complete ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private List<ExportTable<?, ?>> chosen(Topics topics) {
        List<ExportTable<?, ?>> all = ExportTable.all(topics);
        List<String> known = all.stream().map(ExportTable::name).toList();
        for (String table : tables) {
            if (!known.contains(table)) {
                throw new Misuse("there is no table '" + table + "'", "Use one of " + String.join(", ", known) + ".");
            }
        }
        return all.stream().filter(table -> tables.contains(table.name())).toList();
    }

    private void print(TopicExport.Outcome outcome) {
        if (output.json()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("table", outcome.table())
                    .put("rows", outcome.rows())
                    .put("unreadable", outcome.unreadable())
                    .put("files", outcome.files()));
        } else {
            output.line(outcome.table() + ": " + outcome.rows() + " rows in " + outcome.files() + " files"
                    + (outcome.unreadable() == 0 ? "" : "; " + outcome.unreadable() + " records can't be read"));
        }
    }
}
