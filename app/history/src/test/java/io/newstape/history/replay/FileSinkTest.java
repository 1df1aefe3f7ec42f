package io.newstape.history.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.history.log.DerivedRecord;
import io.newstape.history.log.HistoryRefused;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results and how far they go are kept as one: whatever a crash leaves, the next run goes on at a checkpoint. */
class FileSinkTest {

    private static final Topics TOPICS = new Topics("", 1, Optional.empty());
    private static final String LETTERS = "news.dead-letters.jsonl";

    @TempDir
    Path parent;

    private Path directory() {
        return parent.resolve("replay");
    }

    @Test
    void shouldCutOffWhatWasWrittenAfterTheLastCheckpoint() throws Exception {
        // Given: a checkpoint after two lines, then one more line and a half
        try (FileSink sink = sink()) {
            assertThat(sink.open("r")).isEmpty();
            sink.write(letter("a"));
            sink.write(letter("b"));
            sink.checkpoint(at(2));
            sink.write(letter("c"));
        }
        Files.writeString(directory().resolve(LETTERS), "{\"key\":\"d", StandardOpenOption.APPEND);
        assertThat(keys()).hasSizeGreaterThan(2);

        // When
        try (FileSink sink = sink()) {
            assertThat(sink.open("r")).contains(at(2));
            sink.write(letter("e"));
            sink.checkpoint(at(3));
        }

        // Then
        assertThat(keys()).containsExactly("a", "b", "e");
    }

    @Test
    void shouldCountNothingThatACrashLeftBeforeTheFirstLineWasCheckpointed() throws Exception {
        // Given: the place is known to hold this replay, and a file of it is not
        try (FileSink sink = sink()) {
            sink.open("r");
            sink.checkpoint(at(0));
            sink.write(letter("a"));
        }

        // When
        try (FileSink sink = sink()) {
            assertThat(sink.open("r")).contains(at(0));
            sink.write(letter("b"));
            sink.checkpoint(at(1));
        }

        // Then
        assertThat(keys()).containsExactly("b");
    }

    @Test
    void shouldRefuseAFolderThatHoldsAnotherReplay() throws Exception {
        try (FileSink sink = sink()) {
            sink.open("r");
            sink.checkpoint(at(0));
        }

        try (FileSink sink = sink()) {
            assertThatThrownBy(() -> sink.open("another"))
                    .isInstanceOf(HistoryRefused.class)
                    .hasMessageContaining("holds another replay");
        }
    }

    @Test
    void shouldRefuseAFolderThatHoldsSomethingElse() throws Exception {
        Files.createDirectories(directory());
        Files.writeString(directory().resolve("thesis.txt"), "mine");

        try (FileSink sink = sink()) {
            assertThatThrownBy(() -> sink.open("r"))
                    .isInstanceOf(HistoryRefused.class)
                    .hasMessageContaining("isn't empty");
        }
        assertThat(directory().resolve("thesis.txt")).hasContent("mine");
    }

    @Test
    void shouldRefuseAFileThatSomebodyMadeShorter() throws Exception {
        // Given
        try (FileSink sink = sink()) {
            sink.open("r");
            sink.write(letter("a"));
            sink.checkpoint(at(1));
        }
        Files.writeString(directory().resolve(LETTERS), "{}");

        // Then
        try (FileSink sink = sink()) {
            assertThatThrownBy(() -> sink.open("r"))
                    .isInstanceOf(HistoryRefused.class)
                    .hasMessageContaining("is shorter than the replay left it");
        }
    }

    private FileSink sink() throws Exception {
        return new FileSink(directory(), TOPICS);
    }

    private List<String> keys() throws IOException {
        return Files.readAllLines(directory().resolve(LETTERS)).stream()
                .map(line -> line.replaceAll("\\{\"key\":\"(.).*", "$1"))
                .toList();
    }

    private static SortedMap<Integer, ReplaySegment> at(long next) {
        return new TreeMap<>(Map.of(0, new ReplaySegment(0, 0, 10, next)));
    }

    private static DerivedRecord letter(String key) {
        return new DerivedRecord(
                TOPICS.deadLetters().name(),
                key.getBytes(StandardCharsets.UTF_8),
                new byte[] {1},
                0L,
                new RecordHeaders());
    }
}
