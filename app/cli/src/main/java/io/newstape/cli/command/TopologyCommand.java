package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.render.Output;
import io.newstape.streams.operations.Mermaid;
import org.apache.kafka.streams.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the data flow. */
@Command(name = "topology", description = "Prints the data flow, as text or as a Mermaid diagram.")
public final class TopologyCommand implements Runnable {

    @Mixin
    Connection connection;

    @Option(names = "--mermaid", description = "As a Mermaid flowchart, for a page that draws it.")
    boolean mermaid;

    @Mixin
    Output output;

    @Override
    public void run() {
        Topology topology = new PipelineFactory(connection)
                .topology(connection.serdes(connection.registry()))
                .build();
        String text =
                mermaid ? Mermaid.of(topology.describe()) : topology.describe().toString();
        text.lines().forEach(output::line);
    }
}
