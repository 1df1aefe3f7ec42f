package io.newstape.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.newstape.cli.CommandLineCall;
import io.newstape.embedded.SharedStack;
import io.newstape.history.replay.LiveStack;
import io.newstape.history.replay.SampleNews;
import io.newstape.streams.topology.Pipeline;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Studies as a quant makes them: of a topic, of files, and by the SQL of the documentation. */
class StudyIT {

    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    private static final List<String> RICS = List.of("8031.T", "8002.T", "IBM.N", "DAL.N");

    private static LiveStack stack;

    @TempDir
    Path directory;

    @BeforeAll
    static void record() throws Exception {
        stack = new LiveStack("studied", 2);
        stack.publish(new SampleNews(5).next(300));
        try (Pipeline pipeline = stack.start(1)) {
            stack.awaitCaughtUp();
            assertThat(pipeline.lastError()).isEmpty();
        }
    }

    @AfterAll
    static void close() throws Exception {
        stack.close();
    }

    @Test
    void shouldFindTheSameInTheTopicAndInEveryFormOfFile() throws Exception {
        // Given
        Path prices = prices();
        String fromTopic = study(prices);

        // When, Then
        for (String form : List.of("parquet", "csv", "jsonl")) {
            Path export = directory.resolve(form);
            assertThat(newstape("export", export.toString(), "--as", form).exit())
                    .isZero();
            assertThat(study(prices, "--signals", export.toString())).as(form).isEqualTo(fromTopic);
        }
        Path table = directory.resolve("csv/signals");
        assertThat(study(prices, "--signals", table.toString())).isEqualTo(fromTopic);
        assertThat(fromTopic).contains("\"kind\":\"informationCoefficient\"");
    }

    @Test
    void shouldStudyAReplayAsFarAsItHasCome() throws Exception {
        // Given: what a crash wrote behind the last checkpoint doesn't count
        Path replayed = directory.resolve("replayed");
        assertThat(newstape("replay", "--to-files", replayed.toString()).exit()).isZero();
        Path prices = prices();
        String before = study(prices, "--signals", replayed.toString());
        Path file = replayed.resolve("studied.market.signals.jsonl");
        Files.writeString(file, Files.readString(file) + "{\"half a");

        // When, Then
        assertThat(study(prices, "--signals", replayed.toString())).isEqualTo(before);
        assertThat(events(before)).isEqualTo(events(study(prices))).isPositive();
    }

    @Test
    void shouldGiveTheFiguresOfTheDocumentedSql() throws Exception {
        // Given
        Path prices = prices();
        assertThat(newstape("export", directory.resolve("exported").toString()).exit())
                .isZero();
        List<String> sql = documentedSql();

        // When
        List<List<String>> days = rows(sql.get(1));
        List<List<String>> returns = rows(sql.get(2));

        // Then: every event has a day
        String study = study(prices, "--horizons", "2h", "--buckets", "-0.2,0.2");
        assertThat(days).hasSizeGreaterThan(1);
        assertThat(days.stream().mapToLong(day -> Long.parseLong(day.get(1))).sum())
                .isEqualTo(events(study));
        // and the means are those of the study
        List<JsonNode> means = objects(study, "mean");
        for (List<String> row : returns) {
            JsonNode mean = means.get(List.of("bad", "neither", "good").indexOf(row.get(0)));
            assertThat(Long.parseLong(row.get(1))).isEqualTo(mean.path("events").asLong());
            assertThat(Double.parseDouble(row.get(2)))
                    .isEqualTo(mean.path("value").asDouble(), within(1e-9));
        }
        assertThat(returns).hasSizeGreaterThan(1);
    }

