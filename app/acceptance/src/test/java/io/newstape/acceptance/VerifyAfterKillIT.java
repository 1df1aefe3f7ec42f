package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.NewstapeCommand;
import io.newstape.embedded.SharedStack;
import io.newstape.history.replay.LiveStack;
import io.newstape.history.replay.SampleNews;
import io.newstape.streams.wire.RecordCount;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What a pipeline recorded that was killed amid its work is what a replay makes. */
class VerifyAfterKillIT {

    @Test
    void shouldFindNoDifferenceAfterAKill() throws Exception {
        try (LiveStack stack = new LiveStack("killed", 2)) {
            // Given: a pipeline that was killed at work, and another one that went on
            Path state = Files.createTempDirectory(Path.of("target"), "killed-state-");
            stack.publish(new SampleNews(17).next(8000));
            try (NewstapeProcess first = NewstapeProcess.start(arguments("run", state))) {
                Awaitility.await("the first signals")
                        .atMost(Duration.ofMinutes(2))
                        .until(() -> RecordCount.of(stack.client, stack.topics.signals()) > 200);
                first.kill();
            }
            long atTheKill = RecordCount.of(stack.client, stack.topics.signals());
            try (NewstapeProcess second = NewstapeProcess.start(arguments("run", state))) {
                stack.awaitCaughtUp();
                second.terminate();
                second.awaitExit();
            }
            assertThat(RecordCount.of(stack.client, stack.topics.signals()))
                    .as("the kill came before the end of the work")
                    .isGreaterThan(atTheKill);

            // When
            StringWriter out = new StringWriter();
            int code = NewstapeCommand.run(
                    new PrintWriter(out, true), new PrintWriter(new StringWriter()), arguments("verify", state));

            // Then
            assertThat(out.toString()).contains(" records compared, 0 differences");
            assertThat(code).isZero();
        }
    }

    private static String[] arguments(String verb, Path state) {
        List<String> arguments = new ArrayList<>(List.of(
                verb,
                "--bootstrap-servers",
                SharedStack.get().bootstrapServers(),
                "--schema-registry-url",
                SharedStack.get().registryUrl()));
        for (String setting : List.of(
                "topic.prefix=killed.",
                "application.id=killed",
                "state.dir=" + state,
                "commit.interval=500ms",
                "kafka.session.timeout.ms=6000")) {
            arguments.addAll(List.of("--set", setting));
        }
        return arguments.toArray(String[]::new);
    }
}
