package io.newstape.mention.master;

import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/** Makes listings of the rows of one CSV format. */
interface RowReader {

    /**
     * @param line a record of the file
     * @param problems hears of what was wrong and mended
     * @return null for a row that the format itself marks as not to be used
     * @throws IllegalArgumentException when the row can't be used, saying why
     */
    Listing read(CSVRecord line, Consumer<String> problems);

    /** The listings of the whole file, once each is known. */
    default List<Listing> finish(List<Listing> listings) {
        return listings;
    }
}
