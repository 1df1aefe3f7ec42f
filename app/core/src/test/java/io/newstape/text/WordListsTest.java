package io.newstape.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.mention.scan.ScannerWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordListsTest {

    @Test
    void shouldReadEntriesOfTheirOwnListOnly() {
        // Given
        WordLists lists = WordLists.beside(WordLists.class);

        // When, Then
        assertThat(lists.named("forms-cut-off-a-compared-name"))
                .contains("inc", "plc")
                .doesNotContain("mr", "e.g");
        assertThat(lists.named("open-abbreviations")).contains("mr", "e.g").doesNotContain("inc");
    }

    @Test
    void shouldReadTheFileOfEachPackage() {
        assertThat(WordLists.beside(ScannerWords.class).named("acronyms")).contains("SEC", "M&A");
    }

    @Test
    void shouldNameAListThatIsMissing() {
        assertThatThrownBy(() -> WordLists.beside(WordLists.class).named("nonsense"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("words.txt of io.newstape.text has no list nonsense");
    }

    @Test
    void shouldNameAFileThatIsMissing() {
        assertThatThrownBy(() -> WordLists.beside(String.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("words.txt is missing");
    }

    /** A name that two files share hides which list a rule asks. */
    @Test
    void shouldGiveEachListANameOfItsOwn() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/resources"))) {
            // When
            List<String> names = files.filter(file -> file.endsWith("words.txt"))
                    .flatMap(WordListsTest::lines)
                    .filter(line -> line.startsWith("[") && line.endsWith("]"))
                    .toList();

            // Then
            assertThat(names).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
