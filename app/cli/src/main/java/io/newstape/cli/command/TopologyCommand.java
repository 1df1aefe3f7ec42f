package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.streams.topology.Mermaid;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.streams.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the data flow. */
@Command(name = "topology", description = "Prints the data flow as text or as a Mermaid diagram.")
public final class TopologyCommand implements Runnable {

    @Mixin
    Connection connection;

    @Option(names = "--mermaid", description = "Print it as a Mermaid flowchart.")
    boolean mermaid;

    @Mixin
    Output output;

    @Override
    public void run() {
        Topology topology = topology();
        String text =
                mermaid ? Mermaid.of(topology.describe()) : topology.describe().toString();
        if (output.json()) {
            output.line(JsonNodeFactory.instance.objectNode().put("topology", text));
        } else {
            output.line(text.stripTrailing());
        }
    }

    private Topology topology() {
        try {
            return new PipelineFactory(connection)
                    .topology(connection.serdes(connection.registry()))
                    .build();
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        }
    }
}
