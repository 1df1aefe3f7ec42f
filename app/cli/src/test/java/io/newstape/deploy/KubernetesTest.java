package io.newstape.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.newstape.cli.CommandLineCall;
import io.newstape.operations.access.Role;
import io.newstape.operations.http.OperationsPage;
import io.newstape.operations.metrics.Metric;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The files for Kubernetes name what the code has: topics, rights, settings, ports, probes, metrics. */
class KubernetesTest {

    private static final Path FOLDER = Compose.folder().resolve("kubernetes");
    private static final Path BASE = FOLDER.resolve("base");
    private static final Path SETTINGS = BASE.resolve("newstape.properties");

    private static final ResourceReader READER = new ResourceReader();

    /** What Kustomize reads, and no cluster. */
    private static final String KUSTOMIZE = "kustomize.config.k8s.io/";

    /** Writes the files that are made of the code, when they are to be made anew. */
    private static final boolean REFRESH = Boolean.getBoolean("newstape.docs.refresh");

    @Test
    void shouldHaveTheTopicsOfTheCode() throws IOException {
        // When
        CommandLineCall printed = CommandLineCall.of(
                "topics",
                "--as",
                "strimzi",
                "--set",
                "topic.partitions=" + settings().getProperty("topic.partitions"));

        // Then
        assertThat(made("topics.yaml", "newstape topics --as strimzi", printed.out()))
                .isEqualTo(Files.readString(BASE.resolve("topics.yaml")));
    }

    @Test
    void shouldHaveTheUsersOfTheCode() throws IOException {
        // When
        StringBuilder printed = new StringBuilder();
        for (Role role : Role.values()) {
            printed.append("---\n")
                    .append(CommandLineCall.of("topics", "acls", "--role", role.word(), "--as", "strimzi")
                            .out());
        }

        // Then
        assertThat(made("users.yaml", "newstape topics acls --as strimzi, for each role", printed.toString()))
                .isEqualTo(Files.readString(BASE.resolve("users.yaml")));
    }

    private static String made(String file, String by, String content) throws IOException {
        String whole = "# made by: " + by + "\n" + content;
        if (REFRESH) {
            Files.writeString(BASE.resolve(file), whole);
        }
        return whole;
    }

    @Test
    void shouldHaveTheFieldsTypesAndWordsThatTheClusterKnows() throws IOException {
        // Given
        Set<String> checked = new TreeSet<>();

        // When, Then
        for (Path file : files()) {
            for (JsonNode resource : documents(file)) {
                if (!resource.path("apiVersion").asText().startsWith(KUSTOMIZE)) {
                    assertThat(READER.problems(resource))
                            .as(file + ", " + resource.at("/metadata/name").asText())
                            .isEmpty();
                    checked.add(resource.path("apiVersion").asText() + " "
                            + resource.path("kind").asText());
                }
            }
        }
        assertThat(checked).isEqualTo(new TreeSet<>(ResourceReader.kinds()));
        assertThat(List.of(Kafka.VERSIONS, KafkaNodePool.VERSIONS, KafkaTopic.VERSIONS, KafkaUser.VERSIONS))
                .allSatisfy(versions -> assertThat(versions).contains("v1"));
    }

