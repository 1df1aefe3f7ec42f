package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.embedded.EmbeddedStack.Ports;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** A stack to develop against that lets only its users in. */
class SecureStack {

    @Test
    void shouldWorkForItsUsersAndTellNobodyTheirSecrets() throws Exception {
        // Given
        Path data = Files.createTempDirectory(Path.of("target"), "up-secure-").toAbsolutePath();
        Path secure = data.resolve("secure");
        Path article = Files.writeString(
                data.resolve("article.jsonl"),
                "{\"id\":\"a-1\",\"headline\":\"Mitsui & Co (8031.T) raised its forecast\",\"content\":\"Demand was"
                        + " strong.\",\"source\":\"Sample Wire\",\"published_at\":\"2024-11-11T09:00:00Z\"}\n");
        List<NewstapeProcess> calls = new ArrayList<>();
        try (NewstapeProcess up = up(data, "--secure", "--pipeline", "--verbose")) {
            calls.add(up);
            awaitUp(up);

            // When
            calls.add(call(secure, "publisher", "publish", article.toString()));
            calls.add(call(secure, "desk", "tail", "--from", "earliest", "--max", "1"));
            calls.add(call(secure, "operations", "config"));
            NewstapeProcess stranger = NewstapeProcess.start(
                    "latest",
                    "--config",
                    secure.resolve("desk.properties").toString(),
                    "--set",
                    "kafka.security.protocol=PLAINTEXT",
                    "--set",
                    "kafka.default.api.timeout.ms=2000");
            int refused = stranger.awaitExit();
            NewstapeProcess open = up(data);
            int opened = open.awaitExit();
            up.terminate();
            up.awaitExit();

            // Then
            assertThat(calls.get(2).out()).contains("8031.T");
            assertThat(refused).isEqualTo(1);
            assertThat(opened).isEqualTo(2);
            assertThat(open.err()).contains("was made with --secure");
        }
        for (Path secret : files(secure.resolve("passwords"))) {
            String password = Files.readString(secret).strip();
            assertThat(calls).allSatisfy(call -> assertThat(call.out() + call.err())
                    .as("the password of " + secret.getFileName())
                    .doesNotContain(password));
            assertThat(Files.readString(data.resolve("registry/registry.log"))).doesNotContain(password);
        }
        // the certificate is public
        assertThat(files(secure))
                .filteredOn(file -> !file.endsWith("stack.pem"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .as(file.toString())
                        .isEqualTo(Files.isDirectory(file) ? "rwx------" : "rw-------"));
    }

    private static NewstapeProcess call(Path secure, String user, String... arguments) throws Exception {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "--verbose", "--config", secure.resolve(user + ".properties").toString()));
        NewstapeProcess call = NewstapeProcess.start(all.toArray(String[]::new));
        assertThat(call.awaitExit()).as(call.err()).isZero();
        return call;
    }

    private static NewstapeProcess up(Path data, String... more) throws Exception {
        String[] options = Stream.concat(Stream.of("--set", "operations.listen=off"), Stream.of(more))
                .toArray(String[]::new);
        return NewstapeProcess.up(data, Ports.free(), options);
    }

    private static void awaitUp(NewstapeProcess up) {
        Awaitility.await("the stack")
                .atMost(Duration.ofMinutes(4))
                .failFast(() -> assertThat(up.isAlive()).as(up::err).isTrue())
                .until(() -> up.out().contains("The other users are:"));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
