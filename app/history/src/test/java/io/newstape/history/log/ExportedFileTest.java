package io.newstape.history.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.text.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
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
        exported("part.csv", "a,b\n1,2\n").require(directory, (path, from, to) -> "");
    }

    @Test
    void shouldRefuseAFileThatIsGoneShorterOrOther() throws IOException {
        assertRefused(exported("gone.csv", ""), "is missing");
        assertRefused(exported("part.csv", "a,b\n1,2\n3,4\n"), "has 8 bytes; the manifest says 12");
        assertRefused(exported("part.csv", "a,b\n1,3\n"), "SHA-256 differs");
    }

    @Test
    void shouldNameTheFirstPlaceThatDiffers() throws IOException {
        // Given: 100,000 bytes, written in pieces
        byte[] content = new byte[100_000];
        new Random(3).nextBytes(content);
        FileMarks written = new FileMarks(Files.newOutputStream(directory.resolve("part.parquet")));
        for (int i = 0; i < content.length; i += 1000) {
            written.write(content, i, 1000);
        }
        written.close();
        ExportedFile file = ExportedFile.of("part.parquet", written);
        file.require(directory, (path, from, to) -> "");

        // When: two bytes are changed
        content[50_000]++;
        content[90_000]++;
        Files.write(directory.resolve("part.parquet"), content);

        // Then: 12 pieces of 4,096 bytes are as they were
        assertThatThrownBy(() -> file.require(directory, (path, from, to) -> ", rows there"))
                .hasMessageContaining("in its bytes 49152 to 53247, rows there");
    }

    @Test
    void shouldKeepAThousandMarksOfALongFileAndStillFindThePlace() throws IOException {
        // Given: 20 MB
        byte[] content = new byte[20_000_000];
        FileMarks written = new FileMarks(OutputStream.nullOutputStream());
        written.write(content);
        assertThat(written.marks()).hasSizeBetween(500, 1024);

        // When
        content[12_345_678] = 1;
        Files.write(directory.resolve("long"), content);

        // Then
        assertThatThrownBy(() -> ExportedFile.of("long", written).require(directory, (path, from, to) -> {
                    assertThat(from).isLessThanOrEqualTo(12_345_678);
                    assertThat(to).isGreaterThan(12_345_678).isLessThan(from + 70_000);
                    return "";
                }))
                .hasMessageContaining("the first difference");
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
        assertThatThrownBy(() -> file.require(directory, (path, from, to) -> ""))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining(why);
    }

    private static ExportedFile exported(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new ExportedFile(name, bytes.length, new Sha256().add(bytes).hex(), 0, List.of());
    }
}
