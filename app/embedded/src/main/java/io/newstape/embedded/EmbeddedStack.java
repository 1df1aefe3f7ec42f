package io.newstape.embedded;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/**
 * Broker and registry together. Closing it, from any thread and any number of times, stops both; a temporary stack
 * also removes its directory. It stops by itself when the process is told to end.
 */
public final class EmbeddedStack implements AutoCloseable {

    private final Path directory;
    private final boolean temporary;
    private final Thread hook = new Thread(this::stop, "embedded-stack-stop");
    private final Optional<StackSecurity> security;
    private EmbeddedRegistry registry;
    private RegistryGate gate;
    private EmbeddedBroker broker;
    private boolean stopped;

    private EmbeddedStack(Path directory, boolean temporary, Optional<StackSecurity> security) {
        this.directory = directory;
        this.temporary = temporary;
        this.security = security;
    }

    /** Where a stack listens. */
    public record Ports(int broker, int controller, int registry) {

        /** Ports that nobody uses now. */
        public static Ports free() {
            return new Ports(FreePort.find(), FreePort.find(), FreePort.find());
        }

        /**
         * @throws IOException when somebody uses one of them
         */
        void requireFree() throws IOException {
            for (int port : new int[] {broker, controller, registry}) {
                if (!FreePort.isFree(port)) {
                    throw new IOException("port " + port + " of the loopback interface is in use");
                }
            }
        }
    }

    /** Starts a stack on free ports, in a directory that goes when it is closed. */
    public static EmbeddedStack startTemporary(Path distribution) throws Exception {
        return new EmbeddedStack(Files.createTempDirectory("newstape-"), true, Optional.empty())
                .start(distribution, Ports.free());
    }

    /**
     * Starts a stack whose data stays. A broker's folder knows its users from its first start on.
     *
     * @param distribution folder that Apicurio's archive was unpacked to
     * @param directory for topics, schemas and logs; made when it isn't there
     * @param security whose users may enter; empty for everybody on this machine
     */
    public static EmbeddedStack start(Path distribution, Path directory, Ports ports, Optional<StackSecurity> security)
            throws Exception {
        Files.createDirectories(directory);
        return new EmbeddedStack(directory, false, security).start(distribution, ports);
    }

    private EmbeddedStack start(Path distribution, Ports ports) throws Exception {
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            ports.requireFree();
            // the registry takes longest, so it comes up while the broker does
            int registryPort = security.isPresent() ? FreePort.find() : ports.registry();
            keep(EmbeddedRegistry.launch(distribution, directory.resolve("registry"), registryPort));
            Path kafka = directory.resolve("kafka");
            keep(
                    security.isPresent()
                            ? EmbeddedBroker.start(kafka, ports.broker(), ports.controller(), security.get())
                            : EmbeddedBroker.start(kafka, ports.broker(), ports.controller()));
            registry.awaitReady();
            if (security.isPresent()) {
                keep(RegistryGate.open(ports.registry(), registry.url(), security.get()));
            }
            return this;
        } catch (Exception | Error e) {
            close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return broker.bootstrapServers();
    }

    public String registryUrl() {
        return gate == null ? registry.url() : gate.url();
    }

    /** Where its data lies; the topology's state may be put there too, to share its fate. */
    public Path directory() {
        return directory;
    }

    @Override
    public void close() {
        stop();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the process is ending, and the hook runs or has run
        }
    }

    private synchronized void keep(EmbeddedRegistry started) {
        registry = started;
        if (stopped) {
            started.close();
        }
    }

    private synchronized void keep(RegistryGate opened) {
        gate = opened;
        if (stopped) {
            opened.close();
        }
    }

    private synchronized void keep(EmbeddedBroker started) {
        broker = started;
        if (stopped) {
            started.close();
        }
    }

    private synchronized void stop() {
        if (stopped) {
            return;
        }
        stopped = true;
        if (gate != null) {
            gate.close();
        }
        if (registry != null) {
            registry.close();
        }
        if (broker != null) {
            broker.close();
        }
        if (temporary) {
            remove(directory);
        }
    }

    private static void remove(Path directory) {
        try {
            Files.walkFileTree(directory, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException error) throws IOException {
                    Files.deleteIfExists(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            org.slf4j.LoggerFactory.getLogger(EmbeddedStack.class)
                    .atWarn()
                    .addKeyValue("error", e.toString())
                    .log("can't remove the directory of the embedded stack");
        }
    }
}
