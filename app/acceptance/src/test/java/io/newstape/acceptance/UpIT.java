package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.embedded.EmbeddedStack.Ports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The stack that people develop against. */
class UpIT {

    @Test
    void shouldKeepTopicsRecordsAndSchemasAcrossARestart() throws Exception {
        // Given: a stack with an article in it
        Path data = Files.createTempDirectory(Path.of("target"), "up-").toAbsolutePath();
        Path article = Files.writeString(
                data.resolve("article.jsonl"),
                "{\"id\":\"a-1\",\"headline\":\"Mitsui & Co (8031.T) raised its forecast\","
                        + "\"content\":\"The company said demand was strong.\",\"source\":\"Sample Wire\","
                        + "\"published_at\":\"2024-11-11T09:00:00Z\"}\n");
        Ports ports = Ports.free();
        String brokers = "127.0.0.1:" + ports.broker();
        String registry = "http://127.0.0.1:" + ports.registry() + "/apis/ccompat/v7";
        try (NewstapeProcess up = NewstapeProcess.up(data, ports)) {
            awaitUp(up);
            NewstapeProcess publish = NewstapeProcess.start(
                    "publish", article.toString(), "-b", brokers, "--schema-registry-url", registry);
            assertThat(publish.awaitExit()).as(publish::err).isZero();
            stop(up);
        }

        // When
        try (NewstapeProcess again = NewstapeProcess.up(data, ports)) {
            awaitUp(again);

            // Then
            NewstapeProcess lag = NewstapeProcess.start("lag", "-b", brokers, "--max-lag", "0");
            assertThat(lag.awaitExit()).as("the article waits for a pipeline").isEqualTo(1);
            assertThat(lag.out()).contains("total lag: 1 records");
            NewstapeProcess nobody = NewstapeProcess.start("lag", "-b", brokers, "--group", "nosuch", "--max-lag", "0");
            assertThat(nobody.awaitExit()).as(nobody::out).isEqualTo(1);
            assertThat(nobody.err()).contains("there is no group 'nosuch'");
            NewstapeProcess nowhere = NewstapeProcess.start("lag", "-b", brokers, "--set", "topic.prefix=none.");
            assertThat(nowhere.awaitExit()).as(nowhere::out).isEqualTo(1);
            assertThat(nowhere.err())
                    .contains("topics of the pipeline are not there: none.news.articles, none.market.scored-mentions");
            NewstapeProcess schemas =
                    NewstapeProcess.start("schemas", "check", "-b", brokers, "--schema-registry-url", registry);
            assertThat(schemas.awaitExit()).as(schemas::err).isZero();
            stop(again);
        }
    }

    @Test
    void shouldSayWhichPortIsTaken() throws Exception {
        // Given
        Path data = Files.createTempDirectory(Path.of("target"), "up-").toAbsolutePath();
        try (java.net.ServerSocket taken = new java.net.ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Ports free = Ports.free();

            // When
            NewstapeProcess up =
                    NewstapeProcess.up(data, new Ports(taken.getLocalPort(), free.controller(), free.registry()));

            // Then
            assertThat(up.awaitExit()).isEqualTo(1);
            assertThat(up.err()).contains("port " + taken.getLocalPort()).contains("--port");
        }
    }

    private static void awaitUp(NewstapeProcess up) {
        Awaitility.await("the stack")
                .atMost(Duration.ofMinutes(2))
                .failFast(() -> assertThat(up.isAlive()).as(up::err).isTrue())
                .until(() -> up.out().contains("Schema registry:"));
    }

    private static void stop(NewstapeProcess up) throws Exception {
        List<ProcessHandle> children = up.children();
        up.terminate();
        up.awaitExit();
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }
}
