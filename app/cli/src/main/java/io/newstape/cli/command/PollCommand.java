package io.newstape.cli.command;

import io.newstape.cli.config.AheadSetting;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.OperationsFactory;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.poll.KafkaTarget;
import io.newstape.cli.poll.PollMeters;
import io.newstape.cli.poll.PolledSource;
import io.newstape.cli.poll.Poller;
import io.newstape.cli.poll.SourcesFile;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.PollLines;
import io.newstape.operations.http.MetricsPage;
import io.newstape.streams.wire.Registry;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Publishes what feeds and news APIs on the net have that is new. */
@Command(
        name = "poll",
        description = {
            "Publishes new articles of feeds and news APIs, until Ctrl-C.",
            "A file lists the sources: address, interval, profile, and where the key is. 'docs/sources.md' describes"
                    + " it. A restart continues where it was. A source that fails stops no other.",
            "A line tells what was published, and when trouble begins or ends; with --format json there is a line for"
                    + " each request."
        })
public final class PollCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "File that lists the sources.")
    String file;

    @Option(
            names = "--once",
            description = "Ask each source once, and end. The exit code is 1 if a source failed or an article was"
                    + " refused.")
    boolean once;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "Show metrics and health there. Beyond loopback, operations.token.file is needed.")
    String listen;

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<PolledSource> sources = SourcesFile.read(file, System.getenv(), agent());
        InstantSource clock = InstantSource.system();
        PollLines lines = new PollLines(output, once);
        PollMeters meters = new PollMeters(sources, clock.instant());
        Optional<MetricsPage> page = Optional.ofNullable(listen)
                .map(address -> new OperationsFactory(connection).open(address, meters::scrape, meters::unwell));
        try (Registry registry = connection.registry();
                KafkaTarget target = new KafkaTarget(
                        connection.client(),
                        connection.settings().tuning(),
                        connection.topics(),
                        connection.publishing(registry),
                        clock,
                        AheadSetting.of(connection.settings()));
                Poller poller = new Poller(sources, target, clock, round -> {
                    meters.add(round);
                    lines.add(round);
                })) {
            lines.header();
            poll(poller);
            return once && lines.anythingFailed() ? ExitCode.SOFTWARE : ExitCode.OK;
        } catch (KafkaException e) {
            throw Unreachable.either(connection, e);
        } finally {
            page.ifPresent(MetricsPage::close);
            meters.close();
        }
    }

    private void poll(Poller poller) throws InterruptedException {
        Interruption interruption = new Interruption(poller::stop);
        try {
            if (once) {
                poller.once();
            } else {
                poller.run();
            }
        } finally {
            interruption.close();
        }
    }

    private static String agent() {
        String version = PollCommand.class.getPackage().getImplementationVersion();
        return version == null ? "newstape" : "newstape/" + version;
    }
}
