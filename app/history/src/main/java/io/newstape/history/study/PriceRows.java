package io.newstape.history.study;

import io.newstape.history.log.HistoryRefused;
import java.io.IOException;

/** The prices of a file, row by row. */
interface PriceRows {

    /** Is given a row: its RIC, its time in microseconds since 1970, its price. */
    interface Taker {
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
    void read(Taker rows) throws IOException;

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
