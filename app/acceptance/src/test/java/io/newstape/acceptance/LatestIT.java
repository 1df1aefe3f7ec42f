package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.cli.CommandLineCall;
import io.newstape.client.ClientSettings;
import io.newstape.client.SignalBook;
import io.newstape.client.SignalClient;
import io.newstape.client.Subscription;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.AheadBound;
import io.newstape.streams.wire.ArticlePublisher;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.RecordCount;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import io.newstape.streams.wire.Tuning;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One signal for each security, and what a desk chooses of all signals. */
class LatestIT {

    private static final EmbeddedStack STACK = SharedStack.get();
    private static final Map<String, Object> CLIENT = Map.of("bootstrap.servers", STACK.bootstrapServers());
    private static final Topics TOPICS = new Topics("latest.", 1, Optional.empty());
    private static final Instant NINE = Instant.parse("2024-11-11T09:00:00Z");

    @TempDir
    Path folder;

    @Test
    void shouldShowTheLatestSignalOfEachSecurityAndChooseAmongAll() throws Exception {
        // Given: Mitsui three times, the last one withdrawn; Marubeni once
        try (Admin admin = Admin.create(CLIENT);
                Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(TOPICS.all(), (short) 1);
            registry.register(TOPICS.all());
            publish(
                    registry,
                    article("a-1", 0, "Mitsui & Co (8031.T) raised its forecast", ArticleStatus.NEW),
                    article("a-2", 1, "Mitsui & Co (8031.T) won an order in Chile", ArticleStatus.NEW),
                    article("a-3", 2, "Mitsui & Co (8031.T) cut its forecast", ArticleStatus.NEW),
                    article("a-4", 3, "Marubeni Corp (8002.T) raised its forecast", ArticleStatus.NEW),
                    article("a-3", 4, "Withdrawn", ArticleStatus.WITHDRAWN));
        }
        try (NewstapeProcess run = NewstapeProcess.start(
                arguments("run", "--set", "operations.listen=off", "--set", "state.dir=" + folder))) {
            Awaitility.await("five signals; " + run.err())
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> RecordCount.of(CLIENT, TOPICS.signals()) >= 5);
        }

