package io.newstape.cli.command;

import io.newstape.cli.config.Addresses;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.config.Provision;
import io.newstape.cli.render.Output;
import io.newstape.embedded.Distribution;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.EmbeddedStack.Ports;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs a stack to develop against. */
@Command(
        name = "up",
        description = {
            "Runs a Kafka broker and a schema registry on this machine, for people who develop against them.",
            "Topics and schemas are applied; data survives a restart. Loopback only, until Ctrl-C."
        })
public final class UpCommand implements Callable<Integer> {

    @Option(names = "--port", defaultValue = "9092", description = "Port of the broker (${DEFAULT-VALUE}).")
    int port;

    @Option(
            names = "--controller-port",
            defaultValue = "9093",
            description = "Port of the broker's controller (${DEFAULT-VALUE}).")
    int controllerPort;

    @Option(names = "--registry-port", defaultValue = "8081", description = "Port of the registry (${DEFAULT-VALUE}).")
    int registryPort;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Where the data lies (~/.newstape/up).")
    Path dataDirectory = Path.of(System.getProperty("user.home"), ".newstape", "up");

    @Option(names = "--pipeline", description = "Run the pipeline too, in this process.")
    boolean withPipeline;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws Exception {
        output.say("newstape: starting broker and registry in " + dataDirectory + " ...");
        try (EmbeddedStack stack = start()) {
            connection.use(stack.bootstrapServers(), stack.registryUrl());
            Provision.stack(connection, (short) 1);
            Addresses.print(output, connection);
            if (withPipeline) {
                return runPipeline();
            }
            new CountDownLatch(1).await();
            return ExitCode.OK;
        }
    }

    private EmbeddedStack start() throws Exception {
        try {
            return EmbeddedStack.start(
                    Distribution.besideTheJar(), dataDirectory, new Ports(port, controllerPort, registryPort));
        } catch (IOException e) {
            throw new Failure(
                    "the stack doesn't start: " + e.getMessage(),
                    "--port, --controller-port and --registry-port choose other ports, --data-dir another folder.",
                    e);
        }
    }

    private int runPipeline() throws Exception {
        try (Registry registry = connection.registry();
                Pipeline pipeline = new PipelineFactory(connection).pipeline(registry)) {
            Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close, "pipeline-stop"));
            pipeline.start();
            pipeline.awaitEnd();
            return pipeline.lastError().isPresent() ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }
}