    @ParameterizedTest
    @CsvSource({
        // a field that there isn't
        "base/pipeline.yaml, 'podManagementPolicy:', 'podManagmentPolicy:'",
        "base/pipeline.yaml, 'terminationGracePeriodSeconds: 60', 'terminationGracePeriod: 60'",
        "base/pipeline.yaml, 'readOnlyRootFilesystem', 'readOnlyRootFileSystem'",
        "base/pipeline.yaml, 'maxUnavailable: 1', 'maxUnavailabe: 1'",
        "base/schemas.yaml, 'backoffLimit', 'retryLimit'",
        "base/topics.yaml, 'partitions:', 'partition:'",
        "base/users.yaml, 'patternType: literal', 'pattern: literal'",
        "kafka/kafka.yaml, 'kraftMetadata', 'metadataVolume'",
        "kafka/kafka.yaml, 'topicOperator', 'topicsOperator'",
        "scaling/scaling.yaml, 'cooldownPeriod', 'coolDownPeriod'",
        "scaling/scaling.yaml, 'periodSeconds', 'seconds'",
        "scaling/scaling.yaml, 'podMetricsEndpoints', 'endpoints'",
        // a value of another type
        "base/pipeline.yaml, 'replicas: 2', 'replicas: \"2\"'",
        "base/pipeline.yaml, 'drop: [ALL]', 'drop: ALL'",
        "base/pipeline.yaml, 'cpu: \"1\"', 'cpu: [1]'",
        "base/topics.yaml, 'replicas: 3', 'replicas: three'",
        "kafka/kafka.yaml, 'tls: true', 'tls: \"yes\"'",
        "scaling/scaling.yaml, 'threshold: \"10\"', 'threshold: 10'",
        // a word that isn't one of the field's
        "base/pipeline.yaml, 'podManagementPolicy: Parallel', 'podManagementPolicy: parallel'",
        "base/pipeline.yaml, 'ScheduleAnyway', 'Anyway'",
        "base/pipeline.yaml, 'ReadWriteOnce', 'ReadWrite'",
        "base/schemas.yaml, 'restartPolicy: OnFailure', 'restartPolicy: UnlessStopped'",
        "base/users.yaml, 'type: scram-sha-512', 'type: scram-sha-256'",
        "base/users.yaml, 'operations: [Read', 'operations: [Reads'",
        "base/users.yaml, 'type: topic', 'type: topics'",
        "kafka/kafka.yaml, 'roles: [controller', 'roles: [leader'",
        "kafka/kafka.yaml, 'type: internal', 'type: inside'",
        "kafka/kafka.yaml, 'type: persistent-claim', 'type: claim'",
        "scaling/scaling.yaml, 'type: Pods', 'type: Pod'",
        // a version that there isn't
        "base/pipeline.yaml, 'apps/v1', 'apps/v1beta1'",
        "base/topics.yaml, 'kafka.strimzi.io/v1', 'kafka.strimzi.io/v1beta2'"
    })
    void shouldNotLetAMistakePass(String file, String right, String wrong) throws IOException {
        // Given
        String text = Files.readString(FOLDER.resolve(file));
        assertThat(text).contains(right);

        // When
        List<JsonNode> changed = documents(text.replace(right, wrong));

        // Then
        assertThat(changed.stream().flatMap(resource -> READER.problems(resource).stream()))
                .isNotEmpty();
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void shouldSetWhatNewstapeKnows() {
        // When
        CommandLineCall config = CommandLineCall.of("config", "--config", SETTINGS.toString());

        // Then
        assertThat(config.exit()).as(config.err()).isZero();
        assertThat(config.out())
                .contains("operations.listen = 0.0.0.0:8090", "${dir:/etc/newstape/user:sasl.jaas.config}");
    }

    @Test
    void shouldAskThePortAndTheProbesThatThereAre() throws IOException {
        // Given
        JsonNode container = container("StatefulSet", "pipeline.yaml");
        String port = settings().getProperty("operations.listen").replaceFirst(".*:", "");

        // When, Then
        assertThat(container.at("/ports/0/containerPort").asText()).isEqualTo(port);
        assertThat(document("Service", "pipeline.yaml").at("/spec/ports/0/port").asText())
                .isEqualTo(port);
        for (String probe : List.of("startupProbe", "readinessProbe", "livenessProbe")) {
            assertThat(OperationsPage.PROBES)
                    .as(probe)
                    .containsKey(container.path(probe).at("/httpGet/path").asText());
            assertThat(container.path(probe).at("/httpGet/port").asText())
                    .isEqualTo(container.at("/ports/0/name").asText());
        }
    }

    @Test
    void shouldMountEveryFileThatTheSettingsName() throws IOException {
        // Given
        JsonNode container = container("StatefulSet", "pipeline.yaml");
        List<String> mounted = new ArrayList<>();
        container
                .path("volumeMounts")
                .forEach(mount -> mounted.add(mount.path("mountPath").asText()));
        Pattern path = Pattern.compile("/(?:etc|var)/[a-z/]+");

        // When
        List<String> named = new ArrayList<>();
        settings()
                .forEach((key, value) ->
                        path.matcher(value.toString()).results().forEach(match -> named.add(match.group())));

        // Then
        assertThat(named).hasSizeGreaterThan(3).allSatisfy(file -> assertThat(mounted)
                .anyMatch(file::startsWith));
        assertThat(users()).contains("newstape-pipeline");
        assertThat(container.at("/args/2").asText()).startsWith(mounted.get(0) + "/" + SETTINGS.getFileName());
    }

    @Test
    void shouldRunWhatTheImageHas() throws IOException {
        // Given
        String image = Compose.read().service("pipeline").path("image").asText();
        String user = Containerfile.instructions("USER ").get(0);

        // When, Then
        for (JsonNode workload : List.of(document("StatefulSet", "pipeline.yaml"), document("Job", "schemas.yaml"))) {
            JsonNode pod = workload.at("/spec/template/spec");
            assertThat(pod.at("/containers/0/image").asText()).isEqualTo(image);
            assertThat(pod.at("/securityContext/runAsUser") + ":" + pod.at("/securityContext/runAsGroup"))
                    .isEqualTo(user);
            assertThat(pod.at("/containers/0/securityContext/readOnlyRootFilesystem")
                            .asBoolean())
                    .isTrue();
            CommandLineCall call = CommandLineCall.of(
                    Stream.concat(Compose.texts(pod.at("/containers/0/args")).stream(), Stream.of("--help"))
                            .toArray(String[]::new));
            assertThat(call.exit()).as(call.err()).isZero();
        }
    }

    @Test
    void shouldScaleByAMetricThatThereIsUpToTheNumberOfPartitions() throws IOException {
        // Given
        JsonNode scaling = documents(FOLDER.resolve("scaling/scaling.yaml")).get(1);
        String query = scaling.at("/spec/triggers/0/metadata/query").asText();
        List<String> metrics =
                Arrays.stream(Metric.values()).map(Metric::prometheusName).toList();

        // When, Then
        assertThat(Pattern.compile("newstape_\\w+").matcher(query).results().map(match -> match.group()))
                .isNotEmpty()
                .allSatisfy(metric -> assertThat(metrics).contains(metric));
        assertThat(scaling.at("/spec/maxReplicaCount").asText())
                .isEqualTo(settings().getProperty("topic.partitions"));
        assertThat(scaling.at("/spec/scaleTargetRef/name"))
                .isEqualTo(document("StatefulSet", "pipeline.yaml").at("/metadata/name"));
    }

    @Test
    void shouldBuildWithKustomize() throws Exception {
        assumeTrue(isThere("kubectl"), "kubectl is not on the PATH");
        // Given: what the page tells to write
        Path overlay = Files.createTempDirectory(Path.of("target"), "overlay-");
        String page = Files.readString(FOLDER.resolve("README.md"));
        String written = page.substring(page.indexOf("apiVersion: kustomize"), page.indexOf("```\n\nFor production"));
        Path root = overlay.toAbsolutePath()
                .relativize(Compose.folder().toAbsolutePath().normalize());
        Files.writeString(overlay.resolve("kustomization.yaml"), written.replace("../deploy", root.toString()));
        Files.copy(SETTINGS, overlay.resolve("newstape.properties"));

        // When
        Process build = new ProcessBuilder("kubectl", "kustomize", "--load-restrictor=LoadRestrictionsNone", ".")
                .directory(overlay.toFile())
                .redirectErrorStream(true)
                .start();
        String built = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(build.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(build.exitValue()).as(built).isZero();
        assertThat(built)
                .contains("image: REGISTRY/newstape:0.1.0", "kind: ScaledObject", "kind: KafkaUser", "namespace: news");
    }

    private static boolean isThere(String tool) {
        return Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static List<String> users() throws IOException {
        return documents(BASE.resolve("users.yaml")).stream()
                .map(user -> user.at("/metadata/name").asText())
                .toList();
    }

    private static JsonNode container(String kind, String file) throws IOException {
        return document(kind, file).at("/spec/template/spec/containers/0");
    }

    private static JsonNode document(String kind, String file) throws IOException {
        return documents(BASE.resolve(file)).stream()
                .filter(document -> document.path("kind").asText().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> documents(Path file) throws IOException {
        return documents(Files.readString(file));
    }

    private static List<JsonNode> documents(String yaml) throws IOException {
        return new YAMLMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(yaml)
                .readAll();
    }

    private static Properties settings() throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(Files.readString(SETTINGS)));
        return settings;
    }
}
