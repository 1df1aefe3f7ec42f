package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.ReferenceTopic;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.mention.master.SecurityMaster;
import io.newstape.mention.master.ShippedMaster;
import io.newstape.schema.Instrument;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the versions of the security master. */
@Command(name = "list", description = "Lists the versions: the shipped ones and those on the topic.")
final class ReferenceListCommand implements Runnable {

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public void run() {
        // the topic is read before anything is printed: no half a list above an error
        Map<String, Integer> loaded = loaded();
        SecurityMaster shipped = ShippedMaster.get();
        SecurityMaster small = ShippedMaster.small();
        version("shipped", shipped.version(), shipped.rows().size() + shipped.wideRows());
        version("small", small.version(), small.rows().size());
        loaded.forEach((version, count) -> version("topic", version, count));
    }

    private Map<String, Integer> loaded() {
        try {
            Map<String, Integer> rows = new TreeMap<>();
            for (Instrument row : new ReferenceTopic(connection).read()) {
                rows.merge(row.getReferenceVersion(), 1, Integer::sum);
            }
            return rows;
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }

    private void version(String where, String version, int rows) {
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
}