        // Then
        CommandLineCall all = CommandLineCall.of(arguments("latest"));
        assertThat(all.exit()).as(all.err()).isZero();
        assertThat(all.out().lines().skip(1)).hasSize(2);
        assertThat(all.out().lines().toList().get(1)).contains("8002.T");
        assertThat(all.out().lines().toList().get(2)).contains("8031.T", "won an order");
        CommandLineCall none = CommandLineCall.of(arguments("latest", "7203.T"));
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("no signal that holds of 7203.T");
        assertThat(tail(1, "--isin", "JP3877600001")).allMatch(line -> line.contains("8002.T"));
        assertThat(tail(1, "--company", "marubeni")).allMatch(line -> line.contains("8002.T"));
        assertThat(tail(1, "--event", "contract-won")).allMatch(line -> line.contains("won an order"));
        assertThat(tail(3, "--source", "sample wire", "--action", "new")).hasSize(3);
        assertThat(CommandLineCall.of(arguments("tail", "--isin", "XX0000000000"))
                        .exit())
                .isEqualTo(2);
        followAsAProgram();
        CommandLineCall verify = CommandLineCall.of(arguments("verify"));
        assertThat(verify.exit()).as(verify.out() + verify.err()).isZero();
        missNothingBetweenAskingAndFollowing();
    }

    /** A group that is new begins where somebody asked for what holds, not where it joins. */
    @SuppressWarnings("try")
    private static void missNothingBetweenAskingAndFollowing() throws Exception {
        List<Signal> handled = new ArrayList<>();
        try (SignalClient client = new SignalClient(settings("latest.", "latest"))) {
            Signal holds = client.latest(Subscription.all()).get("8031.T");
            send(Signal.newBuilder(holds).setRevision(2).build());
            client.follow("desk-new", Subscription.all(), signal -> {
                handled.add(signal);
                client.close();
            });
        }
        assertThat(handled).singleElement().extracting(Signal::getRevision).isEqualTo(2);
        try (SignalClient lost = new SignalClient(settings("nowhere.", "latest"))) {
            assertThatThrownBy(() -> lost.latest(Subscription.all()))
                    .hasMessageContaining("There is no topic nowhere.market.signals. Is the prefix");
        }
    }

    private static ClientSettings settings(String prefix, String start) {
        return new ClientSettings(
                Map.of("bootstrap.servers", STACK.bootstrapServers(), "auto.offset.reset", start),
                STACK.registryUrl(),
                Map.of(),
                prefix);
    }

    private static void send(Signal signal) throws Exception {
        try (Registry registry = new Registry(STACK.registryUrl(), Map.of());
                Producer<String, Signal> producer = new KafkaProducer<>(
                        CLIENT,
                        new StringSerializer(),
                        new AvroSerdes(registry, RetryPolicy.standard()).<Signal>serializer())) {
            producer.send(new ProducerRecord<>(
                            TOPICS.signals().name(), signal.getSecurity().getRic(), signal))
                    .get();
        }
    }

    /** A program of a desk: what holds now, then all signals, with a handler that fails once. */
    @SuppressWarnings("try")
    private static void followAsAProgram() throws Exception {
        ClientSettings settings = settings("latest.", "earliest");
        List<String> handled = new ArrayList<>();
        try (SignalClient client = new SignalClient(settings)) {
            assertThat(client.latest(Subscription.all()).keySet()).containsExactly("8002.T", "8031.T");
            assertThat(client.latest(Subscription.all().withEvents("contract-won"))
                            .keySet())
                    .containsExactly("8031.T");
            assertThatThrownBy(() -> client.follow("desk-program", Subscription.all(), signal -> {
                        if (handled.size() == 2) {
                            throw new IllegalStateException("the desk is closed");
                        }
                        handled.add(signal.getSignalId() + signal.getRevision());
                    }))
                    .hasMessage("the desk is closed");
        }
        SignalBook book = new SignalBook();
        try (SignalClient again = new SignalClient(settings)) {
            again.follow("desk-program", Subscription.all(), signal -> {
                handled.add(signal.getSignalId() + signal.getRevision());
                book.take(signal);
                if (handled.size() == 5) {
                    again.close();
                }
            });
        }
        assertThat(handled).as("all, and none twice").hasSize(5).doesNotHaveDuplicates();
        assertThat(book.holding("8031.T"))
                .noneMatch(signal -> signal.getArticle().getArticleId().equals("a-3"));
    }

    private static List<String> tail(int max, String... filter) {
        List<String> tail = new ArrayList<>(List.of("tail", "--from", "earliest", "--max", Integer.toString(max)));
        tail.addAll(List.of(filter));
        return CommandLineCall.of(arguments(tail.toArray(String[]::new)))
                .out()
                .lines()
                .skip(1)
                .toList();
    }

    private static void publish(Registry registry, Article... articles) {
        try (ArticlePublisher publisher = new ArticlePublisher(
                CLIENT,
                Tuning.LATENCY,
                TOPICS.articles(),
                new AvroSerdes(registry, RetryPolicy.standard()),
                InstantSource.system(),
                AheadBound.PRESET)) {
            for (Article article : articles) {
                publisher.publish(article, (which, reason) -> {
                    throw new IllegalArgumentException(reason);
                });
            }
            publisher.flush();
        }
    }

    private static Article article(String id, int hour, String headline, ArticleStatus status) {
        return Article.newBuilder()
                .setArticleId(id)
                .setVersion(status == ArticleStatus.NEW ? 1 : 2)
                .setStatus(status)
                .setSource("Sample Wire")
                .setPublishedAt(NINE.plus(Duration.ofHours(hour)))
                .setHeadline(headline)
                .setParagraphs(List.of())
                .build();
    }

    private static String[] arguments(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of(
                "-b",
                STACK.bootstrapServers(),
                "--schema-registry-url",
                STACK.registryUrl(),
                "--set",
                "topic.prefix=latest.",
                "--set",
                "topic.partitions=1",
                "--set",
                "application.id=latest.app"));
        return all.toArray(String[]::new);
    }
}
