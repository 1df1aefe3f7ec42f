package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.HomeDirectory;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.OperationsFactory;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.config.Provision;
import io.newstape.cli.config.StackUsers;
import io.newstape.cli.render.Output;
import io.newstape.embedded.Distribution;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.EmbeddedStack.Ports;
import io.newstape.embedded.StackSecurity;
import io.newstape.operations.access.Role;
import io.newstape.operations.http.OperationsPage;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.nio.file.Files;
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
    private static final String SECURITY = "secure";

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
                    + "$HOME/.newstape/up; with --secure, up-secure beside it.")
    Path dataDirectory;

    @Option(
            names = "--secure",
            description = "Let only users in, by TLS and a password: one for each role, with the role's ACLs. Keys and"
                    + " passwords are made in the folder 'secure' of the data.")
    boolean secure;

    @Option(names = "--pipeline", description = "Also run the pipeline, in this process.")
    boolean withPipeline;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws Exception {
        requirePorts();
        Path data =
                dataDirectory == null ? HomeDirectory.ofThisUser().resolve(secure ? "up-secure" : "up") : dataDirectory;
        requireSameKind(data);
        output.say("newstape: starting a Kafka broker and a schema registry in " + data + " ...");
        Optional<StackUsers> users = secure ? Optional.of(users(data)) : Optional.empty();
        try (EmbeddedStack stack = start(data, users.map(StackUsers::security))) {
            String brokers = stack.bootstrapServers();
            String registryUrl = stack.registryUrl();
            if (users.isEmpty()) {
                connection.use(brokers, registryUrl);
                Provision.stack(connection, (short) 1);
                Addresses.print(output, connection);
            } else {
                users.get().enter(connection, StackSecurity.ADMIN, brokers, registryUrl);
                Provision.stack(connection, (short) 1);
                users.get().provision(connection);
                Addresses.print(output, connection, users.get());
                users.get().enter(connection, Role.PIPELINE.word(), brokers, registryUrl);
            }
            if (withPipeline) {
                return runPipeline();
            }
            new CountDownLatch(1).await();
            return ExitCode.OK;
        }
    }

    /** Data that needed a user must not be open to all, and a broker's folder learns its users at its first start. */
    private void requireSameKind(Path data) {
        boolean isSecure = StackSecurity.isIn(data.resolve(SECURITY));
        if (Files.isDirectory(data.resolve("kafka")) && isSecure != secure) {
            throw new Misuse(
                    "the stack in " + data + " was made " + (isSecure ? "with" : "without") + " --secure",
                    "Call it the same way again, or name another folder with --data-dir.");
        }
    }

    private static StackUsers users(Path data) throws InterruptedException {
        try {
            return new StackUsers(data.resolve(SECURITY));
        } catch (IOException e) {
            throw new Failure(
                    "can't make keys and passwords in " + data.resolve(SECURITY) + ": " + e.getMessage(),
                    "Name a folder that you can write to with --data-dir.",
                    e);
        }
    }

    private void requirePorts() {
        for (int given : List.of(port, controllerPort, registryPort)) {
            if (given < 1 || given > LAST_PORT) {
                throw new Misuse("there is no port " + given, "A port is a number from 1 to " + LAST_PORT + ".");
            }
        }
    }

    private EmbeddedStack start(Path data, Optional<StackSecurity> security) throws Exception {
        try {
            return EmbeddedStack.start(
                    Distribution.besideTheJar(), data, new Ports(port, controllerPort, registryPort), security);
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
