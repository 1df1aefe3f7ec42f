package io.newstape.cli.bench;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.config.Provision;
import io.newstape.cli.config.Setting;
import io.newstape.operations.lag.LagReader;
import io.newstape.operations.lag.LagReport;
import io.newstape.schema.Article;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.Registry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.apache.kafka.clients.admin.Admin;

/**
 * One flow on topics of its own: the articles are published, then the flow starts and works until nothing is left. The
 * clock runs from the moment in which every stream thread has its partitions.
 *
 * @param connection to the broker, with a topic prefix and an application id that nobody has used
 * @param articles what is worked on
 * @param companies that each of them names
 */
record BenchRound(Connection connection, List<Article> articles, int companies) {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final long NEAR_THE_END = 50;
    private static final Duration ONE_LOOK = Duration.ofMillis(20);

    BenchCost run(BenchFlow flow) throws Exception {
        Provision.stack(connection, (short) 1);
        try (Registry registry = connection.registry()) {
            publish(registry);
            PipelineFactory factory = new PipelineFactory(connection);
            try (Pipeline pipeline = flow == BenchFlow.PIPELINE
                    ? factory.pipeline(registry)
                    : factory.pipeline(flow.floor(connection.topics(), companies))) {
                return measure(pipeline, flow);
            }
        }
    }

    private void publish(Registry registry) {
        try (ArticlePublisher publisher = new ArticlePublisher(
                connection.client(),
                connection.topics().articles(),
                connection.serdes(registry),
                InstantSource.system())) {
            for (Article article : articles) {
                publisher.publish(article, (refused, reason) -> {
                    throw new IllegalStateException(refused.getArticleId() + ": " + reason);
                });
            }
            publisher.flush();
        }
    }

    private BenchCost measure(Pipeline pipeline, BenchFlow flow) throws InterruptedException {
        pipeline.start();
        if (!pipeline.awaitRunning(LONGEST_START)) {
            throw failure(pipeline, "doesn't start");
        }
        String application = connection.settings().text(Setting.APPLICATION_ID);
        ThreadCosts workers = new ThreadCosts(name -> name.contains(application) && isWorker(name));
        ThreadCosts clients = new ThreadCosts(name -> name.contains(application));
        long start = System.nanoTime();
        awaitEnd(pipeline, flow, application);
        double seconds = (System.nanoTime() - start) / 1e9;
        return new BenchCost(
                articles.size(),
                seconds,
                workers.seconds(),
                clients.seconds(),
                workers.allocatedBytes(),
                sum(pipeline, "record-send-total"),
                sum(pipeline, "outgoing-byte-total"));
    }

    private static boolean isWorker(String thread) {
        return thread.contains("StreamThread") && !thread.startsWith("kafka-");
    }

    private void awaitEnd(Pipeline pipeline, BenchFlow flow, String application) throws InterruptedException {
        List<String> inputs = flow == BenchFlow.PASS_THROUGH
                ? List.of(connection.topics().articles().name())
                : PipelineFactory.inputTopics(connection);
        try (Admin admin = connection.admin();
                LagReader lag = LagReader.of(admin, connection.client(), InstantSource.system())) {
            while (!isDone(lag, application, inputs)) {
                if (pipeline.lastError().isPresent()) {
                    throw failure(pipeline, "ended");
                }
                Thread.sleep(ONE_LOOK.toMillis());
            }
        }
    }

    /** A close look costs the broker more than the flow that is measured, so it is taken near the end only. */
    private static boolean isDone(LagReader lag, String application, List<String> inputs) {
        if (lag.offsetsBehind(application, inputs) > NEAR_THE_END) {
            return false;
        }
        LagReport report = lag.read(application, inputs);
        return report.totalRecords() == 0 && report.totalUncommitted() == 0;
    }

    /** A figure of the producers that the stream threads write with. */
    private static double sum(Pipeline pipeline, String metric) {
        return pipeline.streams().metrics().entrySet().stream()
                .filter(entry -> entry.getKey().group().equals("producer-metrics")
                        && entry.getKey().name().equals(metric))
                .map(entry -> entry.getValue().metricValue())
                .mapToDouble(value -> ((Number) value).doubleValue())
                .sum();
    }

    private static Failure failure(Pipeline pipeline, String what) {
        return new Failure(
                "the pipeline " + what + pipeline.lastError().map(e -> ": " + e).orElse(""),
                "--verbose shows more.",
                pipeline.lastError().orElse(null));
    }
}
