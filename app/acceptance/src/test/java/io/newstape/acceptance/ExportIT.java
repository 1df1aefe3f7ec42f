package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.ArticleReader;
import io.newstape.article.format.ReadOptions;
import io.newstape.cli.NewstapeCommand;
import io.newstape.embedded.SharedStack;
import io.newstape.history.replay.LiveStack;
import io.newstape.history.replay.SampleNews;
import io.newstape.schema.Article;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.streams.topology.Pipeline;
import io.newstape.streams.wire.RecordCount;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports as a person with a notebook uses them: read back by DuckDB. */
class ExportIT {

    private static LiveStack stack;
    private static List<Article> articles;

    @TempDir
    Path directory;

    @BeforeAll
    static void record() throws Exception {
        stack = new LiveStack("exported", 2);
        articles = new SampleNews(3).next(400);
        live(articles);
    }

    @AfterAll
    static void close() throws Exception {
        stack.close();
    }

    @Test
    void shouldGiveParquetThatDuckDbCountsAndAveragesByDay() throws Exception {
        // When
        assertThat(newstape("export", directory.toString())).isZero();

        // Then: every signal is there once, under its day, with a time that is one
        assertThat(rows("SELECT count(*), count(DISTINCT (logPartition, logOffset)) FROM " + signals()))
                .containsExactly(count() + " " + count());
        assertThat(rows("SELECT DISTINCT typeof(publishedAt) FROM " + signals()))
                .containsExactly("TIMESTAMP WITH TIME ZONE");
        assertThat(rows("SELECT count(*) FROM " + signals()
                        + " WHERE date <> CAST(publishedAt AT TIME ZONE 'UTC' AS DATE)"))
                .containsExactly("0");
        assertThat(rows("SELECT date, round(avg(score), 3) FROM " + signals()
                        + " WHERE action <> 'RETRACTED' GROUP BY date ORDER BY date"))
                .hasSizeGreaterThan(1)
                .allMatch(row -> row.matches("2024-11-\\d\\d -?\\d\\.\\d+"));
    }

    @Test
    void shouldGoOnWhereTheLastExportEndedAndRemoveWhatACrashLeft() throws Exception {
        // Given: an export, a file that no manifest names, and articles that came since
        assertThat(newstape("export", directory.toString())).isZero();
        long before = count();
        Path stray = directory.resolve("signals/date=2024-11-11/part-1-00000.parquet");
        Files.createDirectories(stray.getParent());
        Files.writeString(stray, "half a file");
        live(List.of(articles.get(0), new SampleNews(before).next()));

        // When
        int again = newstape("export", directory.toString());
        int appended = newstape("export", directory.toString(), "--append");

        // Then
        assertThat(again).isEqualTo(1);
        assertThat(appended).isZero();
        assertThat(rows("SELECT count(*), count(DISTINCT (logPartition, logOffset)) FROM " + signals()))
                .containsExactly(count() + " " + count());
        assertThat(Files.readString(directory.resolve("signals/manifest.json")))
                .contains("\"model " + BuiltInScorer.shipped().version() + "\"", "\"sha256\"");
        assertThat(directory.resolve("signals/.unfinished")).doesNotExist();
    }

    @Test
    void shouldRefuseAManifestThatIsDamaged() throws Exception {
        // Given
        Files.createDirectories(directory.resolve("signals"));
        Files.writeString(directory.resolve("signals/manifest.json"), "{\"table\": \"sig");

        // Then
        assertThat(newstape("export", directory.toString(), "--append")).isEqualTo(1);
    }

    @Test
    void shouldExportArticlesThatCanBePublishedAgain() throws Exception {
        // When
        assertThat(newstape("export", directory.toString(), "--table", "articles", "--as", "jsonl"))
                .isZero();

        // Then
        List<Article> back = new ArrayList<>();
        for (Path file : files("articles", ".jsonl")) {
            try (InputStream in = Files.newInputStream(file)) {
                new ArticleReader().read(file.toString(), in, ReadOptions.defaults(), back::add, refusal -> {
                    throw new IllegalStateException(refusal.message());
                });
            }
        }
        assertThat(back).containsAll(articles);
    }

    @Test
    void shouldGiveCsvWithTheSameRows() throws Exception {
        // When
        assertThat(newstape("export", directory.toString(), "--as", "csv", "--table", "signals,mentions"))
                .isZero();

        // Then
        assertThat(rows("SELECT count(*) FROM read_csv('" + directory + "/signals/date=*/*.csv')"))
                .containsExactly(Long.toString(count()));
        assertThat(files("mentions", ".csv")).isNotEmpty();
    }

    private static void live(List<Article> news) throws Exception {
        stack.publish(news);
        try (Pipeline pipeline = stack.start(1)) {
            assertThat(pipeline.lastError()).isEmpty();
            stack.awaitCaughtUp();
        }
    }

    private static long count() {
        return RecordCount.of(stack.client, stack.topics.signals());
    }

    private List<Path> files(String table, String extension) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve(table))) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        }
    }

    private String signals() {
        return "read_parquet('" + directory + "/signals/date=*/*.parquet', hive_partitioning = true)";
    }

    private static List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            try (ResultSet result = statement.executeQuery(query)) {
                int columns = result.getMetaData().getColumnCount();
                while (result.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= columns; i++) {
                        cells.add(result.getString(i));
                    }
                    rows.add(String.join(" ", cells));
                }
            }
        }
        return rows;
    }

    private static int newstape(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--bootstrap-servers",
                SharedStack.get().bootstrapServers(),
                "--schema-registry-url",
                SharedStack.get().registryUrl(),
                "--set",
                "topic.prefix=exported."));
        return NewstapeCommand.run(
                new PrintWriter(new StringWriter()), new PrintWriter(new StringWriter()), all.toArray(String[]::new));
    }
}
