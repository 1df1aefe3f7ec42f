package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.cli.CommandLineCall;
import io.newstape.cli.config.Connection;
import io.newstape.cli.config.OperationsFactory;
import io.newstape.cli.config.PipelineFactory;
import io.newstape.cli.fetch.LocalServer;
import io.newstape.client.ClientSettings;
import io.newstape.client.SignalClient;
import io.newstape.client.Subscription;
import io.newstape.embedded.StackSecurity;
import io.newstape.operations.access.AccessCheck;
import io.newstape.operations.access.Right;
import io.newstape.operations.access.Role;
import io.newstape.operations.doctor.Check;
import io.newstape.operations.doctor.TopicChecks;
import io.newstape.operations.http.OperationsPage;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.RecordCount;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.Topic;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Over SASL_SSL with the standard authorizer: each role does its work, no other, and none of it without an ACL. */
class RolesIT {

    private static final SecureCluster CLUSTER = SecureCluster.get();
    private static final String SIGNALS = SecureCluster.TOPICS.signals().name();

    private static final Pattern SIGNAL_ID = Pattern.compile("\"signalId\":\"([^\"]+)\"");

    private static Admin admin;

    /** What each role does, once; the other tests need its topics. */
    @BeforeAll
    static void shouldLetEachRoleDoItsWork() throws Exception {
        admin = CLUSTER.admin(StackSecurity.ADMIN);
        done(Role.PUBLISHER, "publish", article("a-1").toString());
        try (Producer<byte[], byte[]> noise = new KafkaProducer<>(
                CLUSTER.client(StackSecurity.ADMIN), new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < 2; i++) {
                noise.send(new ProducerRecord<>(SecureCluster.TOPICS.articles().name(), new byte[] {1, 2, 3}))
                        .get();
            }
        }
        try (LocalServer server = feed()) {
            Path sources = sources(server.url("/feed"));
            done(Role.PUBLISHER, "poll", "--once", sources.toString());
        }
        runPipeline();
        done(Role.DESK, "tail", "--from", "earliest", "--max", "1");
        done(Role.DESK, "latest", "8031.T");
        done(Role.DESK, "state", "8031.T");
        followAsAProgram();
        Matcher signal = SIGNAL_ID.matcher(done(Role.DESK, "latest", "8031.T", "--format", "json"));
        assertThat(signal.find()).isTrue();
        done(Role.BACKTEST, "verify");
        done(Role.BACKTEST, "prove", signal.group(1));
        done(Role.BACKTEST, "export", CLUSTER.folder().resolve("export").toString());
        done(Role.BACKTEST, "replay", "--to-files=" + CLUSTER.folder().resolve("replay"));
        done(Role.BACKTEST, "panel", CLUSTER.folder().resolve("panel.csv").toString());
        done(Role.OPERATIONS, "topics", "apply");
        assertThat(CLUSTER.call(Role.OPERATIONS, "status").out())
                .as("it fails, since no instance runs, but sees all")
                .contains("no instance of the pipeline is running", "the last: 8031.T NEW", "2 unreadable");
        done(Role.OPERATIONS, "doctor", "--role", "operations");
        done(Role.OPERATIONS, "dead-letters", "list");
        done(
                Role.OPERATIONS,
                "dead-letters",
                "export",
                "--to=" + CLUSTER.folder().resolve("letters.jsonl"));
        done(Role.OPERATIONS, "dead-letters", "discard", "0");
        done(Role.OPERATIONS, "reference", "load", master("8031").toString());
    }

    /** A program of a desk, in a group of its own. */
    private static void followAsAProgram() throws Exception {
        List<String> followed = new ArrayList<>();
        ClientSettings settings = CLUSTER.clientSettings(Role.DESK.word(), Map.of());
        try (SignalClient client = new SignalClient(settings)) {
            assertThat(client.latest(Subscription.all())).containsOnlyKeys("8031.T");
        }
        SignalClient once = new SignalClient(settings);
        once.follow("desk-roles", Subscription.all(), signal -> {
            followed.add(signal.getSecurity().getRic());
            once.close();
        });
        assertThat(followed).containsExactly("8031.T");
        try (SignalClient client = new SignalClient(settings)) {
            assertThatThrownBy(() -> client.follow("another-group", Subscription.all(), signal -> {}))
                    .isInstanceOf(GroupAuthorizationException.class)
                    .hasMessageContaining("another-group");
        }
    }

