package io.newstape.cli.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.fetch.HttpFetcher;
import io.newstape.cli.fetch.LocalServer;
import io.newstape.cli.poll.PollRound.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many sources at a time: the trouble of one is its own. */
class PollerTest {

    @TempDir
    Path folder;

    private final LocalServer server = LocalServer.start();
    private final KeptInMemory kept = new KeptInMemory();
    private final List<PollRound> rounds = new CopyOnWriteArrayList<>();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void shouldAskEverySourceOnceWhateverTheOthersDo() throws Exception {
        // Given
        server.at("/a", SourcePollerTest.feed(SourcePollerTest.item("a", "Mitsui raised its forecast", 9)));
        server.hanging("/slow");
        server.endless("/large", 5L * 1024 * 1024 * 1024, Map.of());
        server.at("/self", 302, Map.of("Location", "/self"), new byte[0]);
        server.at("/b", SourcePollerTest.feed(SourcePollerTest.item("b", "Toda cut its forecast", 9)));
        Poller poller = poller("a", "slow", "large", "self", "b");

        // When
        poller.once();

        // Then
        assertThat(kept.headlines()).containsExactlyInAnyOrder("Mitsui raised its forecast", "Toda cut its forecast");
        assertThat(rounds).hasSize(5);
        assertThat(rounds)
                .filteredOn(round -> round.outcome() == Outcome.FAILED)
                .extracting(PollRound::source)
                .containsExactlyInAnyOrder("slow", "large", "self");
    }

    @Test
    void shouldAskAgainAndAgainUntilItIsStopped() throws Exception {
        // Given
        server.at("/a", SourcePollerTest.feed(SourcePollerTest.item("a", "Mitsui raised its forecast", 9)));
        server.hanging("/slow");
        Poller poller = poller("a", "slow");
        CompletableFuture<Void> running = CompletableFuture.runAsync(() -> {
            try {
                poller.run();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> rounds.size() >= 3);

        // When
        poller.stop();

        // Then
        running.get(10, TimeUnit.SECONDS);
        assertThat(kept.headlines()).containsExactly("Mitsui raised its forecast");
        assertThat(rounds).noneMatch(round -> round.problem().contains("stopped"));
    }

    @Test
    void shouldEndWhenAThreadEndsForGood() throws Exception {
        // Given: who listens has a fault
        server.at("/a", SourcePollerTest.feed());
        Poller poller = new Poller(
                sources("a"),
                Map.of(),
                kept,
                new HttpFetcher(InstantSource.system()),
                InstantSource.system(),
                round -> {
                    throw new IllegalArgumentException("a fault");
                });

        // When, Then
        org.assertj.core.api.Assertions.assertThatThrownBy(poller::run).hasMessageContaining("a fault");
    }

    private Poller poller(String... paths) throws IOException {
        InstantSource clock = InstantSource.system();
        return new Poller(sources(paths), Map.of(), kept, new HttpFetcher(clock), clock, rounds::add);
    }

    private List<PolledSource> sources(String... paths) throws IOException {
        StringBuilder text = new StringBuilder("addresses = any\ninterval = 1s\nmax.time = 2s\nmax.size = 1MiB\n");
        for (String path : paths) {
            text.append("[")
                    .append(path)
                    .append("]\nurl = ")
                    .append(server.url("/" + path))
                    .append("\n");
        }
        Path file = Files.writeString(folder.resolve("sources.ini"), text);
        return SourcesFile.read(file.toString(), Map.of(), "newstape/1");
    }
}
