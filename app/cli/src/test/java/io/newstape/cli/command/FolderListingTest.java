package io.newstape.cli.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What isn't a file costs itself alone. */
@Timeout(60)
class FolderListingTest {

    @TempDir
    Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectory(folder.resolve("deep"));
        Files.writeString(folder.resolve("a.txt"), "a");
        Files.writeString(folder.resolve("deep").resolve("b.txt"), "b");
        Files.writeString(folder.resolve("z.txt"), "z");
    }

    @Test
    void shouldListAllFilesByPath() throws IOException {
        assertThat(names()).containsExactly("a.txt", "deep/b.txt", "z.txt");
        assertThat(read("deep/b.txt")).isEqualTo("b");
    }

    @Test
    void shouldNameALinkThatLeadsInACircle() throws IOException {
        Files.createSymbolicLink(folder.resolve("deep").resolve("up"), folder);

        assertThat(names()).containsExactly("a.txt", "deep/b.txt", "deep/up", "z.txt");
        assertThatThrownBy(() -> read("deep/up"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("link");
    }

    @Test
    void shouldNameALinkToItselfAndOneToNothing() throws IOException {
        Files.createSymbolicLink(folder.resolve("self"), folder.resolve("self"));
        Files.createSymbolicLink(folder.resolve("to-nothing"), folder.resolve("nothing"));

        assertThat(names()).containsExactly("a.txt", "deep/b.txt", "self", "to-nothing", "z.txt");
        assertThatThrownBy(() -> read("self")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("to-nothing"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("link");
    }

    @Test
    void shouldNotWaitForAPipe() throws Exception {
        Path pipe = folder.resolve("m.pipe");
        Process mkfifo = new ProcessBuilder("mkfifo", pipe.toString()).start();
        assumeTrue(mkfifo.waitFor(Duration.ofSeconds(10).toSeconds(), TimeUnit.SECONDS) && mkfifo.exitValue() == 0);

        assertThat(names()).containsExactly("a.txt", "deep/b.txt", "m.pipe", "z.txt");
        assertThatThrownBy(() -> read("m.pipe")).isInstanceOf(IOException.class).hasMessageContaining("pipe");
    }

    private List<String> names() {
        return sources()
                .map(source -> folder.relativize(Path.of(source.name())).toString())
                .toList();
    }

    private String read(String name) throws IOException {
        ArticleSource.Opener opener = sources()
                .filter(source -> source.name().equals(folder.resolve(name).toString()))
                .findFirst()
                .orElseThrow()
                .opener();
        try (InputStream in = opener.open()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Stream<ArticleSource> sources() {
        return ArticleSource.named(List.of(folder.toString()), Optional.empty());
    }
}
