package io.newstape.history.study;

import io.newstape.history.log.HistoryRefused;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.LongConsumer;

/** A file of prices: Parquet by its name, else CSV. */
interface PriceFile {

    /** A row: its RIC, its time in microseconds since 1970, its price. */
    interface Rows {
        /** @param row number of the row, from 1 */
        void row(long row, String ric, long time, double price);
    }

    String ADVICE =
            "Lines look like 7203.T,2024-11-11T00:30:00Z,2650.5: a RIC, a time in ISO 8601 or since 1970, and a "
                    + "positive price. A date alone is no time: write when the price could be had.";

    /**
     * Gives every row, in the file's order.
     *
     * @throws HistoryRefused at the first row that can't be used
     */
    void read(Rows rows) throws IOException;

    /** Reads a file whole. */
    static void read(Path file, Prices prices, LongConsumer progress) {
        boolean parquet = file.toString().toLowerCase(Locale.ROOT).endsWith(".parquet");
        PriceFile rows = parquet ? new ParquetPrices(file) : new CsvPrices(file);
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

    /**
     * A price as it is, when it can be one: between 1e-12 and 1e12, so that no return is infinite.
     *
     * @throws IllegalArgumentException when it can't
     */
    static double checked(double price) {
        if (!(price >= 1e-12 && price <= 1e12)) {
            throw new IllegalArgumentException("'" + price + "' is no positive price");
        }
        return price;
    }
}
