package io.newstape.acceptance.drill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newstape.acceptance.NewstapeProcess;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form of the drill: three incidents, a real Prometheus and the shipped rules. */
class AlertDrill {

    private static final String PREFIX = "alerts.";
    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    static Path folder;

    private final Map<String, Object> client =
            Map.of("bootstrap.servers", SharedStack.get().bootstrapServers());

    @Test
    void shouldFireForWhatIsWrongAndForNothingElse() throws Exception {
        assumeTrue(DrillPrometheus.isThere(), "prometheus is not on the PATH");
        prepare();
        int page = IncidentDrill.freePort();
        try (NewstapeProcess pipeline = run(page);
                DrillFeed feed = new DrillFeed(client, SharedStack.get().registryUrl(), PREFIX);
                DrillPrometheus prometheus = new DrillPrometheus(folder, IncidentDrill.freePort(), page)) {
            // Given: a pipeline that works
            Awaitility.await("a pipeline that is scraped; " + pipeline.err())
                    .atMost(SOON)
                    .until(() -> prometheus.has("newstape_dead_letters_total"));
            feed.begin();
            awaitFiring(prometheus, Set.of());
            Awaitility.await("a canary that came back; " + pipeline.err())
                    .atMost(SOON)
                    .until(() -> prometheus.has("newstape_canary_latency_seconds_count>0"));

            // When: a publisher's clock is ahead, and another one writes garbage
            feed.setClockAhead(90);
            feed.sendRaw("not Avro".getBytes(StandardCharsets.UTF_8), 3, Instant.now());

            // Then
            awaitFiring(prometheus, Set.of("NewstapeDeadLetters", "NewstapePublisherClock"));

            // When: the clock is right again, and the pipeline is frozen
            feed.setClockAhead(0);
            pipeline.signal("STOP");

            // Then: what was counted before it froze goes stale with it
            awaitFiring(prometheus, Set.of("NewstapeDeadLetters", "NewstapeDown"));
        }
    }

    private static void awaitFiring(DrillPrometheus prometheus, Set<String> alerts) {
        Awaitility.await("exactly " + alerts)
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(prometheus.firing()).isEqualTo(alerts));
    }

    private void prepare() throws Exception {
        EmbeddedStack stack = SharedStack.get();
        Topics topics = new Topics(PREFIX, 4, Optional.empty());
        try (Admin admin = Admin.create(client);
                Registry registry = new Registry(stack.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(topics.all(), (short) 1);
            registry.register(topics.all());
        }
    }

    private static NewstapeProcess run(int page) throws Exception {
        return NewstapeProcess.start(
                "run",
                "--bootstrap-servers",
                SharedStack.get().bootstrapServers(),
                "--schema-registry-url",
                SharedStack.get().registryUrl(),
                "--set",
                "topic.prefix=" + PREFIX,
                "--set",
                "application.id=" + PREFIX + "app",
                "--set",
                "canary.interval=2s",
                "--set",
                "operations.listen=127.0.0.1:" + page,
                "--set",
                "state.dir=" + folder.resolve("state"));
    }
}
