package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What the runnable jar holds, and what it must not grow to. */
class RunnableJarIT {

    private static final Path JAR = Path.of("..", "dist", "target", "newstape.jar");
    private static final long MOST_BYTES = 100_000_000;

    @Test
    void shouldStayUnderAHundredMegabytes() throws IOException {
        assertThat(Files.size(JAR)).isLessThan(MOST_BYTES);
    }

    @Test
    void shouldHoldTheStateStoresLibraryForEachPlatformThatIsPromisedAndForNoOther() throws IOException {
        assertThat(entries())
                .filteredOn(name -> name.startsWith("librocksdbjni"))
                .containsExactlyInAnyOrder(
                        "librocksdbjni-linux64.so",
                        "librocksdbjni-linux-aarch64.so",
                        "librocksdbjni-osx-arm64.jnilib",
                        "librocksdbjni-win64.dll");
    }

    @Test
    void shouldHoldCompressionForThePromisedPlatformsAlone() throws IOException {
        assertThat(entries())
                .filteredOn(name -> name.matches(".*\\.(so|dll|dylib|jnilib|a)") && !name.startsWith("librocksdbjni"))
                .extracting(name -> name.replaceFirst("/[^/]*$", ""))
                .containsOnly(
                        "darwin/aarch64",
                        "linux/aarch64",
                        "linux/amd64",
                        "win/amd64",
                        "net/jpountz/util/darwin/aarch64",
                        "net/jpountz/util/linux/aarch64",
                        "net/jpountz/util/linux/amd64",
                        "net/jpountz/util/windows/amd64",
                        "org/xerial/snappy/native/Linux/aarch64",
                        "org/xerial/snappy/native/Linux/x86_64",
                        "org/xerial/snappy/native/Mac/aarch64",
                        "org/xerial/snappy/native/Windows/x86_64");
    }

    @Test
    void shouldHoldNoCompilerOfScala() throws IOException {
        assertThat(entries()).noneMatch(name -> name.startsWith("scala/reflect/internal/"));
    }

    @Test
    void shouldHoldOurClassesAndNoTests() throws IOException {
        assertThat(entries())
                .contains("io/newstape/cli/NewstapeCommand.class", "io/newstape/Newstape.class")
                .noneMatch(name -> name.startsWith("io/newstape/") && name.matches(".*(Test|IT|Benchmark)\\.class"))
                .noneMatch(name -> name.startsWith("org/junit/"));
    }

    private static List<String> entries() throws IOException {
        try (ZipFile jar = new ZipFile(JAR.toFile())) {
            return jar.stream().map(ZipEntry::getName).toList();
        }
    }
}
