package io.newstape.cli.command;

import io.newstape.cli.config.Connection;
import io.newstape.cli.config.StatusReader;
import io.newstape.cli.config.Unreachable;
import io.newstape.cli.render.Output;
import io.newstape.cli.render.StatusJson;
import io.newstape.cli.render.StatusTable;
import io.newstape.operations.PipelineStatus;
import java.util.concurrent.Callable;
import org.apache.kafka.common.KafkaException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;

/** Shows on one screen whether a pipeline is well. */
@Command(
        name = "status",
        description = {
            "Shows on one screen whether the pipeline is well.",
            "It shows health, lag and its cause, rates, latency, dead letters and versions. It looks from outside, twice, "
                    + "two seconds apart. It needs no rights but to describe the group and to read the topics. If a page "
                    + "answers at operations.listen, it asks that too.",
            "The exit code is 1 if something is wrong."
        })
public final class StatusCommand implements Callable<Integer> {

    @Mixin
    Connection connection;

    @Mixin
    Output output;

    @Override
    public Integer call() throws InterruptedException {
        PipelineStatus status;
        try {
            status = new StatusReader(connection).read();
        } catch (KafkaException e) {
            throw Unreachable.kafka(connection, e);
        }
        if (output.json()) {
            output.line(StatusJson.of(status));
        } else {
            output.lines(StatusTable.lines(status, connection.topics()));
        }
        return status.problems().isEmpty() ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
