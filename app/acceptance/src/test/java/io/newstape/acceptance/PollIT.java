package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.CommandLineCall;
import io.newstape.cli.fetch.LocalServer;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.schema.Article;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.TopicReader;
import io.newstape.streams.wire.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Polling a server on this machine, onto the real broker: across restarts, and across a kill. */
class PollIT {

    private static final EmbeddedStack STACK = SharedStack.get();

    @TempDir
    Path folder;

    private final LocalServer server = LocalServer.start();

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void shouldGoOnWhereItWasAfterARestart() throws Exception {
        // Given
        Topics topics = prepare("polling.");
        Path sources = Files.writeString(
                folder.resolve("sources.ini"),
                "addresses = any\n[harbor]\nurl = " + server.url("/feed") + "\n[gone]\nurl = " + server.url("/gone"));
        server.at("/gone", 410, Map.of(), new byte[0]);
        feed("\"v1\"", 2);

        // When
        CommandLineCall first = poll(topics, sources);
        CommandLineCall second = poll(topics, sources);
        feed("\"v2\"", 3);
        CommandLineCall third = poll(topics, sources);

        // Then
        assertThat(first.exit()).as(first.err()).isEqualTo(1);
        assertThat(first.out())
                .contains("\"source\":\"harbor\",\"outcome\":\"read\",\"status\":200,\"articles\":2,\"published\":2")
                .contains("\"source\":\"gone\",\"outcome\":\"failed\",\"status\":410");
        assertThat(second.out()).contains("\"outcome\":\"unchanged\",\"status\":304");
        assertThat(third.out()).contains("\"articles\":3,\"published\":1");
        assertThat(articles(topics))
                .extracting(Article::getHeadline)
                .containsExactly(
                        "Mitsui (8031.T) raised its forecast by 0 %",
                        "Mitsui (8031.T) raised its forecast by 1 %", "Mitsui (8031.T) raised its forecast by 2 %");
    }

    @Test
    void shouldLoseNothingWhenItIsKilledOrStopped() throws Exception {
        // Given: a feed of the five newest items that has another one at each look
        Topics topics = prepare("killed.");
        AtomicInteger looks = new AtomicInteger();
        server.at("/feed", exchange -> {
            byte[] body = body(looks.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        });
        Path sources = Files.writeString(
                folder.resolve("sources.ini"),
                "addresses = any\ninterval = 1s\n[harbor]\nurl = " + server.url("/feed") + "\n");

        // When
        try (NewstapeProcess poll = NewstapeProcess.start(arguments(topics, sources))) {
            Awaitility.await("articles; " + poll.err())
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !poll.isAlive() || looks.get() >= 3);
            assertThat(poll.isAlive()).as(poll.err()).isTrue();
            poll.kill();
        }
        int before = looks.get();
        try (NewstapeProcess poll = NewstapeProcess.start(arguments(topics, sources))) {
            Awaitility.await("more looks; " + poll.err())
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !poll.isAlive() || looks.get() >= before + 2);
            poll.terminate();
            poll.awaitExit();
            assertThat(poll.err()).doesNotContain("Exception", "\tat ");
        }
        CommandLineCall after = poll(topics, sources);

        // Then: each item is there, and a repeat says the same, so that the pipeline drops it
        assertThat(after.exit()).as(after.err()).isZero();
        List<Article> articles = articles(topics);
        assertThat(articles.stream().map(Article::getHeadline).collect(Collectors.toSet()))
                .isEqualTo(IntStream.range(0, looks.get())
                        .mapToObj("Mitsui (8031.T) raised its forecast by %d %%"::formatted)
                        .collect(Collectors.toSet()));
        assertThat(new HashSet<>(articles)).hasSize(looks.get());
    }

    private void feed(String etag, int items) {
        server.at("/feed", exchange -> {
            boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            byte[] body = body(items).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("ETag", etag);
            exchange.sendResponseHeaders(known ? 304 : 200, known ? -1 : body.length);
            if (!known) {
                exchange.getResponseBody().write(body);
            }
        });
    }

    /** The five newest of so many items, newest first. */
    private static String body(int items) {
        return IntStream.iterate(items - 1, i -> i >= Math.max(0, items - 5), i -> i - 1)
                .mapToObj(i -> "<item><guid isPermaLink='false'>harbor-item-" + i
                        + "</guid><title>Mitsui (8031.T) raised its forecast by " + i
                        + " %</title><description>Demand was strong.</description><pubDate>Mon, 02 Mar 2026 09:00:"
                        + (i < 10 ? "0" + i : i) + " GMT</pubDate></item>")
                .collect(Collectors.joining(
                        "", "<rss version='2.0'><channel><title>Harbor</title>", "</channel></rss>"));
    }

    private static Topics prepare(String prefix) throws Exception {
        Topics topics = new Topics(prefix, 1, Optional.empty());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", STACK.bootstrapServers()));
                Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(topics.all(), (short) 1);
            registry.register(topics.all());
        }
        return topics;
    }

    private static CommandLineCall poll(Topics topics, Path sources) {
        List<String> arguments = new ArrayList<>(List.of(arguments(topics, sources)));
        arguments.addAll(List.of("--once", "--format", "json"));
        return CommandLineCall.of(arguments.toArray(String[]::new));
    }

    private static String[] arguments(Topics topics, Path sources) {
        String articles = topics.articles().name();
        return new String[] {
            "poll",
            sources.toString(),
            "-b",
            STACK.bootstrapServers(),
            "--schema-registry-url",
            STACK.registryUrl(),
            "--set",
            "topic.prefix=" + articles.substring(0, articles.length() - "news.articles".length()),
            "--set",
            "topic.partitions=1"
        };
    }

    private static List<Article> articles(Topics topics) throws Exception {
        List<Article> articles = new ArrayList<>();
        try (Registry registry = new Registry(STACK.registryUrl(), Map.of());
                TopicReader<Article> reader = TopicReader.of(
                        Map.of("bootstrap.servers", STACK.bootstrapServers()),
                        topics.articles(),
                        Article.class,
                        new AvroSerdes(registry, RetryPolicy.standard()))) {
            reader.fromEarliest().readToEnd(record -> articles.add(record.value()));
        }
        return articles;
    }
}
