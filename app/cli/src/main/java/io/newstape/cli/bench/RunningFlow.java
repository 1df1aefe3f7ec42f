package io.newstape.cli.bench;

import io.confluent.kafka.schemaregistry.client.rest.exceptions.RestClientException;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.config.Provision;
import io.newstape.cli.config.Setting;
import io.newstape.operations.lag.LagReader;
import io.newstape.operations.lag.LagReport;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/** A flow on topics of its own, which it makes. */
final class RunningFlow implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final long NEAR_THE_END = 50;
    private static final Duration ONE_LOOK = Duration.ofMillis(20);

    private final Connection connection;
    private final List<String> inputs;
    private final Registry registry;
    private final Pipeline pipeline;

    /**
     * It doesn't run yet.
     *
     * @param connection to the broker, with a topic prefix and an application id that nobody has used
     * @param companies that an article names
     */
    RunningFlow(BenchFlow flow, Connection connection, int companies) throws IOException, RestClientException {
        Provision.stack(connection, (short) 1);
        this.connection = connection;
        this.inputs = flow == BenchFlow.PASS_THROUGH
                ? List.of(connection.topics().articles().name())
                : PipelineFactory.inputTopics(connection);
        this.registry = connection.registry();
        PipelineFactory factory = new PipelineFactory(connection);
        this.pipeline = flow == BenchFlow.PIPELINE
                ? factory.pipeline(registry)
                : factory.pipeline(flow.floor(connection.topics(), companies));
    }

    String application() {
        return connection.settings().text(Setting.APPLICATION_ID);
    }

    ArticlePublisher publisher() {
        return new ArticlePublisher(
                connection.client(),
                connection.settings().tuning(),
                connection.topics().articles(),
                connection.publishing(registry),
                InstantSource.system(),
                AheadBound.PRESET);
    }

    /** Comes back when every stream thread has its partitions. */
    void start() throws InterruptedException {
        pipeline.start();
        if (!pipeline.awaitRunning(LONGEST_START)) {
            throw failure("doesn't start");
        }
    }

    /** Waits until all that was sent is worked on and committed. */
    void awaitEnd() throws InterruptedException {
        try (Admin admin = connection.admin();
                LagReader lag = LagReader.of(admin, connection.client(), InstantSource.system())) {
            while (!isDone(lag)) {
                if (pipeline.lastError().isPresent()) {
                    throw failure("ended");
                }
                Thread.sleep(ONE_LOOK.toMillis());
            }
        }
    }

    /** A close look costs the broker more than the flow that is measured, so it is taken near the end only. */
    private boolean isDone(LagReader lag) {
        if (lag.offsetsBehind(application(), inputs) > NEAR_THE_END) {
            return false;
        }
        LagReport report = lag.read(application(), inputs);
        return report.totalRecords() == 0 && report.totalUncommitted() == 0;
    }

    /** A figure of the producers that the stream threads write with. */
    double producers(String metric) {
        return pipeline.streams().metrics().entrySet().stream()
                .filter(entry -> entry.getKey().group().equals("producer-metrics")
                        && entry.getKey().name().equals(metric))
                .map(entry -> entry.getValue().metricValue())
                .mapToDouble(value -> ((Number) value).doubleValue())
                .sum();
    }

    private Failure failure(String what) {
        return new Failure(
                "the pipeline " + what + pipeline.lastError().map(e -> ": " + e).orElse(""),
                "--verbose shows more.",
                pipeline.lastError().orElse(null));
    }

    @Override
    public void close() throws IOException {
        pipeline.close();
        registry.close();
    }
}
