package io.newstape.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ContainerfileTest {

    private static final Path REPOSITORY = Compose.folder().resolve("..").normalize();

    @Test
    void shouldCopyWhatTheRepositoryHas() throws IOException {
        // Given
        List<String> fromContext = Containerfile.instructions("COPY ").stream()
                .filter(copy -> !copy.startsWith("--from="))
                .map(copy -> copy.split(" ")[0])
                .toList();

        // When, Then
        assertThat(fromContext).isNotEmpty().allSatisfy(source -> assertThat(REPOSITORY.resolve(source))
                .exists());
    }

    @Test
    void shouldTakeFromTheBuildWhatTheBuildMakes() throws IOException {
        // Given
        List<String> fromBuild = Containerfile.instructions("COPY --from=build ");
        String pom = Files.readString(REPOSITORY.resolve("app/dist/pom.xml"));

        // When, Then: the jar that the POM names, and the script that runs it
        assertThat(fromBuild)
                .containsExactly(
                        "/opt/java /opt/java",
                        "/src/app/bin/newstape /opt/newstape/app/bin/newstape",
                        "/src/app/dist/target/newstape.jar /opt/newstape/app/dist/target/newstape.jar");
        assertThat(pom).contains("<outputFile>${project.build.directory}/newstape.jar</outputFile>");
        assertThat(REPOSITORY.resolve("app/bin/newstape")).isExecutable();
    }

    @Test
    void shouldRunAsSomeoneWhoIsNotRoot() throws IOException {
        // Given
        List<String> users = Containerfile.instructions("USER ");

        // When, Then
        assertThat(users).hasSize(1).allSatisfy(user -> assertThat(user).matches("[1-9][0-9]*:[1-9][0-9]*"));
    }

    @Test
    void shouldPinTheVersionOfEveryBaseImage() throws IOException {
        // Given
        List<String> images = Containerfile.instructions("FROM ");

        // When, Then
        assertThat(images).hasSize(2).allSatisfy(image -> assertThat(image)
                .matches("[a-z0-9./-]+:[0-9][A-Za-z0-9._-]*( AS build)?"));
    }

    @Test
    void shouldKeepStateOnTheVolumeInAStoreThatUsesIt() throws IOException {
        // Given: what is set in the pipeline's container
        Compose compose = Compose.read();
        Map<String, String> set = new TreeMap<>(Containerfile.newstape());
        set.putAll(compose.environment("pipeline"));

        // When
        List<String> mounted = Compose.texts(compose.service("pipeline").path("volumes")).stream()
                .map(volume -> volume.split(":")[1])
                .toList();

        // Then: a store in memory would leave the volume empty
        assertThat(set).containsEntry("NEWSTAPE_STATE_STORE", "rocksdb");
        assertThat(mounted).contains(set.get("NEWSTAPE_STATE_DIR"));
        assertThat(mounted).anyMatch(set.get("NEWSTAPE_OPERATIONS_TOKEN_FILE")::startsWith);
        assertThat(Files.readString(Compose.folder().resolve("Containerfile")))
                .contains("install -d -o newstape -g newstape " + set.get("NEWSTAPE_STATE_DIR"));
    }

    @Test
    void shouldBeWhatTheComposeFileBuilds() throws IOException {
        // Given
        Compose compose = Compose.read();

        // When, Then
        for (String service : List.of("setup", "pipeline")) {
            assertThat(compose.service(service).at("/build/dockerfile").asText())
                    .isEqualTo("deploy/Containerfile");
            assertThat(compose.service(service).at("/build/context").asText()).isEqualTo("..");
        }
    }
}
