package io.newstape.acceptance.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.acceptance.NewstapeProcess;
import io.newstape.embedded.EmbeddedStack.Ports;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Broker and registry in processes, and two pipelines that share the work. */
final class ChaosStack implements AutoCloseable {

    static final int PIPELINES = 2;
    static final String APPLICATION = "chaos";

    final Topics topics = new Topics("", 4, Optional.empty());

    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Path folder;
    private final Ports ports = Ports.free();
    private final String guarantee;
    private final List<String> more;
    private final NewstapeProcess[] pipelines = new NewstapeProcess[PIPELINES];
    private NewstapeProcess brokers;

    /**
     * @param folder for data and state
     * @param guarantee what the pipelines promise, as the setting {@code processing.guarantee}
     * @param more settings of the pipelines; %d in them is the pipeline's number
     */
    ChaosStack(Path folder, String guarantee, String... more) throws IOException {
        this.folder = folder;
        this.guarantee = guarantee;
        this.more = List.of(more);
        startBrokers();
        for (int i = 0; i < PIPELINES; i++) {
            startPipeline(i);
        }
    }

    Map<String, Object> client() {
        return Map.of("bootstrap.servers", "127.0.0.1:" + ports.broker());
    }

    String registryUrl() {
        return "http://127.0.0.1:" + ports.registry() + "/apis/ccompat/v7";
    }

    /** Starts broker and registry on the data that is there, and waits until they answer. */
    void startBrokers() throws IOException {
        NewstapeProcess started = NewstapeProcess.up(folder.resolve("up"), ports);
        brokers = started;
        Awaitility.await("the stack")
                .atMost(LONGEST_START)
                .failFast(() -> assertThat(started.isAlive()).as(started::err).isTrue())
                .until(() -> started.out().contains("Schema registry:"));
    }

    /** Kills broker and registry at once. */
    void killBrokers() throws InterruptedException {
        List<ProcessHandle> children = brokers.children();
        brokers.kill();
        for (ProcessHandle child : children) {
            child.destroyForcibly();
            child.onExit().join();
        }
    }

    /** Sends a signal to the broker, such as STOP. */
    void signalBroker(String name) throws IOException, InterruptedException {
        brokers.signal(name);
    }

    /** Sends a signal to the registry, which is a child of the broker's process. */
    void signalRegistry(String name) throws IOException, InterruptedException {
        for (ProcessHandle child : brokers.children()) {
            new ProcessBuilder("kill", "-" + name, Long.toString(child.pid()))
                    .start()
                    .waitFor();
        }
    }

    NewstapeProcess pipeline(int number) {
        return pipelines[number];
    }

    /** Starts a pipeline on the state that the one before it left. */
    void startPipeline(int number) throws IOException {
        Stream<String> own = Stream.of("operations.listen=off", "state.dir=" + folder.resolve("state-" + number));
        pipelines[number] = newstape(
                "run",
                Stream.concat(own, more.stream().map(setting -> setting.formatted(number)))
                        .toArray(String[]::new));
    }

    /** A pipeline that gave up while the broker was away is started again, as whoever runs it would. */
    void revive() throws IOException {
        for (int i = 0; i < PIPELINES; i++) {
            if (!pipelines[i].isAlive()) {
                startPipeline(i);
            }
        }
    }

    /** Starts a verb that works on this stack. */
    NewstapeProcess newstape(String verb, String... settings) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                verb, "--bootstrap-servers", "127.0.0.1:" + ports.broker(), "--schema-registry-url", registryUrl()));
        Stream.concat(
                        Stream.of("application.id=" + APPLICATION, "processing.guarantee=" + guarantee),
                        Arrays.stream(settings))
                .forEach(setting -> arguments.addAll(List.of("--set", setting)));
        return NewstapeProcess.start(arguments.toArray(String[]::new));
    }

    @Override
    public void close() {
        for (NewstapeProcess pipeline : pipelines) {
            pipeline.close();
        }
        List<ProcessHandle> children = brokers.children();
        brokers.close();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
