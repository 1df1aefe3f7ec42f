package io.newstape.history.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.jerolba.carpet.CarpetReader;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.log.LogInMemory;
import io.newstape.history.log.RecordedLog;
import io.newstape.history.log.WorkListener;
import io.newstape.schema.Signal;
import io.newstape.streams.wire.AvroSerdes;
import io.newstape.streams.wire.Registry;
import io.newstape.streams.wire.RetryPolicy;
import io.newstape.streams.wire.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.common.serialization.Serializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicExportTest {

    private static final Topics TOPICS = new Topics("", 2, Optional.empty());
    private static final ExportTable<Signal, SignalRow> SIGNALS = ExportTable.signals(TOPICS, TopicExportTest::isin);
    private static final String TOPIC = TOPICS.signals().name();
    private static final int DAYS = 40;
    private static final int ROWS = 800;

    @TempDir
    Path directory;

    private AvroSerdes serdes;
    private Serializer<Signal> writer;
    private SyntheticSignals log;

    @BeforeEach
    void record() throws Exception {
        serdes = new AvroSerdes(Registry.inThisProcess(TOPICS.all()), RetryPolicy.standard());
        writer = serdes.serializer();
        log = new SyntheticSignals(ROWS, DAYS, 2, writer);
    }

    @Test
    void shouldWriteOneFileForEachDateThoughNeighboursInTheLogAreDaysApart() throws IOException {
        for (ExportFormat format : List.of(ExportFormat.PARQUET, ExportFormat.CSV, ExportFormat.JSONL)) {
            // When
            TopicExport.Outcome outcome = export(log, format.name(), format, ExportFilter.none(), false);

            // Then
            assertThat(outcome.rows()).isEqualTo(ROWS);
            assertThat(outcome.files()).isEqualTo(DAYS);
            assertThat(files(format.name())).hasSize(DAYS);
        }
    }

    @Test
    void shouldSortTheRowsByTimeAndKeepEventsAsAList() throws IOException {
        // When
        export(log, "sorted", ExportFormat.PARQUET, ExportFilter.none(), false);

        // Then
        List<SignalRow> rows = new ArrayList<>();
        for (Path file : files("sorted")) {
            rows.addAll(new CarpetReader<>(file.toFile(), SignalRow.class).toList());
        }
        assertThat(rows).hasSize(ROWS);
        assertThat(rows.stream().map(SignalRow::publishedAt)).isSorted();
        assertThat(rows).anySatisfy(row -> assertThat(row.events()).containsExactly("contract-won", "guidance-raised"));
        assertThat(rows).anySatisfy(row -> assertThat(row.events()).isEmpty());
        assertThat(rows).allSatisfy(row -> assertThat(row.isin())
                .as("as of its day, in its own security master")
                .isEqualTo(row.ric() + " " + row.referenceVersion() + " "
                        + row.publishedAt().toString().substring(0, 10)));
    }

    private static Optional<String> isin(String referenceVersion, String ric, LocalDate day) {
        return Optional.of(ric + " " + referenceVersion + " " + day);
    }

    @Test
    void shouldGiveTheSameBytesEachTime() throws IOException {
        // When
        export(log, "once", ExportFormat.PARQUET, ExportFilter.none(), false);
        export(log, "again", ExportFormat.PARQUET, ExportFilter.none(), false);

        // Then
        assertThat(manifest("again")).isEqualTo(manifest("once"));
    }

    @Test
    void shouldSpreadTheRowsOverFilesOfASizeWhenAsked() throws IOException {
        // When
        new TopicExport(log, serdes, record -> JsonNodeFactory.instance.objectNode(), "")
                .export(
                        SIGNALS,
                        directory.resolve("sized"),
                        ExportFormat.CSV,
                        new ExportLayout(100_000),
                        ExportFilter.none(),
                        false,
                        WorkListener.none());

        // Then: each but the last has about that size, and they are in the order of time
        List<Path> files = files("sized");
        assertThat(files).hasSizeBetween(3, DAYS / 2);
        for (Path file : files.subList(0, files.size() - 1)) {
            assertThat(Files.size(file)).isBetween(100_000L, 200_000L);
            assertThat(file.getParent()).isEqualTo(directory.resolve("sized/signals"));
        }
    }

    @Test
    void shouldTakeOnlyWhatTheFilterTakes() throws IOException {
        // Given
        Instant from = Instant.parse("2023-01-05T12:00:00Z");
        Instant to = Instant.parse("2023-01-20T00:00:00Z");
        ExportFilter filter = new ExportFilter(
                Optional.of(from), Optional.of(to), new TreeSet<>(rics(250)), new TreeSet<>(Set.of("quay")));

        // When
        TopicExport.Outcome outcome = export(log, "part", ExportFormat.PARQUET, filter, false);

        // Then
        List<SignalRow> rows = new ArrayList<>();
        for (Path file : files("part")) {
            rows.addAll(new CarpetReader<>(file.toFile(), SignalRow.class).toList());
        }
        assertThat(rows).hasSize((int) outcome.rows()).isNotEmpty().allSatisfy(row -> {
            assertThat(row.publishedAt()).isBetween(from, to);
            assertThat(row.source()).isEqualTo("quay");
            assertThat(rics(250)).contains(row.ric());
        });
        assertThat(outcome.leftOut()).isEqualTo(ROWS - outcome.rows());
    }

    @Test
    void shouldGoOnWithTheSameFilterOnly() {
        // Given
        ExportFilter filter = new ExportFilter(
                Optional.of(SyntheticSignals.START), Optional.empty(), new TreeSet<>(), new TreeSet<>());
        export(log, "part", ExportFormat.PARQUET, filter, false);

        // Then
        assertThat(export(log, "part", ExportFormat.PARQUET, filter, true).rows())
                .isZero();
        assertThatThrownBy(() -> export(log, "part", ExportFormat.PARQUET, ExportFilter.none(), true))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining("not of all records");
    }

    @Test
    void shouldExportTheRestAndNameThePlacesOfRecordsThatCannotBeRead() {
        // Given: nothing, noise, an unknown schema, a record cut short, numbers that are too long, another record
        byte[] whole = writer.serialize(TOPIC, log.signal(0, 1));
        byte[] longNumbers = Arrays.copyOf(whole, whole.length);
        Arrays.fill(longNumbers, 5, longNumbers.length, (byte) 0xff);
        LogInMemory poisoned = new LogInMemory(TOPIC)
                .partition(0, 10)
                .add(0, 0, "a", whole)
                .add(0, 0, "b", null)
                .add(0, 0, "c", new byte[] {1, 2, 3})
                .add(0, 0, "d", new byte[] {0, 0, 0, 9, 9, 1, 2})
                .add(0, 0, "e", Arrays.copyOf(whole, whole.length / 2))
                .add(0, 0, "f", longNumbers)
                .add(0, 0, "g", new byte[0])
                .add(0, 0, "h", whole);

        // When
        TopicExport.Outcome outcome = export(poisoned, "rest", ExportFormat.PARQUET, ExportFilter.none(), false);

        // Then
        assertThat(outcome.rows()).isEqualTo(2);
        assertThat(outcome.firstUnreadable())
                .containsExactly(
                        TOPIC + "-0@11",
                        TOPIC + "-0@12",
                        TOPIC + "-0@13",
                        TOPIC + "-0@14",
                        TOPIC + "-0@15",
                        TOPIC + "-0@16");
    }

    private TopicExport.Outcome export(
            RecordedLog from, String folder, ExportFormat format, ExportFilter filter, boolean append) {
        return new TopicExport(from, serdes, record -> JsonNodeFactory.instance.objectNode(), "")
                .export(
                        SIGNALS,
                        directory.resolve(folder),
                        format,
                        ExportLayout.byDate(),
                        filter,
                        append,
                        WorkListener.none());
    }

    private static Set<String> rics(int count) {
        Set<String> rics = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            rics.add("S" + i + ".N");
        }
        return rics;
    }

    private List<Path> files(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve(folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
    }

    private String manifest(String folder) throws IOException {
        return new ObjectMapper()
                .readTree(directory
                        .resolve(folder)
                        .resolve("signals/manifest.json")
                        .toFile())
                .toString();
    }
}
