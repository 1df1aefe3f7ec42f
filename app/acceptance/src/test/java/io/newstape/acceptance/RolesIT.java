package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.cli.CommandLineCall;
import io.newstape.cli.fetch.LocalServer;
import io.newstape.embedded.EmbeddedBroker;
import io.newstape.embedded.EmbeddedStack;
import io.newstape.embedded.SharedStack;
import io.newstape.operations.access.Right;
import io.newstape.operations.access.Role;
import io.newstape.streams.wire.RecordCount;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.TopicAdmin;
import io.newstape.streams.wire.Topics;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.acl.AclBinding;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A broker with the standard authorizer: each role does its work with the ACLs that are printed for it. */
class RolesIT {

    private static final EmbeddedStack STACK = SharedStack.get();
    private static final Topics TOPICS = new Topics("roles.", 1, Optional.empty());
    private static final String APPLICATION = "roles.app";
    private static final String ADMIN = "admin";

    @TempDir
    static Path folder;

    private static EmbeddedBroker broker;

    @BeforeAll
    static void start() throws Exception {
        EmbeddedStack.Ports ports = EmbeddedStack.Ports.free();
        String users = Arrays.stream(Role.values())
                .map(role -> "user_" + name(role) + "=\"" + name(role) + "-password\"")
                .collect(Collectors.joining(" "));
        broker = EmbeddedBroker.start(
                folder.resolve("kafka"),
                ports.broker(),
                ports.controller(),
                Map.of(
                        "listener.security.protocol.map",
                        "CONTROLLER:PLAINTEXT,CLIENTS:SASL_PLAINTEXT",
                        "sasl.enabled.mechanisms",
                        "PLAIN",
                        "sasl.mechanism.inter.broker.protocol",
                        "PLAIN",
                        "listener.name.clients.plain.sasl.jaas.config",
                        "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + ADMIN
                                + "\" password=\"admin-password\" user_" + ADMIN + "=\"admin-password\" " + users
                                + ";",
                        "authorizer.class.name",
                        "org.apache.kafka.metadata.authorizer.StandardAuthorizer",
                        "super.users",
                        "User:" + ADMIN + ";User:ANONYMOUS"));
        try (Admin admin = Admin.create(client(ADMIN));
                Registry registry = new Registry(STACK.registryUrl(), Map.of())) {
            new TopicAdmin(admin).apply(TOPICS.all(), (short) 1);
            registry.register(TOPICS.all());
            List<AclBinding> bindings = new ArrayList<>();
            for (Role role : Role.values()) {
                for (Right right : role.rights(TOPICS, APPLICATION)) {
                    bindings.addAll(right.bindings("User:" + name(role)));
                }
            }
            admin.createAcls(bindings).all().get();
        }
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @Test
    void shouldLetEachRoleDoItsWork() throws Exception {
        // Given
        Path articles = Files.writeString(
                folder.resolve("articles.jsonl"),
                "{\"id\":\"a-1\",\"headline\":\"Mitsui & Co (8031.T) raised its forecast\",\"content\":\"Demand was"
                        + " strong.\",\"source\":\"Sample Wire\",\"published_at\":\"2024-11-11T09:00:00Z\"}\n");

        // Then: what each role does
        done(call(Role.PUBLISHER, "publish", articles.toString()));
        try (LocalServer server = LocalServer.start().at("/feed", "[]")) {
            Path sources = Files.writeString(
                    folder.resolve("sources.ini"), "[a]\naddresses = any\nurl = " + server.url("/feed") + "\n");
            done(call(Role.PUBLISHER, "poll", "--once", sources.toString()));
        }
        try (NewstapeProcess run = NewstapeProcess.start(arguments(
                name(Role.PIPELINE),
                "run",
                "--set",
                "operations.listen=127.0.0.1:0",
                "--set",
                "state.dir=" + folder))) {
            Awaitility.await("a signal; " + run.err())
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> !run.isAlive() || RecordCount.of(client(ADMIN), TOPICS.signals()) >= 1);
            assertThat(run.isAlive()).as(run.err()).isTrue();
            done(call(Role.OPERATIONS, "lag"));
            assertThat(run.err()).doesNotContain("TopicAuthorization", "ClusterAuthorization", "GroupAuthorization");
        }
        done(call(Role.DESK, "tail", "--from", "earliest", "--max", "1"));
        done(call(Role.DESK, "latest", "8031.T"));
        done(call(Role.DESK, "state", "8031.T"));
        done(call(Role.BACKTEST, "verify"));
    }

    private static void done(CommandLineCall call) {
        assertThat(call.exit()).as(call.out() + call.err()).isZero();
    }

    private static CommandLineCall call(Role role, String... arguments) {
        return CommandLineCall.of(arguments(name(role), arguments));
    }

    private static String[] arguments(String user, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("-b", broker.bootstrapServers(), "--schema-registry-url", STACK.registryUrl()));
        Map<String, String> settings =
                new HashMap<>(Map.of("topic.prefix", "roles.", "topic.partitions", "1", "application.id", APPLICATION));
        security(user).forEach((key, value) -> settings.put("kafka." + key, value));
        settings.forEach((key, value) -> all.addAll(List.of("--set", key + "=" + value)));
        return all.toArray(String[]::new);
    }

    private static Map<String, Object> client(String user) {
        Map<String, Object> client = new HashMap<>(security(user));
        client.put("bootstrap.servers", broker.bootstrapServers());
        return client;
    }

    private static Map<String, String> security(String user) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"" + user + "\" password=\""
                        + user + "-password\";");
    }

    private static String name(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
