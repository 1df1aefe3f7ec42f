package io.newstape.history.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.jerolba.carpet.CarpetWriter;
import io.newstape.history.log.HistoryRefused;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Prices as people have them, and as they go wrong. */
class PriceFileTest {

    private static final long TIME = StudyMicros.of(Instant.parse("2024-11-11T00:30:00Z"));

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ric,time,price\n8031.T,2024-11-11T00:30:00Z,2650.5\n",
                "\ufeffSymbol,Timestamp,Close\r\n8031.T,2024-11-11 00:30:00,2650.5\r\n",
                "volume,TICKER,price,datetime\n\n100,8031.T,2650.5,2024-11-11T09:30:00+09:00\n",
                "time,last,symbol\n2024-11-11 00:30:00.000000+00,2.6505e3,\"8031.T\"",
                "time,mid,ric\n1731285000,2650.5,8031.T\n",
                "time,mid,ric\n1731285000000,2650.5,8031.T\n",
                "time,mid,ric\n1731285000000000,2650.5,8031.T\n",
                "time,mid,ric\n1731285000000000000, 2650.5 ,8031.T\n"
            })
    void shouldReadCsvAsPeopleHaveIt(String text) throws IOException {
        // When
        PriceSeries series = read(csv(text)).of("8031.T").orElseThrow();

        // Then
        assertThat(series.size()).isEqualTo(1);
        assertThat(series.time(0)).isEqualTo(TIME);
        assertThat(series.price(0)).isEqualTo(2650.5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "8031.T,2024-11-11,2650.5                | line 3: '2024-11-11' is no time",
                "8031.T,yesterday,2650.5                 | line 3: 'yesterday' is no time",
                "8031.T,,2650.5                          | line 3: '' is no time",
                "8031.T,20241111,2650.5                  | line 3: '20241111' is no time",
                "8031.T,9999999999999999999,2650.5       | line 3: '9999999999999999999' is no time",
                "8031.T,+999999999-01-01T00:00:00Z,1     | line 3: '+999999999-01-01T00:00:00Z' is no time",
                "8031.T,2024-11-11T00:30:00Z,much        | line 3: 'much' is no price",
                "8031.T,2024-11-11T00:30:00Z,            | line 3: '' is no price",
                "8031.T,2024-11-11T00:30:00Z,0           | line 3: '0.0' is no positive price",
                "8031.T,2024-11-11T00:30:00Z,-3          | line 3: '-3.0' is no positive price",
                "8031.T,2024-11-11T00:30:00Z,NaN         | line 3: 'NaN' is no positive price",
                "8031.T,2024-11-11T00:30:00Z,1e300       | line 3: '1.0E300' is no positive price",
                ",2024-11-11T00:30:00Z,2650.5            | line 3: it has no RIC",
                "8031.T,2024-11-11T00:30:00Z             | line 3: it has 2 fields, and the header 3",
                "8031.T,2024-11-11T00:30:00Z,2,650.5     | line 3: it has 4 fields, and the header 3",
                "~8031.T,\"2024-11-11T00:30:00Z\"x,1~    | line 3: it is no CSV"
            })
    void shouldNameTheLineThatIsWrong(String line, String complaint) throws IOException {
        Path file = csv("ric,time,price\n8031.T,2024-11-11T00:30:00Z,2650.5\n" + line + "\n8031.T,1731285000,1\n");
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                               | is empty",
                "8031.T,2024-11-11T00:30:00Z,2650 | line 1: there is no column ric, symbol, ticker",
                "ric;time;price                   | line 1: there is no column ric, symbol, ticker",
                "ric,price,date                   | line 1: there is no column time, timestamp, datetime",
                "ric,time,open                    | line 1: there is no column price, close, last, mid"
            })
    void shouldNameTheColumnThatIsMissing(String text, String complaint) throws IOException {
        Path file = csv(text);
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(complaint);
    }

    @Test
    void shouldRefuseWhatIsNoUtf8() throws IOException {
        Path file = directory.resolve("prices.csv");
        Files.write(file, "ric,time,price\nMünchen,1731285000,1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> read(file)).isInstanceOf(HistoryRefused.class).hasMessageContaining("no UTF-8");
    }

    /** @param bid a column that nobody asked for */
    record Tick(String ric, Instant time, double price, Double bid) {}

    record Bar(String Symbol, LocalDateTime Timestamp, float Close) {}

    record Epoch(String ticker, long datetime, int last) {}

    record Day(String ric, LocalDate time, double price) {}

    @Test
    void shouldReadParquetWithTimesOfEachKind() throws IOException {
        // Given
        Instant time = Instant.parse("2024-11-11T00:30:00Z");
        LocalDateTime local = LocalDateTime.parse("2024-11-11T00:30:00");

        // When, Then
        for (Path file : List.of(
                parquet(Tick.class, List.of(new Tick("8031.T", time, 2650, null))),
                parquet(Bar.class, List.of(new Bar("8031.T", local, 2650))),
                parquet(Epoch.class, List.of(new Epoch("8031.T", 1731285000000L, 2650))))) {
            PriceSeries series = read(file).of("8031.T").orElseThrow();
            assertThat(series.time(0)).as(file.toString()).isEqualTo(TIME);
            assertThat(series.price(0)).isEqualTo(2650);
        }
    }

    @Test
    void shouldNameTheRowOfParquetThatIsWrong() throws IOException {
        Instant time = Instant.parse("2024-11-11T00:30:00Z");
        assertRefused(
                parquet(Tick.class, List.of(new Tick("8031.T", time, 1, 1.0), new Tick(null, time, 1, 1.0))),
                "row 2: it has");
        assertRefused(parquet(Tick.class, List.of(new Tick("8031.T", null, 1, null))), "row 1: 'null' is no time");
        assertRefused(
                parquet(Tick.class, List.of(new Tick("8031.T", time, -1, null))), "row 1: '-1.0' is no positive price");
        assertRefused(
                parquet(Day.class, List.of(new Day("8031.T", LocalDate.parse("2024-11-11"), 1))),
                "row 1: '2024-11-11' is no time");
    }

    @Test
    void shouldRefuseParquetThatIsNoneOrCutShort() throws IOException {
        Path whole = parquet(Tick.class, List.of(new Tick("8031.T", Instant.EPOCH, 1, null)));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = directory.resolve("cut.parquet");
        Files.write(cut, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(cut, "no Parquet");
        Files.writeString(cut, "ric,time,price\n");
        assertRefused(cut, "no Parquet");
        assertRefused(directory.resolve("none.parquet"), "can't read");
        assertRefused(directory.resolve("none.csv"), "can't read");
    }

    @Property(tries = 300)
    void shouldReadOrRefuseAnyCsv(
            @ForAll @Size(max = 5) List<@StringLength(max = 12) String> cells,
            @ForAll @StringLength(max = 30) String rest)
            throws IOException {
        Path file = Files.createTempFile("prices", ".csv");
        Files.writeString(file, "ric,time,price\n" + String.join(",", cells) + "\n" + rest);
        try {
            read(file);
        } catch (HistoryRefused e) {
            assertThat(e.getMessage()).contains(file.toString());
        } finally {
            Files.delete(file);
        }
    }

    private static void assertRefused(Path file, String complaint) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(HistoryRefused.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining(complaint);
    }

    private static Prices read(Path file) {
        Prices prices = new Prices(List.of("8031.T"), Long.MIN_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);
        PriceFile.read(file, prices, row -> {});
        return prices.settle();
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(directory.resolve("prices.csv"), text);
    }

    private <R extends Record> Path parquet(Class<R> type, List<R> rows) throws IOException {
        Path file = Files.createTempFile(directory, "prices", ".parquet");
        try (OutputStream out = Files.newOutputStream(file);
                CarpetWriter<R> writer = new CarpetWriter.Builder<>(out, type).build()) {
            writer.write(rows);
        }
        return file;
    }
}
