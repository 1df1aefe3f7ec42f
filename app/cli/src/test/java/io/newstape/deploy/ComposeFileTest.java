package io.newstape.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.utils.AppInfoParser;
import org.junit.jupiter.api.Test;
import scala.jdk.javaapi.CollectionConverters;

class ComposeFileTest {

    @Test
    void shouldKeepToTheComposeSpecification() throws IOException {
        // Given
        Compose compose = Compose.read();

        // When, Then
        assertThat(compose.violations()).isEmpty();
    }

    @Test
    void shouldNoticeWhatTheSpecificationDoesNotKnow() throws IOException {
        // Given
        Compose misspelt = Compose.parse("services: {kafka: {image: 'apache/kafka:4.3.1', healthchek: {retries: 3}}}");
        Compose wrongType = Compose.parse("services: {kafka: {image: 'apache/kafka:4.3.1', ports: 9092}}");

        // When, Then
        assertThat(misspelt.violations()).anyMatch(violation -> violation.contains("healthchek"));
        assertThat(wrongType.violations()).anyMatch(violation -> violation.contains("ports"));
    }

    @Test
    void shouldPinTheVersionOfEveryImage() throws IOException {
        // Given
        Compose compose = Compose.read();

        // When, Then
        compose.services()
                .forEach((name, service) -> assertThat(service.path("image").asText())
                        .as("image of %s", name)
                        .matches("[a-z0-9./-]+:v?[0-9][A-Za-z0-9._-]*"));
    }

    @Test
    void shouldRunTheKafkaThatThisIsBuiltWith() throws IOException {
        // Given
        Compose compose = Compose.read();

        // When, Then
        assertThat(compose.service("kafka").path("image").asText())
                .isEqualTo("docker.io/apache/kafka:" + AppInfoParser.getVersion());
    }

    @Test
    void shouldPublishPortsOnTheLoopbackInterfaceOnly() throws IOException {
        // Given
        Compose compose = Compose.read();

        // When, Then
        compose.services().forEach((name, service) -> {
            assertThat(Compose.texts(service.path("ports")))
                    .as("ports of %s", name)
                    .allMatch(port -> port.startsWith("127.0.0.1:"));
            assertThat(service.path("network_mode").asText())
                    .as("network of %s", name)
                    .isNotEqualTo("host");
        });
    }

    @Test
    void shouldWaitOnlyForServicesThatSayWhenTheyAreReady() throws IOException {
        // Given
        Compose compose = Compose.read();

        // When, Then
        compose.services().forEach((name, service) -> service.path("depends_on")
                .properties()
                .forEach(needed -> {
                    JsonNode other = compose.service(needed.getKey());
                    assertThat(other)
                            .as("%s, which %s waits for", needed.getKey(), name)
                            .isNotNull();
                    if (needed.getValue().path("condition").asText().equals("service_healthy")) {
                        assertThat(other.has("healthcheck"))
                                .as("a health check of %s", needed.getKey())
                                .isTrue();
                    }
                }));
    }

    @Test
    void shouldSetUpTheBrokerWithSettingsThatItAccepts() throws IOException {
        // Given
        Map<String, String> settings = brokerSettings(Compose.read());
        Set<String> known = new HashSet<>(CollectionConverters.asJava(KafkaConfig.configNames()));

        // When
        KafkaConfig config = new KafkaConfig(settings, false);

        // Then
        assertThat(known).containsAll(settings.keySet());
        assertThat(config.listeners().size()).isEqualTo(3);
        assertThat(config.autoCreateTopicsEnable()).isFalse();
    }

    @Test
    void shouldNotLetTheBrokerForgetTheSchemas() throws IOException {
        // Given
        Compose compose = Compose.read();

        // When
        KafkaConfig config = new KafkaConfig(brokerSettings(compose), false);

        // Then: the registry's topic is made with the broker's defaults
        assertThat(compose.environment("registry")).containsEntry("APICURIO_STORAGE_KIND", "kafkasql");
        assertThat(config.logRetentionTimeMillis()).isEqualTo(-1L);
    }

