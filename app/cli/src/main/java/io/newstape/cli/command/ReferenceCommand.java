package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.ReferenceOption;
import io.newstape.cli.config.ReferenceTopic;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.AvroJson;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Table;
import io.newstape.mention.master.InstrumentRecords;
import io.newstape.mention.master.Listing;
import io.newstape.mention.master.MasterDiff;
import io.newstape.mention.master.MasterReader;
import io.newstape.mention.master.SecurityMaster;
import io.newstape.mention.master.ShippedMaster;
import io.newstape.schema.Instrument;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Loads and shows the security master. */
@Command(
        name = "reference",
        description = "Loads the security master onto its topic, and shows and compares masters.",
        synopsisSubcommandLabel = "(load | list | show | diff)")
public final class ReferenceCommand implements Runnable {

    private static final Table ROWS = new Table(22, 14, 6, 7, 30, 12, 12);
    private static final int MAX_PROBLEMS = 20;

    @Spec
    CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "reference what?");
    }

    @Command(
            name = "load",
            description = {
                "Checks a master and puts it on the topic reference.instruments.",
                "Takes newstape's own CSV and FinanceDatabase's; rows that can't be used are left out and reported."
            })
    int load(
            @Parameters(paramLabel = "FILE", description = "CSV in UTF-8.") String file,
            @Option(names = "--check", description = "Only check; talk to no cluster.") boolean check,
            @Mixin Connection connection,
            @Mixin Output output) {
        MasterReader.Load load = ReferenceOption.load(file);
        load.problems().stream()
                .limit(output.json() ? Long.MAX_VALUE : MAX_PROBLEMS)
                .forEach(problem -> output.say(file + ", " + problem));
        if (!output.json() && load.problems().size() > MAX_PROBLEMS) {
            output.say("... and " + (load.problems().size() - MAX_PROBLEMS) + " more; --format json reports all");
        }
        SecurityMaster master = load.master();
        if (master.rows().isEmpty()) {
            throw new Failure("no row of " + file + " can be used", "Nothing was loaded. See the report above.");
        }
        int gone = check ? 0 : publish(connection, master);
        if (output.json()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("version", master.version())
                    .put("read", load.read())
                    .put("rows", master.rows().size())
                    .put("problems", load.problems().size())
                    .put("removed", gone)
                    .put("loaded", !check));
        } else {
            output.line(String.format(
                    "%s version %s: %d of %d rows, %d problems%s",
                    check ? "checked" : "loaded",
                    master.version(),
                    master.rows().size(),
                    load.read(),
                    load.problems().size(),
                    gone > 0 ? ", " + gone + " rows of earlier loads removed" : ""));
        }
        return ExitCode.OK;
    }

    private static int publish(Connection connection, SecurityMaster master) {
        try {
            return new ReferenceTopic(connection).publish(master);
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }

    @Command(name = "list", description = "Lists the versions: the one that comes along and those on the topic.")
    int list(@Mixin Connection connection, @Mixin Output output) {
        SecurityMaster shipped = ShippedMaster.get();
        version(output, "shipped", shipped.version(), shipped.rows().size());
        try {
            Map<String, Integer> rows = new TreeMap<>();
            for (Instrument row : new ReferenceTopic(connection).read()) {
                rows.merge(row.getReferenceVersion(), 1, Integer::sum);
            }
            rows.forEach((version, count) -> version(output, "topic", version, count));
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
        return ExitCode.OK;
    }

    private static void version(Output output, String where, String version, int rows) {
        if (output.json()) {
            output.line(JsonNodeFactory.instance
                    .objectNode()
                    .put("where", where)
                    .put("version", version)
                    .put("rows", rows));
        } else {
            output.line(String.format("%-10s %s  %d rows", where, version, rows));
        }
    }

    @Command(name = "show", description = "Shows the rows of a master.")
    int show(
            @Parameters(paramLabel = "MASTER", description = "'shipped', 'topic' or a CSV file.") String named,
            @Mixin Connection connection,
            @Mixin Output output) {
        SecurityMaster master = master(named, connection);
        if (!output.json()) {
            output.line(ROWS.row("INSTRUMENT", "RIC", "MIC", "KIND", "NAME", "FROM", "TO"));
        }
        master.rows().forEach(row -> row(output, "", row, master.version()));
        return ExitCode.OK;
    }

    @Command(
            name = "diff",
            description = "Shows what changes from one master to another; exits with 1 when something does.")
    int diff(
            @Parameters(index = "0", paramLabel = "BEFORE", description = "'shipped', 'topic' or a CSV file.")
                    String before,
            @Parameters(index = "1", paramLabel = "AFTER", description = "'shipped', 'topic' or a CSV file.")
                    String after,
            @Mixin Connection connection,
            @Mixin Output output) {
        SecurityMaster old = master(before, connection);
        SecurityMaster young = master(after, connection);
        MasterDiff diff = MasterDiff.between(old, young);
        diff.removed().forEach(row -> row(output, "- ", row, old.version()));
        diff.changed().forEach(row -> row(output, "~ ", row, young.version()));
        diff.added().forEach(row -> row(output, "+ ", row, young.version()));
        output.say(String.format(
                "%s -> %s: %d added, %d removed, %d changed",
                old.version(),
                young.version(),
                diff.added().size(),
                diff.removed().size(),
                diff.changed().size()));
        return old.version().equals(young.version()) ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static void row(Output output, String sign, Listing row, String version) {
        if (output.json()) {
            output.line(AvroJson.of(InstrumentRecords.record(row, version)).put("change", sign.strip()));
        } else {
            output.line(sign
                    + ROWS.row(
                            row.instrumentId(),
                            row.ric(),
                            row.mic(),
                            row.kind().name(),
                            row.name(),
                            row.validFrom() == null ? "" : row.validFrom().toString(),
                            row.validTo() == null ? "" : row.validTo().toString()));
        }
    }

    private static SecurityMaster master(String named, Connection connection) {
        if (!named.equals("topic")) {
            return ReferenceOption.master(named);
        }
        try {
            return new ReferenceTopic(connection).master();
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }
}