    /** The pipeline with its page, as its own user, until there are a signal and the dead letters. */
    private static void runPipeline() throws Exception {
        Connection connection = CLUSTER.connection(Role.PIPELINE.word());
        connection.given.set.put("operations.listen", "127.0.0.1:0");
        connection.given.set.put("state.dir", CLUSTER.folder().resolve("state").toString());
        try (Registry registry = connection.registry();
                Pipeline pipeline = new PipelineFactory(connection).pipeline(registry);
                OperationsPage page = new OperationsFactory(connection)
                        .open(pipeline, registry)
                        .orElseThrow()) {
            pipeline.start();
            Awaitility.await("a signal and a dead letter")
                    .atMost(Duration.ofMinutes(2))
                    .failFast(() -> assertThat(pipeline.lastError()).isEmpty())
                    .until(() -> count(SecureCluster.TOPICS.signals()) >= 1
                            && count(SecureCluster.TOPICS.deadLetters()) >= 2);
            done(Role.OPERATIONS, "lag");
            assertThat(page.url()).startsWith("http://127.0.0.1:");
        }
    }

    private static long count(Topic topic) {
        return RecordCount.of(CLUSTER.client(StackSecurity.ADMIN), topic);
    }

    @AfterAll
    static void close() {
        admin.close();
    }

    /** The rows are the role's own list: an ACL that is added to it and that nothing misses fails here. */
    @ParameterizedTest
    @EnumSource
    @Timeout(600)
    void shouldNameEachAclThatIsMissing(Role role) throws Exception {
        try (LocalServer feed = feed();
                Admin own = CLUSTER.admin(role.word())) {
            AclRows rows = new AclRows(
                    article("a-1"),
                    article("a-1", "Other Wire"),
                    master("8002"),
                    sources(feed.url("/feed")),
                    CLUSTER.folder());
            for (Right right : rights(role)) {
                for (AclOperation operation : right.operations()) {
                    Right one = right(right, operation);
                    AclBinding acl = one.bindings("User:" + role.word()).get(0);
                    List<String> calls = rows.calls(role, right, operation);
                    remove(acl);
                    try {
                        if (!isHiddenFromDoctor(right)) {
                            shouldBeFoundByTheDoctor(one, role, own);
                        } else {
                            assertThat(calls).as(one.words()).isNotEmpty();
                        }
                        calls.forEach(call -> shouldFailAndSay(one, role, call));
                    } finally {
                        admin.createAcls(List.of(acl)).all().get();
                    }
                }
            }
            assertThat(rows.unused(role)).isEmpty();
        }
    }

    /** The right to look at all transactions hides that to one of them. */
    private static boolean isHiddenFromDoctor(Right right) {
        return right.name().endsWith("-dead-letters") && right.type() == ResourceType.TRANSACTIONAL_ID;
    }

    /** It is what 'doctor --role' prints, and no other right is missing. */
    private static void shouldBeFoundByTheDoctor(Right missing, Role role, Admin own) {
        assertThat(new TopicChecks(own, SecureCluster.TOPICS).rights(role, SecureCluster.APPLICATION))
                .as(missing.words())
                .extracting(Check::finding)
                .containsExactly("this principal lacks " + missing.words());
    }

    private static void shouldFailAndSay(Right missing, Role role, String call) {
        CommandLineCall made = CLUSTER.call(role, call.split(" "));
        assertThat(made.exit())
                .as(call + " without " + missing.words() + "\n" + made.out() + made.err())
                .isEqualTo(1);
        // 'poll' says of each source how it went, as its result
        assertThat(made.out() + made.err())
                .as(call)
                .contains("lacks: ")
                .contains(missing.words())
                .contains("'newstape topics acls --role " + role.word() + "'")
                .doesNotContain("Exception", "\tat ");
    }

