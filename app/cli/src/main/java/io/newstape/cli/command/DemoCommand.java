package io.newstape.cli.command;

import io.newstape.article.format.ReadOptions;
import io.newstape.cli.config.AheadSetting;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.OperationsFactory;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.config.Provision;
import io.newstape.cli.config.PublishedAt;
import io.newstape.cli.config.Setting;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.Progress;
import io.newstape.embedded.Distribution;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The whole job on one machine, on real components, with nothing to set up. */
@Command(
        name = "demo",
        description = {
            "Shows everything at work on this machine, without set-up.",
            "It starts a Kafka broker and a schema registry on 127.0.0.1, runs the pipeline on sample articles or on "
                    + "yours, prints the signals, and stops what it started. This takes about half a minute."
        })
public final class DemoCommand implements Callable<Integer> {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Your own articles. Default: the samples.")
    List<String> files = List.of();

    @Option(names = "--keep", description = "Keep everything running until Ctrl-C, and print the addresses.")
    boolean keep;

    @Option(
            names = "--scorer",
            paramLabel = "SCORER",
            description = "Who scores the articles: fast (default), or accurate.")
    String scorer;

    @Mixin
    PublishedAt publishedAt;

    @Mixin
    Output output;

    @Override
    public Integer call() throws Exception {
        Stream<ArticleSource> sources =
                files.isEmpty() ? SampleArticles.all() : ArticleSource.named(files, publishedAt.get());
        Progress progress = new Progress(output, "published");
        progress.stage("starting a Kafka broker and a schema registry on this machine (about 15 seconds)");
        try (EmbeddedStack stack = startStack()) {
            Connection connection = connection(stack);
            progress.stage("creating topics and registering schemas");
            Provision.stack(connection, (short) 1);
            try (Registry registry = connection.registry();
                    Pipeline pipeline = new PipelineFactory(connection).pipeline(registry)) {
                progress.stage("starting the pipeline");
                start(pipeline);
                progress.stage("publishing articles and waiting for their signals");
                progress.end();
                return run(connection, registry, pipeline, sources);
            }
        }
    }

    private int run(Connection connection, Registry registry, Pipeline pipeline, Stream<ArticleSource> sources)
            throws IOException, InterruptedException {
        try (ArticlePublisher publisher = new ArticlePublisher(
                        connection.client(),
                        connection.settings().tuning(),
                        connection.topics().articles(),
                        connection.publishing(registry),
                        InstantSource.system(),
                        AheadSetting.of(connection.settings()));
                DemoSignals signals = new DemoSignals(connection, registry, output)) {
            Publication publication = new Publication(publisher, output);
            ReadOptions options = publishedAt.options();
            publication.publish(sources, options);
            signals.printUntilCaughtUp(pipeline);
            signals.summarise(publication);
            if (keep) {
                Addresses.print(output, connection);
                new OperationsFactory(connection)
                        .open(pipeline, registry)
                        .ifPresent(page -> output.say("newstape: the page is at " + page.url()));
                new CountDownLatch(1).await();
            }
            return publication.published() > 0 && publication.refused() == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
        }
    }

    private static EmbeddedStack startStack() throws Exception {
        try {
            return EmbeddedStack.startTemporary(Distribution.besideTheJar());
        } catch (IOException e) {
            throw new Failure(
                    "the broker or the registry doesn't start: " + e.getMessage(), "--verbose shows more.", e);
        }
    }

    /** The demo's own settings: nobody's environment or files change what it shows. */
    private Connection connection(EmbeddedStack stack) {
        Connection connection = new Connection();
        connection.given.isolate();
        connection.use(stack.bootstrapServers(), stack.registryUrl());
        connection.given.set.put(
                Setting.STATE_DIR.key(), stack.directory().resolve("state").toString());
        if (scorer != null) {
            connection.given.set.put(Setting.SCORER.key(), scorer);
        }
        // one partition, so that the signals come in the order of the articles
        connection.given.set.put(Setting.TOPIC_PARTITIONS.key(), "1");
        return connection;
    }

    private static void start(Pipeline pipeline) throws InterruptedException {
        pipeline.start();
        if (!pipeline.awaitRunning(LONGEST_START)) {
            throw new Failure(
                    "the pipeline doesn't start"
                            + pipeline.lastError().map(e -> ": " + e).orElse(""),
                    "--verbose shows more.",
                    pipeline.lastError().orElse(null));
        }
    }
}
