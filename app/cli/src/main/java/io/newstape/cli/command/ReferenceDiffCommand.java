package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.render.MasterTable;
import io.newstape.cli.render.Output;
import io.newstape.mention.master.MasterDiff;
import io.newstape.mention.master.SecurityMaster;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Compares two security masters. */
@Command(
        name = "diff",
        description = "Shows what changes from one master to another. The exit code is 1 if any row does.")
final class ReferenceDiffCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            paramLabel = "BEFORE",
            description = "'shipped', 'small', 'topic', a version or a CSV file.")
    String before;

    @Parameters(
            index = "1",
            paramLabel = "AFTER",
            description = "'shipped', 'small', 'topic', a version or a CSV file.")
    String after;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() {
        SecurityMaster old = ReferenceShowCommand.master(connection, before);
        SecurityMaster young = ReferenceShowCommand.master(connection, after);
        MasterDiff diff = MasterDiff.between(old, young);
        MasterTable table = new MasterTable(output);
        diff.removed().forEach(row -> table.row("- ", row, old.version()));
        diff.changed().forEach(row -> table.row("~ ", row, young.version()));
        diff.added().forEach(row -> table.row("+ ", row, young.version()));
        output.say(String.format(
                "%s -> %s: %d added, %d removed, %d changed",
                old.version(),
                young.version(),
                diff.added().size(),
                diff.removed().size(),
                diff.changed().size()));
        return old.version().equals(young.version()) ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
