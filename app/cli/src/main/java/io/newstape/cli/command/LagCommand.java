package io.newstape.cli.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.Failure;
import io.newstape.cli.config.Misuse;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.config.Setting;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.LagTable;
import io.newstape.cli.render.Output;
import io.newstape.operations.lag.LagJson;
import io.newstape.operations.lag.LagMonitor;
import io.newstape.operations.lag.LagStatus;
import io.newstape.operations.lag.LocalView;
import io.newstape.operations.lag.UnknownGroup;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how far the pipeline, or any other consumer group, is behind, and why. */
@Command(
        name = "lag",
        description = {
            "Shows how far the pipeline is behind in each partition, and why.",
            "LAG is how many records are not read yet. OPEN is what an open transaction holds back from readers, in "
                    + "offsets. EVENT LAG is the event time from the first unread record to the last one. WALL LAG is how "
                    + "long ago the first unread record was received. IN/S and OUT/S are records a second. LEFT is the "
                    + "time until nothing is left at this pace.",
            "If something waits, it looks twice, two seconds apart.",
            "The exit code is 1 if more waits than --max-lag or --max-seconds allow, and then standard error says what. It "
                    + "is 1 too if it can't look, and then standard output is empty."
        })
public final class LagCommand implements Callable<Integer> {

    private static final Duration SECOND_LOOK = Duration.ofSeconds(2);

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Option(
            names = "--group",
            paramLabel = "GROUP",
            description =
                    "Any consumer group, with all topics of which it has committed an offset. Default: the pipeline.")
    String group;

    @Option(
            names = "--watch",
            paramLabel = "SECONDS",
            arity = "0..1",
            fallbackValue = "5",
            description = "Look again every so many seconds, until Ctrl-C. Default: ${FALLBACK-VALUE}.")
    Integer watch;

    @Option(
            names = "--max-lag",
            paramLabel = "RECORDS",
            description = "Exit with code 1 if the total lag is above this. Not with --watch.")
    Long maxLag;

    @Option(
            names = "--max-seconds",
            paramLabel = "SECONDS",
            description = "Exit with code 1 if a record has waited longer than this, by the wall clock, or that isn't "
                    + "known. Not with --watch.")
    Double maxSeconds;

    @Override
    public Integer call() throws InterruptedException {
        LagLimits limits = new LagLimits(maxLag, maxSeconds);
        if (watch != null && !limits.isEmpty()) {
            throw new Misuse(
                    "--max-lag and --max-seconds decide the exit code, and --watch never ends",
                    "Leave out --watch, and start the command again and again, as cron does.");
        }
        LagStatus status;
        try (LagMonitor monitor = monitor()) {
            status = monitor.look();
            if (hasWork(status)) {
                Thread.sleep(SECOND_LOOK.toMillis());
                status = monitor.look();
            }
            refuseMissingTopics(status);
            print(status);
            while (watch != null) {
                Thread.sleep(Duration.ofSeconds(Math.max(1, watch)).toMillis());
                print(monitor.look());
            }
        } catch (KafkaException e) {
            throw Unreachable.kafka(connection, e);
        } catch (UnknownGroup e) {
            throw new Failure(
                    e.getMessage(),
                    "'kafka-consumer-groups.sh --list' names the groups. The pipeline's is application.id.");
        }
        List<String> broken = limits.broken(status);
        broken.forEach(output::say);
        return broken.isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }

    private static boolean hasWork(LagStatus status) {
        return status.lines().stream()
                .anyMatch(line -> line.lag().records() > 0 || line.lag().uncommitted() > 0);
    }

    private LagMonitor monitor() {
        String application = connection.settings().text(Setting.APPLICATION_ID);
        return new LagMonitor(
                connection.client(),
                group == null ? application : group,
                topics(),
                () -> LocalView.ELSEWHERE,
                InstantSource.system());
    }

    /** A topic that isn't there has no lag, and must not look like one that is read to its end. */
    private void refuseMissingTopics(LagStatus status) {
        Set<String> there =
                status.lines().stream().map(line -> line.lag().topic()).collect(Collectors.toSet());
        List<String> missing =
                topics().stream().filter(topic -> !there.contains(topic)).toList();
        if (!missing.isEmpty()) {
            throw new Failure(
                    "topics of the pipeline are not there: " + String.join(", ", missing),
                    "'newstape topics apply' makes them. If they have other names, set topic.prefix.");
        }
        if (there.isEmpty()) {
            throw new Failure(
                    "the topics that the group '" + group + "' has read are not there any more",
                    "'kafka-consumer-groups.sh --describe --group' names them.");
        }
    }

    /** None for a group that isn't the pipeline's: it reads what it has committed offsets of. */
    private List<String> topics() {
        return group == null || group.equals(connection.settings().text(Setting.APPLICATION_ID))
                ? PipelineFactory.inputTopics(connection)
                : List.of();
    }

    private void print(LagStatus status) {
        if (output.json()) {
            status.lines().forEach(line -> output.line(LagJson.of(line)));
            ObjectNode total = JsonNodeFactory.instance.objectNode().put("totalRecords", status.totalRecords());
            status.worst().ifPresent(cause -> LagJson.put(total, cause));
            LagJson.putUnreadable(total, status);
            output.line(total);
        } else {
            LagTable.of(status).forEach(output::line);
        }
    }
}
