package io.newstape.history.study;

import com.jerolba.carpet.CarpetReader;
import com.jerolba.carpet.CloseableIterator;
import com.jerolba.carpet.io.FileSystemInputFile;
import io.newstape.history.log.HistoryRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;

/**
 * Prices as Parquet: the time a timestamp (in UTC when it isn't adjusted to it), text, or a whole number as in CSV; the
 * price any number.
 */
final class ParquetPrices implements PriceRows {

    private final Path file;

    ParquetPrices(Path file) {
        this.file = file;
    }

    @Override
    public void read(Taker rows) throws IOException {
        InputFile input = new FileSystemInputFile(file.toFile());
        List<String> names = names(input);
        PriceColumns columns = PriceColumns.among(names, file.toString());
        long row = 0;
        try (CloseableIterator<Map<String, Object>> cells = open(input)) {
            while (cells.hasNext()) {
                row++;
                Map<String, Object> cell = cells.next();
                rows.row(
                        row,
                        ric(cell.get(names.get(columns.ric()))),
                        time(cell.get(names.get(columns.time()))),
                        price(cell.get(names.get(columns.price()))));
            }
        } catch (HistoryRefused e) {
            throw e;
        } catch (RuntimeException e) {
            throw new HistoryRefused(
                    "can't read " + file + ", row " + row + ": " + e.getMessage(), PriceRows.ADVICE, e);
        }
    }

    private List<String> names(InputFile input) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(input)) {
            MessageType schema = reader.getFileMetaData().getSchema();
            return schema.getFields().stream().map(Type::getName).toList();
        } catch (RuntimeException e) {
            throw new HistoryRefused(
                    file + " is no Parquet, or was cut short: " + e.getMessage(),
                    "Name a readable CSV or Parquet file of prices.",
                    e);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static CloseableIterator<Map<String, Object>> open(InputFile input) {
        return (CloseableIterator<Map<String, Object>>)
                (CloseableIterator) new CarpetReader<>(input, Map.class).iterator();
    }

    private static String ric(Object cell) {
        if (cell instanceof String ric && !ric.isBlank()) {
            return ric.strip();
        }
        throw new IllegalArgumentException("it has no RIC");
    }

    private static long time(Object cell) {
        if (cell instanceof Instant time) {
            return StudyMicros.of(time);
        } else if (cell instanceof LocalDateTime time) {
            return StudyMicros.of(PriceTime.utc(time));
        } else if (cell instanceof Long || cell instanceof Integer || cell instanceof String) {
            return PriceTime.parse(cell.toString());
        }
        throw new IllegalArgumentException("'" + cell + "' is no time");
    }

    private static double price(Object cell) {
        if (cell instanceof Number price) {
            return PriceRows.checked(price.doubleValue());
        }
        throw new IllegalArgumentException("'" + cell + "' is no price");
    }
}
