package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Choices;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.MasterCatalog;
import io.newstape.cli.config.MasterIsins;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.ReplayProgress;
import io.newstape.history.export.ExportFilter;
import io.newstape.history.export.ExportFormat;
import io.newstape.history.export.ExportLayout;
import io.newstape.history.export.ExportTable;
import io.newstape.history.export.TopicExport;
import io.newstape.history.log.LogReader;
import io.newstape.streams.wire.AvroJson;
import io.newstape.streams.wire.Registry;
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
            "The files are Parquet, CSV, JSON Lines or Avro, one file for each date, with a manifest. Rows are sorted by "
                    + "publishedAt, then by partition and offset.",
            "A record that can't be read is counted and its place is named. The others are exported.",
            "--set topic.prefix=PREFIX exports the topics that 'newstape replay --to-prefix PREFIX' made."
        })
public final class ExportCommand implements Callable<Integer> {

    private static final int MOST_NAMED = 5;

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

    @Mixin
    ExportSelection selection;

    @Option(
            names = "--file-size",
            paramLabel = "MIB",
            description =
                    "Write files of about this size, in the order of time, in place of one for each date. A Parquet "
                            + "file ends after a whole row group.")
    Integer fileMiB;

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
        ExportLayout layout = layout();
        ExportFilter filter = selection.filter();
        requireSense(filter);
        try (Registry registry = connection.registry()) {
            TopicExport export = new TopicExport(
                    new LogReader(connection.client()),
                    // an archive keeps what is sealed as it is: a purge then reaches it too
                    format == ExportFormat.AVRO ? connection.serdes(registry).untouched() : connection.serdes(registry),
                    AvroJson::of,
                    connection.topics().scoredMentions().name());
            MasterIsins isins = new MasterIsins(new MasterCatalog(connection).with(List.of()));
            for (ExportTable<?, ?> table : chosen(ExportTable.all(connection.topics(), isins))) {
                ReplayProgress progress = new ReplayProgress(output);
                TopicExport.Outcome outcome = export.export(table, directory, format, layout, filter, append, progress);
                progress.end();
                print(outcome);
            }
            if (!isins.gone().isEmpty()) {
                output.say("newstape: isin is null where the security master isn't there any more: "
                        + String.join(", ", isins.gone()));
                output.say("  'newstape reference load' puts it on the topic again.");
            }
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
        return ExitCode.OK;
    }

    private ExportLayout layout() {
        if (fileMiB == null) {
            return ExportLayout.byDate();
        }
        if (fileMiB < 1) {
            throw new Misuse("a file of " + fileMiB + " MiB holds nothing", "Write --file-size like 128.");
        }
        return new ExportLayout((long) fileMiB << 20);
    }

    private void requireSense(ExportFilter filter) {
        if (format == ExportFormat.AVRO && (!filter.isNone() || fileMiB != null)) {
            throw new Misuse(
                    "--as avro makes an archive, and an archive holds all articles of its topic",
                    "Leave out --from, --to, --ric, --source and --file-size, or use another format such as --as jsonl.");
        }
        if (!filter.rics().isEmpty() && tables.contains("articles")) {
            throw new Misuse(
                    "articles have no RIC: one article may name many securities",
                    "Use --ric with --table signals or mentions.");
        }
    }

    private List<ExportTable<?, ?>> chosen(List<ExportTable<?, ?>> all) {
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
                    .put("leftOut", outcome.leftOut())
                    .put("unreadable", outcome.unreadable())
                    .put("files", outcome.files()));
        } else {
            output.line(outcome.table() + ": " + outcome.rows() + " rows in " + outcome.files() + " files"
                    + (outcome.unreadable() == 0 ? "" : "; " + outcome.unreadable() + " records can't be read"));
        }
        if (outcome.unreadable() > 0) {
            List<String> places = outcome.firstUnreadable();
            output.say("newstape: " + outcome.unreadable() + " records of " + outcome.table()
                    + " can't be read and are not exported: "
                    + String.join(", ", places.subList(0, Math.min(MOST_NAMED, places.size())))
                    + (outcome.unreadable() > MOST_NAMED ? " ..." : ""));
        }
    }
}
