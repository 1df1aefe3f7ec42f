package io.newstape.acceptance.drill;

import io.newstape.acceptance.NewstapeProcess;
import io.newstape.embedded.EmbeddedStack.Ports;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.Topic;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;

/** Broker and registry in a process, the pipeline in another, and a publisher. */
final class DrillStack implements AutoCloseable {

    /** So that it can be filled without harm to the machine. */
    private static final List<String> SMALL = List.of("-Xmx512m", "-XX:+UseG1GC");

    private static final Duration SLICE = Duration.ofMillis(500);
    private static final Duration AWAKE = Duration.ofMillis(90);

    private final Path folder;
    private final Ports ports = Ports.free();
    private final int page;
    private final NewstapeProcess brokers;
    private final RegistryProxy registry;
    private final String registryApi;
    private final DrillFeed feed;
    private final DrillGroup group;
    private final SmallDisk disk;
    private NewstapeProcess pipeline;
    private Thread slowing;

    /**
     * @param folder for data and state
     * @param page where the pipeline shows its metrics, on loopback
     */
    DrillStack(Path folder, int page) throws IOException {
        this.folder = folder;
        this.page = page;
        this.disk = new SmallDisk(state("newstape", page));
        this.brokers = NewstapeProcess.up(folder.resolve("up"), ports);
        Awaitility.await("the stack").atMost(Duration.ofMinutes(3)).until(() -> brokers.out()
                .contains("Schema registry:"));
        String url = "http://127.0.0.1:" + ports.registry();
        this.registry = new RegistryProxy(url);
        this.registryApi = url + "/apis/ccompat/v7";
        this.feed = new DrillFeed(client(), registryApi, "");
        this.group = new DrillGroup(client());
    }

    Map<String, Object> client() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + ports.broker());
    }

    DrillFeed feed() {
        return feed;
    }

    /** Makes topics of their own, and a publisher for them. */
    DrillFeed feed(String prefix) throws Exception {
        List<Topic> topics = new Topics(prefix, DrillFeed.PARTITIONS, Optional.empty()).all();
        try (Admin admin = Admin.create(client());
                Registry real = new Registry(registryApi, Map.of())) {
            new TopicAdmin(admin).apply(topics, (short) 1);
            real.register(topics);
        }
        return new DrillFeed(client(), registryApi, prefix);
    }

    DrillGroup group() {
        return group;
    }

    /** Where the state of the pipeline is. */
    SmallDisk disk() {
        return disk;
    }

    RegistryProxy registry() {
        return registry;
    }

    NewstapeProcess pipeline() {
        return pipeline;
    }

    NewstapeProcess brokers() {
        return brokers;
    }

    /** Starts the pipeline, in place of one that has ended. */
    void startPipeline() throws IOException {
        pipeline = start("newstape", page);
    }

    /** Sends a word to the {@link PipelineAgent} in the pipeline. */
    void agent(String word) throws Exception {
        PipelineAgent.send(folder, pipeline.pid(), word);
    }

    /**
     * Starts one more instance; the caller closes it.
     *
     * @param port of its page, on loopback; 0 for no page
     * @param more settings, each as {@code key=value}
     */
    NewstapeProcess start(String application, int port, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                "--bootstrap-servers",
                "127.0.0.1:" + ports.broker(),
                "--set",
                "schema.registry.url=" + registry.url() + "/apis/ccompat/v7",
                "--set",
                "operations.listen=" + (port == 0 ? "off" : "127.0.0.1:" + port),
                "--set",
                "application.id=" + application,
                "--set",
                "state.dir=" + state(application, port)));
        for (String setting : more) {
            arguments.addAll(List.of("--set", setting));
        }
        return NewstapeProcess.start(SMALL, arguments.toArray(String[]::new));
    }

    private Path state(String application, int port) {
        return folder.resolve("state-" + application + "-" + port);
    }

    /** From now on the pipeline gets a part of the processor only. */
    void slow() {
        NewstapeProcess slowed = pipeline;
        slowing = new Thread(
                () -> {
                    try {
                        while (!Thread.currentThread().isInterrupted()) {
                            slowed.signal("STOP");
                            Thread.sleep(SLICE.minus(AWAKE).toMillis());
                            slowed.signal("CONT");
                            Thread.sleep(AWAKE.toMillis());
                        }
                    } catch (InterruptedException | IOException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "drill-slow");
        slowing.setDaemon(true);
        slowing.start();
    }

    void unslow() throws IOException, InterruptedException {
        slowing.interrupt();
        slowing.join();
        pipeline.signal("CONT");
    }

    @Override
    public void close() throws IOException {
        feed.close();
        group.close();
        if (pipeline != null) {
            pipeline.close();
        }
        List<ProcessHandle> children = brokers.children();
        brokers.close();
        children.forEach(ProcessHandle::destroyForcibly);
        registry.close();
        disk.close();
    }
}
