package io.newstape.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What verbs that read JSON Lines write: JSON Lines into a pipe, a table to a person. */
class FilterFormatTest {

    private static final String TERMINAL = "newstape.terminal.out";

    @TempDir
    Path directory;

    private String file;

    @BeforeEach
    void setUp() throws IOException {
        Path path = directory.resolve("texts.jsonl");
        Files.write(
                path,
                List.of(
                        "{\"id\":\"a\",\"text\":\"Mitsui & Co (8031.T) rises\",\"entity\":\"Mitsui\"}",
                        "{\"id\":\"b\",\"text\":\"It rains \\u001b[2J\",\"entity\":\"It\"}"));
        file = path.toString();
    }

    @AfterEach
    void tearDown() {
        System.clearProperty(TERMINAL);
    }

    @Test
    void shouldWriteJsonLinesIntoAPipe() {
        assertThat(CommandLineCall.of("extract", file).out()).startsWith("{\"id\":\"a\",");
        assertThat(CommandLineCall.of("score", file).out()).startsWith("{\"id\":\"a\",");
    }

    @Test
    void shouldWriteATableToATerminal() {
        // Given
        System.setProperty(TERMINAL, "true");

        // When
        CommandLineCall extract = CommandLineCall.of("extract", file);
        CommandLineCall score = CommandLineCall.of("score", file);

        // Then
        assertThat(extract.out().lines())
                .satisfiesExactly(
                        head -> assertThat(head).startsWith("ID ").contains("SECURITY"),
                        mention -> assertThat(mention).startsWith("a ").contains("8031.T", "Mitsui & Co"),
                        none -> assertThat(none).startsWith("b ").contains("no security is named"));
        assertThat(score.out().lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("ID ")
                .contains("LABEL");
        assertThat(score.out()).contains("positive").doesNotContain("\u001b");
    }

    @Test
    void shouldObeyWhoAsksForAForm() {
        // Given
        String table = CommandLineCall.of("extract", "--format", "table", file).out();

        // When
        System.setProperty(TERMINAL, "true");
        String json = CommandLineCall.of("extract", "--format", "json", file).out();

        // Then
        assertThat(table).startsWith("ID ");
        assertThat(json).startsWith("{\"id\":");
    }

    @Test
    void shouldReportABadLineBesideTheTable() throws IOException {
        // Given
        Files.writeString(Path.of(file), "no JSON\n");

        // When
        CommandLineCall call = CommandLineCall.of("extract", "--format", "table", file);

        // Then
        assertThat(call.exit()).isEqualTo(1);
        assertThat(call.out().lines()).hasSize(1);
        assertThat(call.err()).contains("line 1");
    }
}
