package io.newstape.history.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.jerolba.carpet.CarpetReader;
import io.newstape.history.export.RowTable;
import io.newstape.history.log.HistoryRefused;
import io.newstape.history.study.RecordedSignal;
import io.newstape.schema.SignalAction;
import io.newstape.signal.market.MarketHours;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PanelTest {

    private static final BarRule SESSIONS = BarRule.sessions(MarketHours.STANDARD);
    private static final BarRule HOURS = BarRule.every(Duration.ofHours(1), MarketHours.STANDARD);

    @TempDir
    Path directory;

    @Test
    void shouldGiveNewsAfterTheCloseAndOverTheWeekendToTheNextSession() throws IOException {
        // Given: New York closes at 21:00 UTC; 29 November 2024 is a Friday that ends at 18:00 UTC
        List<RecordedSignal> news = List.of(
                news("a", "2024-11-27T15:00:00Z", 0.5),
                news("b", "2024-11-27T21:00:00Z", 0.1),
                news("c", "2024-11-29T17:59:59Z", 0.3),
                news("d", "2024-11-29T18:00:00Z", -0.5),
                news("e", "2024-12-01T12:00:00Z", -0.7));

        // When
        List<PanelRow> rows = rows(SESSIONS, false, news);

        // Then: Thursday is Thanksgiving
        assertThat(rows.stream().map(PanelRow::session))
                .containsExactly(
                        LocalDate.parse("2024-11-27"), LocalDate.parse("2024-11-29"), LocalDate.parse("2024-12-02"));
        assertThat(rows.stream().map(PanelRow::knownAt))
                .containsExactly(
                        Instant.parse("2024-11-27T21:00:00Z"),
                        Instant.parse("2024-11-29T18:00:00Z"),
                        Instant.parse("2024-12-02T21:00:00Z"));
        assertThat(rows.get(1).mean()).isCloseTo(0.2, within(1e-12));
        assertThat(rows.stream().map(PanelRow::complete)).containsExactly(true, true, false);
    }

    @Test
    void shouldWeighByRelevanceAndNoveltyAndCountWhatHasNoScore() throws IOException {
        // Given
        List<RecordedSignal> news = List.of(
                signal("a", 1, SignalAction.NEW, "2024-11-27T15:00:00Z", 1.0, 0.8, 0, 2.0),
                signal("b", 1, SignalAction.NEW, "2024-11-27T15:10:00Z", 0.25, -0.4, 3, null),
                signal("c", 1, SignalAction.NEW, "2024-11-27T15:20:00Z", 0.5, null, null, null));

        // When
        PanelRow row = rows(SESSIONS, false, news).get(0);

        // Then
        assertThat(row.volume()).isEqualTo(3);
        assertThat(row.count()).isEqualTo(2);
        assertThat(row.mean()).isCloseTo(0.2, within(1e-12));
        assertThat(row.weightedMean()).isCloseTo((0.8 - 0.1) / 1.25, within(1e-12));
        assertThat(row.noveltyScore()).isCloseTo((0.8 - 0.1) / 1.25, within(1e-12));
        assertThat(row.surprise()).isEqualTo(2.0);
    }

    @Test
    void shouldTakeRevisionsWithinABarAndOnlyCountThoseOfEarlierBars() throws IOException {
        // Given
        List<RecordedSignal> news = List.of(
                signal("a", 1, SignalAction.NEW, "2024-11-27T15:00:00Z", 1, 0.8, 0, null),
                signal("a", 2, SignalAction.REVISED, "2024-11-27T15:30:00Z", 1, -0.8, 0, null),
                signal("b", 1, SignalAction.NEW, "2024-11-27T15:10:00Z", 1, 0.4, 0, null),
                signal("b", 2, SignalAction.RETRACTED, "2024-11-27T15:40:00Z", 0, null, null, null),
                signal("a", 3, SignalAction.REVISED, "2024-11-27T16:10:00Z", 1, 0.1, 0, null),
                signal("a", 4, SignalAction.RETRACTED, "2024-11-27T16:20:00Z", 0, null, null, null));

        // When
        List<PanelRow> rows = rows(HOURS, false, news);

        // Then
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).mean()).isEqualTo(-0.8);
        assertThat(rows.get(0).volume()).isEqualTo(1);
        assertThat(rows.get(1).volume()).isZero();
        assertThat(rows.get(1).mean()).isNull();
        assertThat(rows.get(1).revised()).isEqualTo(1);
        assertThat(rows.get(1).retracted()).isEqualTo(1);
    }

    @Test
    void shouldFillQuietSessionsFromTheFirstNewsToTheLastOneOfAnySecurity() throws IOException {
        // Given
        List<RecordedSignal> news = List.of(
                news("a", "2024-11-25T15:00:00Z", 0.5),
                Panels.of("B.T", "XTKS", news("b", "2024-12-03T15:00:00Z", 0.5)));

        // When
        List<PanelRow> rows = rows(SESSIONS, true, news);

        // Then: A has Monday to Monday without Thanksgiving and the weekend; B has one row
        assertThat(rows.stream().filter(row -> row.ric().equals("A.N")).map(row -> row.session() + " " + row.volume()))
                .containsExactly("2024-11-25 1", "2024-11-26 0", "2024-11-27 0", "2024-11-29 0", "2024-12-02 0");
        assertThat(rows.stream().filter(row -> row.ric().equals("B.T"))).hasSize(1);
    }

    @Test
    void shouldTakeUtcDaysWhereTheHoursAreNotKnown() throws IOException {
        // When
        List<PanelRow> rows =
                rows(SESSIONS, false, List.of(Panels.of("A.XX", null, news("a", "2024-11-25T23:59:59Z", 0.5))));

        // Then
        assertThat(rows.get(0).session()).isNull();
        assertThat(rows.get(0).knownAt()).isEqualTo(Instant.parse("2024-11-26T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void shouldNeverChangeACompleteRowByLaterNews(int seed) throws IOException {
        // Given
        List<RecordedSignal> all = random(new Random(seed), 400);
        for (BarRule bars : List.of(SESSIONS, HOURS, BarRule.every(Duration.ofDays(1), MarketHours.STANDARD))) {
            List<PanelRow> later = rows(bars, true, all);
            for (int known = 1; known < all.size(); known += 23) {
                // When
                List<PanelRow> before = rows(bars, true, all.subList(0, known));

                // Then
                assertThat(later)
                        .containsAll(before.stream().filter(PanelRow::complete).toList());
            }
        }
    }

    @Test
    void shouldNotDependOnTheOrderOfReadingNorOnSignalsReadTwice() throws IOException {
        // Given
        List<RecordedSignal> news = random(new Random(9), 300);
        List<RecordedSignal> shuffled = new ArrayList<>(news);
        shuffled.addAll(news.subList(0, 100));
        Collections.shuffle(shuffled, new Random(1));

        // Then
        assertThat(rows(SESSIONS, true, shuffled)).isEqualTo(rows(SESSIONS, true, news));
    }

    @Test
    void shouldRefuseMoreSignalsThanFitTheHeap() {
        // Given
        Panel panel = new Panel(SESSIONS, false, 10_000);

        // Then
        assertThatThrownBy(() -> random(new Random(1), 100).forEach(panel::add))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining("don't fit the heap");
    }

    @Test
    void shouldWriteParquetAndCsvWithTheSameRowsAndNothingElse() throws IOException {
        // Given
        List<PanelRow> rows = rows(SESSIONS, true, random(new Random(4), 200));

        // When
        for (String name : List.of("panel.parquet", "panel.csv")) {
            try (RowTable<PanelRow> table = new RowTable<>(directory.resolve(name), PanelRow.class)) {
                for (PanelRow row : rows) {
                    table.write(row);
                }
                table.publish();
            }
        }

        // Then
        assertThat(new CarpetReader<>(directory.resolve("panel.parquet").toFile(), PanelRow.class).toList())
                .isEqualTo(rows);
        assertThat(Files.readAllLines(directory.resolve("panel.csv"))).hasSize(rows.size() + 1);
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(2);
        }
        assertThatThrownBy(() -> RowTable.require(Path.of("panel.txt"))).isInstanceOf(HistoryRefused.class);
    }

    private static List<PanelRow> rows(BarRule bars, boolean quiet, List<RecordedSignal> news) throws IOException {
        Panel panel = new Panel(bars, quiet, Long.MAX_VALUE);
        news.forEach(panel::add);
        List<PanelRow> rows = new ArrayList<>();
        panel.rows(rows::add);
        return rows;
    }

    /** News of some securities over three weeks, in the order of time; some of it is revised or taken back. */
    private static List<RecordedSignal> random(Random random, int count) {
        List<RecordedSignal> news = new ArrayList<>();
        Instant time = Instant.parse("2024-11-18T00:00:00Z");
        for (int i = 0; i < count; i++) {
            time = time.plusSeconds(random.nextInt(9000));
            String[] security = List.of(
                            new String[] {"A.N", "XNYS"}, new String[] {"B.T", "XTKS"}, new String[] {"C.XX", null})
                    .get(random.nextInt(3));
            boolean isNew = random.nextInt(4) > 0;
            SignalAction action =
                    isNew ? SignalAction.NEW : random.nextBoolean() ? SignalAction.REVISED : SignalAction.RETRACTED;
            String id = "n" + (isNew ? i : Math.max(0, i - 1 - random.nextInt(5)));
            Double score = action == SignalAction.RETRACTED ? null : (Double) (2 * random.nextDouble() - 1);
            news.add(Panels.of(
                    security[0],
                    security[1],
                    signal(id, 1 + i, action, time.toString(), random.nextDouble(), score, random.nextInt(4), null)));
        }
        return news;
    }

    private static RecordedSignal news(String id, String time, double score) {
        return signal(id, 1, SignalAction.NEW, time, 1, score, 0, null);
    }

    private static RecordedSignal signal(
            String id,
            int revision,
            SignalAction action,
            String time,
            double relevance,
            Double score,
            Integer novelty,
            Double surprise) {
        return new RecordedSignal(
                id,
                revision,
                action,
                "A.N",
                "XNYS",
                "Company",
                null,
                "Headline",
                Instant.parse(time),
                relevance,
                score,
                novelty,
                surprise,
                null,
                "model",
                "rules");
    }

    /** Signals of other securities. */
    private static final class Panels {
        static RecordedSignal of(String ric, String mic, RecordedSignal signal) {
            return new RecordedSignal(
                    signal.signalId(),
                    signal.revision(),
                    signal.action(),
                    ric,
                    mic,
                    signal.company(),
                    null,
                    signal.headline(),
                    signal.publishedAt(),
                    signal.relevance(),
                    signal.score(),
                    signal.novelty7d(),
                    signal.surprise(),
                    null,
                    "model",
                    "rules");
        }
    }
}
