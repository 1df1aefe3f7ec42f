package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.MasterCatalog;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.MasterTable;
import io.newstape.cli.render.Output;
import io.newstape.mention.master.SecurityMaster;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Shows a security master. */
@Command(
        name = "show",
        description = "Shows the rows of a master. Of the shipped one it shows those that have names and dates.")
final class ReferenceShowCommand implements Runnable {

    @Parameters(paramLabel = "MASTER", description = "'shipped', 'small', 'topic', a version or a CSV file.")
    String named;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public void run() {
        SecurityMaster master = master(connection, named);
        MasterTable table = new MasterTable(output);
        table.header();
        master.rows().forEach(row -> table.row("", row, master.version()));
    }

    static SecurityMaster master(Connection connection, String named) {
        try {
            return new MasterCatalog(connection).named(named);
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }
}
