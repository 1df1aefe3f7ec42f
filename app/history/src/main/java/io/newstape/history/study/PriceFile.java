package io.newstape.history.study;

import io.newstape.history.log.HistoryRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;

/** A file of prices: Parquet by its name, else CSV. */
final class PriceFile {

    private PriceFile() {}

    /**
     * Reads a file whole.
     *
     * @param progress is given the number of each row
     * @throws HistoryRefused at the first row that can't be used
     */
    static void read(Path file, Prices prices, LongConsumer progress) {
        boolean parquet = file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
        PriceRows rows = parquet ? new ParquetPrices(file) : new CsvPrices(file);
        try {
            rows.read((row, ric, time, price) -> {
                prices.add(ric, time, price);
                progress.accept(row);
            });
        } catch (IOException e) {
            throw new HistoryRefused(
                    "can't read " + file + ": " + e.getMessage(), "Name a readable CSV or Parquet file of prices.", e);
        }
    }
}
