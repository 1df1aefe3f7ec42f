package io.newstape.mention.master;

import io.newstape.mention.exchange.Exchanges;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads a security master from CSV, told apart by its header: newstape's own columns, or FinanceDatabase's. A row that
 * can't be used is left out and reported with its line; the others are loaded.
 */
public final class MasterReader {

    /** What a row is refused or changed for. */
    public record Problem(long line, String message) {

        @Override
        public String toString() {
            return "line " + line + ": " + message;
        }
    }

    /**
     * A master and what was wrong with its source.
     *
     * @param master what could be used
     * @param problems in the order of the file
     * @param read rows in the file
     */
    public record Load(SecurityMaster master, List<Problem> problems, int read) {

        public Load {
            problems = List.copyOf(problems);
        }
    }

    private final Exchanges exchanges;

    public MasterReader(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /**
     * @throws IOException when the source can't be read
     * @throws IllegalArgumentException when its header is of neither format
     */
    public Load read(Reader source) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser csv = format.parse(source)) {
            RowReader rows = rowReader(csv.getHeaderNames());
            List<Problem> problems = new ArrayList<>();
            Map<String, List<Listing>> known = new HashMap<>();
            List<Listing> listings = new ArrayList<>();
            int read = 0;
            for (CSVRecord line : csv) {
                read++;
                // the parser counts lines that it has consumed; a record without line breaks ends on its own line
                long number = csv.getCurrentLineNumber();
                Listing listing = row(rows, line, number, problems);
                if (listing != null && isNew(known, listing, number, problems)) {
                    listings.add(listing);
                }
            }
            return new Load(new SecurityMaster(rows.finish(listings)), problems, read);
        }
    }

    private RowReader rowReader(List<String> header) {
        if (header.containsAll(InstrumentRows.COLUMNS)) {
            return new InstrumentRows(exchanges);
        } else if (header.containsAll(FinanceDatabaseRows.COLUMNS)) {
            return new FinanceDatabaseRows(exchanges);
        }
        throw new IllegalArgumentException("neither newstape's columns (" + String.join(",", InstrumentRows.COLUMNS)
                + ") nor FinanceDatabase's (" + String.join(",", FinanceDatabaseRows.COLUMNS) + ")");
    }

    private static Listing row(RowReader rows, CSVRecord line, long number, List<Problem> problems) {
        try {
            return rows.read(line, message -> problems.add(new Problem(number, message)));
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(number, "left out: " + e.getMessage()));
            return null;
        }
    }

    private static boolean isNew(
            Map<String, List<Listing>> known, Listing listing, long number, List<Problem> problems) {
        for (String key : List.of("id " + listing.instrumentId(), "RIC " + listing.ric())) {
            List<Listing> same = known.computeIfAbsent(key, k -> new ArrayList<>(1));
            for (Listing other : same) {
                if (other.overlaps(listing)) {
                    problems.add(new Problem(number, "left out: a second row for the " + key + " on the same days"));
                    return false;
                }
            }
        }
        known.get("id " + listing.instrumentId()).add(listing);
        known.get("RIC " + listing.ric()).add(listing);
        return true;
    }
}
