package io.newstape.embedded;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** A KRaft broker and controller in this process, alone in its cluster. */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Formats the directory when it is new, and starts.
     *
     * @param directory the broker's own
     * @param port for clients, on the loopback interface
     * @param controllerPort for the broker's talk with itself, on the loopback interface
     * @throws Exception what Kafka throws when it can't
     */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort) throws Exception {
        return start(directory, port, controllerPort, Map.of());
    }

    /** The same for users alone, by SASL_SSL and SCRAM. */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort, StackSecurity security)
            throws Exception {
        return start(directory, port, controllerPort, security, Map.of());
    }

    /**
     * The same with settings of its own.
     *
     * @param more by Kafka's names; they override what is set here
     */
    public static EmbeddedBroker start(
            Path directory, int port, int controllerPort, StackSecurity security, Map<String, String> more)
            throws Exception {
        Map<String, String> settings = new HashMap<>(security.broker());
        settings.putAll(more);
        return start(directory, port, controllerPort, settings, security.scram());
    }

    /**
     * The same with settings of its own: security above all. The listener for clients is called CLIENTS.
     *
     * @param more by Kafka's names; they override what is set here
     */
    public static EmbeddedBroker start(Path directory, int port, int controllerPort, Map<String, String> more)
            throws Exception {
        return start(directory, port, controllerPort, more, List.of());
    }

    private static EmbeddedBroker start(
            Path directory, int port, int controllerPort, Map<String, String> more, List<String> scram)
            throws Exception {
        Map<String, String> settings = new HashMap<>(settings(directory, port, controllerPort));
        settings.putAll(more);
        if (!Files.exists(directory.resolve("meta.properties"))) {
            format(directory, scram);
        }
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings, false), Time.SYSTEM);
        server.startup();
        return new EmbeddedBroker(server, port);
    }

    /** Where clients find it. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static void format(Path directory, List<String> scram) throws Exception {
        new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .setControllerListenerName("CONTROLLER")
                .setMetadataLogDirectory(directory.toString())
                .addDirectory(directory.toString())
                .setReleaseVersion(MetadataVersion.latestProduction())
                .setScramArguments(scram)
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .run();
    }

    private static Map<String, String> settings(Path directory, int port, int controllerPort) {
        return Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controllerPort),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,CLIENTS:PLAINTEXT"),
                Map.entry("listeners", "CLIENTS://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort),
                Map.entry("advertised.listeners", "CLIENTS://127.0.0.1:" + port),
                Map.entry("inter.broker.listener.name", "CLIENTS"),
                Map.entry("log.dirs", directory.toString()),
                Map.entry("auto.create.topics.enable", "false"),
                // one broker: every internal topic has one replica, and few partitions so that it starts fast
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                // a killed pipeline's transaction holds others up until it is ended: a look each second, not each ten
                Map.entry("transaction.abort.timed.out.transaction.cleanup.interval.ms", "1000"),
                // a transaction's first records may meet the end of the one before. By its preset the broker looks
                // again
                // after 20 ms and gives up after 100: the client then warns and sends all of them again
                Map.entry("add.partitions.to.txn.retry.backoff.ms", "5"),
                Map.entry("add.partitions.to.txn.retry.backoff.max.ms", "2000"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                // a group of one needs nobody to wait for
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                Map.entry("log.cleaner.dedupe.buffer.size", "16777216"),
                Map.entry("controlled.shutdown.enable", "false"));
    }
}
