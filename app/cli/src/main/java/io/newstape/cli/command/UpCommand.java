package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.HomeDirectory;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.OperationsFactory;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.config.Provision;
import io.newstape.cli.render.Output;
import io.newstape.embedded.Distribution;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.EmbeddedStack.Ports;
import io.newstape.operations.http.OperationsPage;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
            "Runs a Kafka broker and a schema registry for development.",
            "It creates the topics, registers the schemas, and runs until Ctrl-C. Only this machine can reach it "
                    + "(127.0.0.1). The data survives a restart."
        })
public final class UpCommand implements Callable<Integer> {

    private static final int LAST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "9092",
            description = "Port of the broker. Default: ${DEFAULT-VALUE}.")
    int port;

    @Option(
            names = "--controller-port",
            paramLabel = "PORT",
            defaultValue = "9093",
            description = "Port of the broker's controller. Default: ${DEFAULT-VALUE}.")
    int controllerPort;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            defaultValue = "8081",
            description = "Port of the registry. Default: ${DEFAULT-VALUE}.")
    int registryPort;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Folder for the data. Default: $XDG_STATE_HOME/newstape/up if that is set, else "
                    + "$HOME/.newstape/up.")
    Path dataDirectory = HomeDirectory.ofThisUser().resolve("up");

    @Option(names = "--pipeline", description = "Also run the pipeline, in this process.")
    boolean withPipeline;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws Exception {
        requirePorts();
        output.say("newstape: starting a Kafka broker and a schema registry in " + dataDirectory + " ...");
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

    private void requirePorts() {
        for (int given : List.of(port, controllerPort, registryPort)) {
            if (given < 1 || given > LAST_PORT) {
                throw new Misuse("there is no port " + given, "A port is a number from 1 to " + LAST_PORT + ".");
            }
        }
    }

    private EmbeddedStack start() throws Exception {
        try {
            return EmbeddedStack.start(
                    Distribution.besideTheJar(), dataDirectory, new Ports(port, controllerPort, registryPort));
        } catch (IOException e) {
            throw new Failure(
                    "the broker or the registry doesn't start: " + e.getMessage(),
                    "Choose other ports with --port, --controller-port and --registry-port, or another folder with --data-dir.",
                    e);
        }
    }

    private int runPipeline() throws Exception {
        try (Registry registry = connection.registry();
                Pipeline pipeline = new PipelineFactory(connection).pipeline(registry)) {
            Runtime.getRuntime().addShutdownHook(new Thread(pipeline::close, "pipeline-stop"));
            Optional<OperationsPage> page = new OperationsFactory(connection).open(pipeline, registry);
            page.ifPresent(open -> output.say("newstape: the page is at " + open.url()));
            pipeline.start();
            pipeline.awaitEnd();
            page.ifPresent(OperationsPage::close);
            return pipeline.lastError().isPresent() ? ExitCode.SOFTWARE : ExitCode.OK;
        }
    }
}
