package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.CommandLineCall;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.streams.wire.RecordCount;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The pipeline as a service: how it starts, stops and fails. */
class RunIT {

    private static final EmbeddedStack STACK = SharedStack.get();
    private static final Duration SOON = Duration.ofMinutes(2);

    @Test
    void shouldStopCleanlyAndLeaveTheGroupWhenItIsTold() throws Exception {
        // Given
        prepare("stopping.", 1);
        try (NewstapeProcess run = run("stopping.")) {
            awaitMembers("stopping.", 1, run);

            // When
            run.terminate();
            run.awaitExit();

            // Then: nobody waits for a session to time out
            awaitMembers("stopping.", 0, run);
        }
    }

    @Test
    void shouldSayWhichTopicsAreMissing() throws Exception {
        try (NewstapeProcess run = run("nowhere.")) {
            assertThat(run.awaitExit()).isEqualTo(1);
            assertThat(run.err()).contains("nowhere.news.articles").contains("newstape topics apply");
        }
    }

    @Test
    void shouldEndWithAnErrorWhenAStreamThreadEndsForGood() throws Exception {
        // Given: a topic of the flow goes away under the pipeline
        Topics topics = prepare("vanishing.", 1);
        try (NewstapeProcess run = run("vanishing.");
                Admin admin = Admin.create(Map.of("bootstrap.servers", STACK.bootstrapServers()))) {
            awaitMembers("vanishing.", 1, run);

            // When
            admin.deleteTopics(List.of(topics.articles().name())).all().get();

            // Then
            assertThat(run.awaitExit()).isEqualTo(1);
            assertThat(run.err()).contains("the pipeline ended").contains("a stream thread ended for good");
        }
    }

    @Test
    void shouldShareTheWorkOutByTheBroker() throws Exception {
        // Given: two instances of a streams group (KIP-1071)
        Topics topics = prepare("by-broker.", 1);
        Path article = Files.writeString(
                Files.createTempFile(Path.of("target"), "article-", ".txt"), "IBM (NYSE: IBM) raised its forecast.");
        String[] option = {"--set", "group.protocol=streams"};
        try (NewstapeProcess one = run("by-broker.", option);
                NewstapeProcess other = run("by-broker.", option)) {

            // When
            assertThat(CommandLineCall.of(arguments(
                                    "by-broker.", "publish", "--published-at=2026-03-02T15:00:00Z", article.toString()))
                            .exit())
                    .isZero();

            // Then: they work, and 'status' sees both
            Awaitility.await("both in the group")
                    .atMost(SOON)
                    .failFast(() -> assertThat(one.isAlive() && other.isAlive())
                            .as(() -> one.err() + other.err())
                            .isTrue())
                    .until(() -> CommandLineCall.of(arguments("by-broker.", "status"))
                            .out()
                            .contains("stable, 2 members"));
            Awaitility.await("the signal")
                    .atMost(SOON)
                    .until(() -> RecordCount.of(Map.of("bootstrap.servers", STACK.bootstrapServers()), topics.signals())
                            == 1);
        }
    }

    private static Topics prepare(String prefix, int partitions) throws Exception {
        Topics topics = new Topics(prefix, partitions, Optional.empty());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", STACK.bootstrapServers()));
                Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(topics.all(), (short) 1);
            registry.register(topics.all());
        }
        return topics;
    }

    private static NewstapeProcess run(String prefix, String... options) throws Exception {
        String state =
                Files.createTempDirectory(Path.of("target"), "run-state-").toString();
        Stream<String> call = Stream.concat(Stream.of("run", "--set", "state.dir=" + state), Stream.of(options));
        return NewstapeProcess.start(arguments(prefix, call.toArray(String[]::new)));
    }

    /** A call on this stack, for the pipeline with this prefix. */
    private static String[] arguments(String prefix, String... call) {
        List<String> arguments = new ArrayList<>(List.of(call));
        arguments.addAll(
                List.of("--bootstrap-servers", STACK.bootstrapServers(), "--schema-registry-url", STACK.registryUrl()));
        Stream.of("topic.prefix=" + prefix, "topic.partitions=1", "application.id=" + prefix + "app")
                .forEach(setting -> arguments.addAll(List.of("--set", setting)));
        return arguments.toArray(String[]::new);
    }

    private static void awaitMembers(String prefix, int count, NewstapeProcess run) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", STACK.bootstrapServers()))) {
            Awaitility.await(count + " members of the group; " + run.err())
                    .atMost(SOON)
                    .ignoreExceptions()
                    .until(() -> admin.describeConsumerGroups(List.of(prefix + "app"))
                                    .all()
                                    .get()
                                    .get(prefix + "app")
                                    .members()
                                    .size()
                            == count);
        }
    }
}