    @Test
    void shouldGiveAPanelThatDuckDbReadsWithoutAHint() throws Exception {
        // When
        CommandLineCall panel =
                newstape("panel", directory.resolve("panel.parquet").toString(), "--fill");
        CommandLineCall csv = newstape("panel", directory.resolve("panel.csv").toString(), "--fill");

        // Then: dates are dates, times are times, in both forms
        assertThat(panel.exit()).as(panel.err()).isZero();
        assertThat(csv.exit()).as(csv.err()).isZero();
        assertThat(rows(
                        "SELECT DISTINCT typeof(session), typeof(knownAt), typeof(count), typeof(mean), typeof(complete)"
                                + " FROM 'panel.parquet'"))
                .containsExactly(List.of("DATE", "TIMESTAMP WITH TIME ZONE", "INTEGER", "DOUBLE", "BOOLEAN"));
        assertThat(rows("SELECT DISTINCT typeof(session), typeof(mean), typeof(complete) FROM 'panel.csv'"))
                .containsExactly(List.of("DATE", "DOUBLE", "BOOLEAN"));
        assertThat(rows("SELECT count(*), round(sum(mean), 9) FROM 'panel.parquet'"))
                .isEqualTo(rows("SELECT count(*), round(sum(mean), 9) FROM 'panel.csv'"));
        assertThat(rows(documentedSql().get(0))).isNotEmpty();
    }

    @Test
    void shouldLeaveOutAUsualHorizonThatThePricesCannotShow() throws Exception {
        // When: prices come every hour
        CommandLineCall usual = newstape("study", "--prices", prices().toString(), "--format", "json");
        CommandLineCall asked =
                newstape("study", "--prices", prices().toString(), "--horizons", "5m", "--format", "json");

        // Then
        assertThat(usual.exit()).as(usual.err()).isZero();
        assertThat(usual.out())
                .contains("\"horizon\":\"1h\"", "\"horizon\":\"1d\"")
                .doesNotContain("\"horizon\":\"5m\"");
        assertThat(usual.err()).contains("no event has a price 5m after its entry");
        assertThat(asked.out()).contains("\"horizon\":\"5m\"");
    }

    @Test
    void shouldTellWhatWasLeftOutAndDraw() throws Exception {
        // When
        Path chart = directory.resolve("study.svg");
        CommandLineCall call = newstape("study", "--prices", prices().toString(), "--chart", chart.toString());

        // Then
        assertThat(call.exit()).as(call.err()).isZero();
        assertThat(call.out()).contains("revise or retract", "no prices of", "without prices", "top-bottom", "IC ");
        assertThat(chart).isNotEmptyFile();
    }

    /** Prices every hour around the clock, walking at random. */
    private Path prices() throws IOException {
        Random random = new Random(11);
        StringBuilder lines = new StringBuilder("ric,time,price\n");
        Instant start = SampleNews.MORNING.minusSeconds(5 * 86_400);
        for (String ric : RICS) {
            double price = 100;
            for (int hour = 0; hour < 24 * 40; hour++) {
                price *= Math.exp(0.002 * random.nextGaussian());
                lines.append(ric).append(',').append(start.plusSeconds(hour * 3600L));
                lines.append(',').append(price).append('\n');
            }
        }
        return Files.writeString(directory.resolve("prices.csv"), lines);
    }

    private static List<String> documentedSql() throws IOException {
        Matcher found = SQL.matcher(Files.readString(Path.of("../../docs/backtest.md")));
        return found.results().map(match -> match.group(1)).toList();
    }

    /** What a statement gives that is run in the test's folder, as it stands. */
    private List<List<String>> rows(String query) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET file_search_path = '" + directory + "'");
            try (ResultSet result = statement.executeQuery(query)) {
                while (result.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        cells.add(result.getString(i));
                    }
                    rows.add(cells);
                }
            }
        }
        return rows;
    }

    private static String study(Path prices, String... more) {
        List<String> args = new ArrayList<>(List.of("study", "--prices", prices.toString(), "--format", "json"));
        args.addAll(List.of(more));
        CommandLineCall call = newstape(args.toArray(String[]::new));
        assertThat(call.exit()).as(call.err()).isZero();
        return call.out();
    }

    private static long events(String study) throws IOException {
        return objects(study, "signals").get(0).path("events").asLong();
    }

    private static List<JsonNode> objects(String study, String kind) throws IOException {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : study.lines().toList()) {
            JsonNode object = new ObjectMapper().readTree(line);
            if (object.path("kind").asText().equals(kind)) {
                objects.add(object);
            }
        }
        return objects;
    }

    private static CommandLineCall newstape(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of(
                "--bootstrap-servers",
                SharedStack.get().bootstrapServers(),
                "--schema-registry-url",
                SharedStack.get().registryUrl(),
                "--set",
                "topic.prefix=studied."));
        return CommandLineCall.of(all.toArray(String[]::new));
    }
}