    @Test
    void shouldPrintWhatTheDoctorFinds() throws Exception {
        // Given
        Right one = right(topic(SIGNALS), AclOperation.READ);
        AclBinding acl = one.bindings("User:desk").get(0);
        remove(acl);
        try {
            // When
            CommandLineCall doctor = CLUSTER.call(Role.DESK, "doctor", "--strict", "--role", "desk");

            // Then
            assertThat(doctor.exit()).isEqualTo(1);
            assertThat(doctor.out())
                    .contains("this principal lacks " + one.words())
                    .contains("'newstape topics acls --role desk' prints");
        } finally {
            admin.createAcls(List.of(acl)).all().get();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveNoRightOfAnotherRole(Role role) {
        try (Admin own = CLUSTER.admin(role.word())) {
            for (Role other : Role.values()) {
                // Given: topics, where a broker tells exactly what is allowed
                List<Right> foreign = topics(rights(other)).stream()
                        .flatMap(right -> without(right, role))
                        .toList();

                // When, Then
                assertThat(new AccessCheck(own).absent(foreign))
                        .as(other.word())
                        .isEqualTo(foreign);
            }
        }
    }

    @Test
    @Timeout(120)
    void shouldTellTheLagToOneWhoMayOnlyDescribeTheTopics() throws Exception {
        // Given: an article that waits, and a user that may not read it
        String articles = SecureCluster.TOPICS.articles().name();
        done(Role.PUBLISHER, "publish", article("a-3").toString());
        AclBinding acl = right(topic(articles), AclOperation.READ)
                .bindings("User:" + Role.OPERATIONS.word())
                .get(0);
        remove(acl);
        try {
            // When
            CommandLineCall lag = CLUSTER.call(Role.OPERATIONS, "lag");
            CommandLineCall inCron = CLUSTER.call(Role.OPERATIONS, "lag", "--max-seconds", "3600");

            // Then
            assertThat(lag.exit()).as(lag.err()).isZero();
            assertThat(lag.out())
                    .containsPattern("total lag: [1-9]")
                    .contains("unknown: for how long records of " + articles + " wait; this user may not read");
            assertThat(inCron.exit()).isEqualTo(1);
            assertThat(inCron.err()).contains("is not known, so --max-seconds can't be checked");
        } finally {
            admin.createAcls(List.of(acl)).all().get();
        }
    }

    @Test
    void shouldRefuseWorkOfAnotherRole() throws Exception {
        assertThat(CLUSTER.call(Role.DESK, "publish", article("a-2").toString()).err())
                .contains("lacks: WRITE on topic roles.news.articles");
        assertThat(CLUSTER.call(Role.PUBLISHER, "latest").err())
                .contains("lacks: READ on topic roles.market.latest-signals");
        assertThat(CLUSTER.call(Role.BACKTEST, "dead-letters", "list").err()).contains("lacks: ");
        assertThat(CLUSTER.call(Role.OPERATIONS, "topics", "apply", "--acls").err())
                .contains("lacks: ALTER on the cluster");
    }

    @Test
    void shouldAddTheAclsOfEveryRoleAndTellWhatIsMore() throws Exception {
        // Given
        Path file = CLUSTER.file(StackSecurity.ADMIN);
        String[] call = {"topics", "apply", "--acls", "--user", "desk=CN=" + SecureCluster.CERTIFIED};

        // When
        CommandLineCall first = CLUSTER.call(file, call);
        admin.createAcls(right(topic(SIGNALS), AclOperation.WRITE).bindings("User:CN=" + SecureCluster.CERTIFIED))
                .all()
                .get();
        CommandLineCall second = CLUSTER.call(file, call);

        // Then
        assertThat(first.exit()).as(first.err()).isZero();
        assertThat(first.out())
                .contains("User:newstape-pipeline")
                .containsPattern("User:CN=desk-by-certificate +8 ACLs added, 0 present");
        assertThat(second.exit()).isEqualTo(1);
        assertThat(second.out())
                .containsPattern("User:CN=desk-by-certificate +0 ACLs added, 8 present")
                .contains("beyond the role: ALLOW WRITE on TOPIC roles.market.signals");
    }

    @Test
    @Timeout(60)
    void shouldNotLetAPersonWaitForARegistryThatRefusesThePassword() throws Exception {
        // Given
        String right = Files.readString(CLUSTER.file(Role.DESK.word()));
        Path wrong = Files.writeString(
                CLUSTER.folder().resolve("wrong.properties"), right + "registry.basic.auth.user.info=desk:wrong\n");

        // When: it reads a record, and asks for its schema
        CommandLineCall call = CLUSTER.call(wrong, "state", "8031.T");

        // Then
        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.err()).contains("(401)", "registry.basic.auth.user.info");
    }

    private static String done(Role role, String... arguments) {
        CommandLineCall call = CLUSTER.call(role, arguments);
        assertThat(call.exit())
                .as(String.join(" ", arguments) + "\n" + call.out() + call.err())
                .isZero();
        return call.out();
    }

    /** It has an article that names nobody. */
    private static LocalServer feed() {
        return LocalServer.start()
                .at(
                        "/feed",
                        "[{\"id\":\"f-1\",\"headline\":\"Rain is expected\",\"content\":\"It will be wet.\",\"published_at\":\"2024-11-11T09:00:00Z\"}]");
    }

    /** A file of one source. */
    private static Path sources(String url) throws Exception {
        return Files.writeString(
                Files.createTempFile(CLUSTER.folder(), "sources-", ".ini"),
                "[a]\naddresses = any\nurl = " + url + "\n");
    }

    /** A master of one company; a load of what is there already would write nothing. */
    private static Path master(String symbol) throws Exception {
        return Files.writeString(
                CLUSTER.folder().resolve("master-" + symbol + ".csv"),
                "instrumentId,companyId,name,aliases,ric,mic,symbol,kind,isin,primary,validFrom,validTo\nXTKS:" + symbol
                        + ",trader,Trading House,,"
                        + symbol + ".T,XTKS," + symbol + ",EQUITY,,true,,\n");
    }

    private static Path article(String id) throws Exception {
        return article(id, "Sample Wire");
    }

    private static Path article(String id, String source) throws Exception {
        return Files.writeString(
                CLUSTER.folder().resolve(id + "-" + source.replace(' ', '-') + ".jsonl"),
                "{\"id\":\"" + id
                        + "\",\"headline\":\"Mitsui & Co (8031.T) raised its forecast\",\"content\":\"Demand was"
                        + " strong.\",\"source\":\"" + source
                        + "\",\"published_at\":\"2024-11-11T09:00:00Z\"}\n");
    }

    private static List<Right> rights(Role role) {
        return role.rights(SecureCluster.TOPICS, SecureCluster.APPLICATION);
    }

    private static List<Right> topics(List<Right> rights) {
        return rights.stream()
                .filter(right -> right.type() == ResourceType.TOPIC && right.pattern() == PatternType.LITERAL)
                .toList();
    }

    /** What a role doesn't have of a right, by itself or within another. */
    private static Stream<Right> without(Right right, Role role) {
        Set<AclOperation> foreign = new HashSet<>(right.operations());
        for (Right own : topics(rights(role))) {
            if (own.name().equals(right.name())) {
                own.operations().forEach(foreign::remove);
                foreign.remove(AclOperation.DESCRIBE);
            }
        }
        return foreign.isEmpty()
                ? Stream.empty()
                : Stream.of(new Right(right.type(), right.name(), right.pattern(), new ArrayList<>(foreign)));
    }

    private static void remove(AclBinding acl) throws Exception {
        admin.deleteAcls(List.of(acl.toFilter())).all().get();
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(() -> admin.describeAcls(acl.toFilter()).values().get().isEmpty());
    }

    private static Right right(Right on, AclOperation operation) {
        return new Right(on.type(), on.name(), on.pattern(), List.of(operation));
    }

    private static Right topic(String name) {
        return literal(ResourceType.TOPIC, name);
    }

    private static Right literal(ResourceType type, String name) {
        return new Right(type, name, PatternType.LITERAL, List.of(AclOperation.READ));
    }
}
