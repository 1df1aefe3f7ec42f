package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What other projects take: each artifact says what it is, and brings its sources. */
class ArtifactsIT {

    private static final Path REPOSITORY = Path.of("..", "..");

    @ParameterizedTest
    @CsvSource({
        "schemas, io/newstape/schema/Article.java",
        "app/core, io/newstape/Newstape.java",
        "app/client, io/newstape/client/SignalClient.java"
    })
    void shouldBringTheirSources(String module, String source) throws IOException {
        // Given
        Path folder = REPOSITORY.resolve(module);

        // When
        List<Path> jars;
        try (Stream<Path> files = Files.list(folder.resolve("target"))) {
            jars = files.filter(file -> file.toString().endsWith("-sources.jar"))
                    .toList();
        }

        // Then
        assertThat(jars).hasSize(1);
        try (ZipFile sources = new ZipFile(jars.get(0).toFile())) {
            assertThat(sources.getEntry(source)).as(source).isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({"schemas", "schemas/confluent-client", "app/core", "app/client", "app/encoder"})
    void shouldSayWhatTheyAre(String module) throws IOException {
        assertThat(Files.readString(REPOSITORY.resolve(module).resolve("pom.xml")))
                .containsPattern("<name>newstape: [^<]+</name>")
                .containsPattern("<description>[^<]{20,}</description>");
    }

    @Test
    void shouldSayWhoseTheyAreAndUnderWhichLicence() throws IOException {
        assertThat(Files.readString(REPOSITORY.resolve("pom.xml")))
                .contains("<organization>", "<developers>", "<inceptionYear>", "<name>Apache-2.0</name>");
    }
}
