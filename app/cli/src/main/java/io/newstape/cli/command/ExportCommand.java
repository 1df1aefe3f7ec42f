package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.AvroJson;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.ReplayProgress;
import io.newstape.history.export.ExportFormat;
import io.newstape.history.export.ExportTable;
import io.newstape.history.export.TopicExport;
import io.newstape.history.log.LogReader;
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
            "Writes signals, scored mentions or articles to Parquet, CSV or JSON Lines, by date, with a manifest.",
            "Exits with 1 when a record's bytes can't be read; all others are exported all the same.",
            "--set topic.prefix=P exports what a replay wrote to topics of its own."
        })
public final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR", description = "Where each table gets a folder.")
    Path directory;

    @Option(
            names = "--table",
            paramLabel = "signals|mentions|articles",
            split = ",",
            description = "Which; signals unless set. Parquet and CSV have articles without their text.")
    List<String> tables = List.of("signals");

    @Option(
            names = "--as",
            paramLabel = "parquet|csv|jsonl|avro",
            defaultValue = "parquet",
            description = "Parquet (default) and CSV have the flat columns, JSON Lines the whole records. Avro is the "
                    + "archive of articles: whole, with key, time and place, for 'publish' and 'replay --archive'.")
    ExportFormat format;

    @Option(names = "--append", description = "Go on where the last export to this folder ended.")
    boolean append;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws IOException {
        if (format == ExportFormat.AVRO && !tables.equals(List.of("articles"))) {
            throw new Failure(
                    "Avro is the format of archives, which hold articles, not " + String.join(", ", tables),
                    "Use --table articles; or another format, such as --as jsonl.");
        }
        boolean complete = true;
        try (Registry registry = connection.registry()) {
            TopicExport export =
                    new TopicExport(new LogReader(connection.client()), connection.serdes(registry), AvroJson::of);
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
                throw new Failure("there is no table '" + table + "'", "--table is one of " + known + ".");
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
                    + (outcome.unreadable() == 0 ? "" : "; " + outcome.unreadable() + " records couldn't be read"));
        }
    }
}
