package io.newstape.acceptance.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.newstape.deploy.Compose;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.EmbeddedStack.Ports;
import io.newstape.embedded.SharedStack;
import io.newstape.streams.wire.RecordCount;
import io.newstape.streams.wire.Topics;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The image at work, without a container engine: made from the steps of the Containerfile, started as the services of the
 * compose file are, by the user who isn't root, on a root file system that can't be written. Broker and registry are outside.
 */
class ImageDrill {

    private static final Topics TOPICS = new Topics("image.", 2, Optional.empty());

    @TempDir
    static Path folder;

    private static ImageRoot image;

    @BeforeAll
    static void assemble() throws Exception {
        Optional<String> obstacle = ImageRoot.obstacle();
        assumeTrue(obstacle.isEmpty(), () -> "skipped: " + obstacle.orElseThrow());
        image = ImageRoot.whole(folder);
    }

    @Test
    void shouldRunTheLauncherAsAUserWhoIsNotRoot() throws Exception {
        LauncherInside.check(image);
    }

    @Test
    void shouldMakeSignalsOfArticles() throws Exception {
        // Given: the setup of the compose file, and an article
        EmbeddedStack stack = SharedStack.get();
        Map<String, String> settings = new TreeMap<>(Map.of(
                "NEWSTAPE_BOOTSTRAP_SERVERS", stack.bootstrapServers(),
                "NEWSTAPE_SCHEMA_REGISTRY_URL", stack.registryUrl(),
                "NEWSTAPE_TOPIC_PREFIX", "image.",
                "NEWSTAPE_TOPIC_PARTITIONS", "2",
                "NEWSTAPE_APPLICATION_ID", "image.app"));
        List<String> setUp =
                new ArrayList<>(Compose.texts(Compose.read().service("setup").path("entrypoint")));
        setUp.addAll(Compose.texts(Compose.read().service("setup").path("command")));
        Shell prepared = Shell.call(image.command("setup", settings, setUp));
        assertThat(prepared.exit()).as(prepared.out() + prepared.err()).isZero();
        Shell published = Shell.call(
                image.newstape("pipeline", settings, "publish", "-"),
                "{\"id\":\"a-1\",\"headline\":\"Mitsui & Co (8031.T) raised its forecast\",\"content\":\"Demand was"
                        + " strong.\",\"source\":\"Sample Wire\",\"published_at\":\"2024-11-11T09:00:00Z\"}\n");
        assertThat(published.exit()).as(published.out() + published.err()).isZero();

        // When
        int page = Ports.free().registry();
        settings.put("NEWSTAPE_OPERATIONS_LISTEN", "127.0.0.1:" + page);
        File out = folder.resolve("run.out").toFile();
        Process run = new ProcessBuilder(image.newstape(
                        "pipeline",
                        settings,
                        Compose.texts(Compose.read().service("pipeline").path("command"))
                                .get(0)))
                .redirectErrorStream(true)
                .redirectOutput(out)
                .start();
        try {
            Awaitility.await("a signal")
                    .atMost(Duration.ofMinutes(2))
                    .failFast(() -> assertThat(run.isAlive())
                            .as(Files.readString(out.toPath()))
                            .isTrue())
                    .until(() -> RecordCount.of(Map.of("bootstrap.servers", stack.bootstrapServers()), TOPICS.signals())
                            == 1);
            String token = in("cat /var/lib/newstape-token/token").out();

            // Then: it is ready, keeps its state on the volume, shows its page to who has the token, and ends when told
            // to
            Awaitility.await("ready")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> status(page, "/health/ready", "") == 200);
            assertThat(token).hasSize(48);
            assertThat(status(page, "/metrics", token)).isEqualTo(200);
            assertThat(status(page, "/metrics", "")).isEqualTo(401);
            assertThat(in("find /var/lib/newstape -name '*.sst' -o -name CURRENT")
                            .out())
                    .contains("rocksdb");
            assertThat(Shell.call(image.newstape("pipeline", settings, "tail", "--from", "earliest", "--max", "1"))
                            .out())
                    .contains("8031.T");
            run.destroy();
            assertThat(run.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(Files.readString(out.toPath())).doesNotContain("Exception", "Read-only", "Permission denied");
        } finally {
            run.destroyForcibly();
        }
    }

    private static int status(int port, String path, String token) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static Shell in(String script) throws Exception {
        return Shell.call(image.command("pipeline", Map.of(), List.of("sh", "-c", script)));
    }
}
