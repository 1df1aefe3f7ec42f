package io.newstape.history.log;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.text.Sha256;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A manifest is only as good as what it refuses. */
class ExportedFileTest {

    @TempDir
    Path parent;

    private Path directory;

    @BeforeEach
    void write() throws IOException {
        directory = Files.createDirectories(parent.resolve("signals"));
        Files.writeString(directory.resolve("part.csv"), "a,b\n1,2\n");
    }

    @Test
    void shouldTakeTheFileThatWasWritten() throws IOException {
        exported("part.csv", "a,b\n1,2\n").require(directory);
    }

    @Test
    void shouldRefuseAFileThatIsGoneShorterOrOther() throws IOException {
        assertRefused(exported("gone.csv", ""), "is missing");
        assertRefused(exported("part.csv", "a,b\n1,2\n3,4\n"), "has 8 bytes; the manifest says 12");
        assertRefused(exported("part.csv", "a,b\n1,3\n"), "SHA-256 differs");
    }

    @Test
    void shouldRefuseANameThatLeadsOutOfTheFolder() throws IOException {
        // Given: a file beside the export, right in every other way
        Files.writeString(parent.resolve("secret.csv"), "a,b\n1,2\n");

        // Then
        assertRefused(exported("../secret.csv", "a,b\n1,2\n"), "outside the folder");
        assertRefused(exported("x/../../secret.csv", "a,b\n1,2\n"), "outside the folder");
        assertRefused(
                exported(parent.resolve("secret.csv").toAbsolutePath().toString(), "a,b\n1,2\n"), "outside the folder");
    }

    private void assertRefused(ExportedFile file, String why) {
        assertThatThrownBy(() -> file.require(directory))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining(why);
    }

    private static ExportedFile exported(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new ExportedFile(name, bytes.length, new Sha256().add(bytes).hex());
    }
}