    @Test
    void shouldMountFilesThatThereAre() throws IOException {
        // Given
        Compose compose = Compose.read();
        JsonNode volumes = compose.root().path("volumes");

        // When, Then: a folder beside the file, or a volume that it declares
        compose.services().forEach((name, service) -> Compose.texts(service.path("volumes"))
                .forEach(volume -> {
                    String source = volume.split(":")[0];
                    assertThat(
                                    source.startsWith("./")
                                            ? Files.isDirectory(Compose.folder().resolve(source))
                                            : volumes.has(source))
                            .as("%s of %s", source, name)
                            .isTrue();
                }));
    }

    @Test
    void shouldScrapeThePipelineWithItsToken() throws IOException {
        // Given
        Compose compose = Compose.read();
        Map<String, String> pipeline = compose.environment("pipeline");
        JsonNode scrape = Compose.parse(Files.readString(Compose.folder().resolve("prometheus/compose.yml")))
                .root()
                .at("/scrape_configs/0");

        // When, Then
        assertThat(scrape.at("/static_configs/0/targets/0").asText())
                .isEqualTo(pipeline.get("NEWSTAPE_OPERATIONS_LISTEN").replace("0.0.0.0", "pipeline"));
        assertThat(scrape.at("/authorization/credentials_file").asText())
                .isEqualTo(pipeline.get("NEWSTAPE_OPERATIONS_TOKEN_FILE"));
        assertThat(compose.service("setup").at("/command/0").asText())
                .contains("> " + pipeline.get("NEWSTAPE_OPERATIONS_TOKEN_FILE"));
        assertThat(Compose.texts(compose.service("prometheus").path("command")))
                .contains("--config.file=/etc/newstape/compose.yml");
        assertThat(compose.service("pipeline").has("ports")).isFalse();
    }

    @Test
    void shouldShowTheDashboardsOfThePrometheusThatRuns() throws IOException {
        // Given
        Path provisioning = Compose.folder().resolve("grafana/provisioning");
        JsonNode source = Compose.parse(Files.readString(provisioning.resolve("datasources/newstape.yml")))
                .root();
        JsonNode boards = Compose.parse(Files.readString(provisioning.resolve("dashboards/newstape.yml")))
                .root();
        String home = Compose.read().environment("grafana").get("GF_DASHBOARDS_DEFAULT_HOME_DASHBOARD_PATH");

        // When, Then
        assertThat(source.at("/datasources/0/url").asText()).isEqualTo("http://prometheus:9090");
        assertThat(boards.at("/providers/0/options/path").asText()).isEqualTo("/etc/newstape");
        assertThat(Compose.folder().resolve("grafana").resolve(Path.of(home).getFileName()))
                .isRegularFile();
    }

    @Test
    void shouldLetTheServicesFindEachOther() throws IOException {
        // Given
        Compose compose = Compose.read();

        // When, Then
        assertThat(compose.environment("kafka").get("KAFKA_ADVERTISED_LISTENERS"))
                .contains("INSIDE://kafka:19092");
        assertThat(compose.environment("registry")).containsEntry("APICURIO_KAFKASQL_BOOTSTRAP_SERVERS", "kafka:19092");
        for (String service : Set.of("setup", "pipeline")) {
            assertThat(compose.environment(service))
                    .containsEntry("NEWSTAPE_BOOTSTRAP_SERVERS", "kafka:19092")
                    .containsEntry("NEWSTAPE_SCHEMA_REGISTRY_URL", "http://registry:8080/apis/ccompat/v7");
        }
    }

    /** What Kafka's image makes of its environment: KAFKA_NODE_ID is node.id. */
    private static Map<String, String> brokerSettings(Compose compose) {
        Map<String, String> settings = new TreeMap<>();
        compose.environment("kafka").forEach((name, value) -> {
            if (name.startsWith("KAFKA_")) {
                settings.put(
                        name.substring("KAFKA_".length())
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '.'),
                        value);
            }
        });
        return settings;
    }
}
