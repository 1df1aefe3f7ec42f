package io.newstape.history.study;

import io.newstape.history.log.HistoryRefused;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Prices as CSV: RFC 4180, UTF-8, with a header. */
final class CsvPrices implements PriceRows {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setIgnoreEmptyLines(true)
            .setIgnoreSurroundingSpaces(true)
            .get();

    private final Path file;

    CsvPrices(Path file) {
        this.file = file;
    }

    @Override
    public void read(Taker rows) throws IOException {
        // a decoder of its own: it refuses what is no UTF-8, where the reader's would put question marks
        try (BufferedReader text = new BufferedReader(
                        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()),
                        1 << 16);
                CSVParser lines = CSVParser.parse(text, FORMAT)) {
            read(lines, rows);
        } catch (CharacterCodingException e) {
            throw new HistoryRefused(file + " is no UTF-8", PriceRows.ADVICE, e);
        }
    }

    private void read(CSVParser lines, Taker rows) throws IOException {
        Iterator<CSVRecord> records = lines.iterator();
        try {
            if (!records.hasNext()) {
                throw new HistoryRefused(file + " is empty", PriceRows.ADVICE);
            }
            CSVRecord header = records.next();
            PriceColumns columns = PriceColumns.among(names(header), file + ", line 1");
            while (records.hasNext()) {
                row(records.next(), header.size(), columns, rows);
            }
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException unreadable) {
                throw unreadable;
            }
            throw refused(lines, "it is no CSV: " + e.getCause().getMessage(), e);
        } catch (IllegalArgumentException e) {
            throw refused(lines, e.getMessage(), e);
        }
    }

    private static void row(CSVRecord line, int width, PriceColumns columns, Taker rows) {
        if (line.size() != width) {
            throw new IllegalArgumentException("it has " + line.size() + " fields, and the header " + width);
        }
        String ric = line.get(columns.ric());
        if (ric.isEmpty()) {
            throw new IllegalArgumentException("it has no RIC");
        }
        rows.row(
                line.getRecordNumber() - 1,
                ric,
                PriceTime.parse(line.get(columns.time())),
                price(line.get(columns.price())));
    }

    private static double price(String text) {
        try {
            return PriceRows.checked(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "'" + text.substring(0, Math.min(40, text.length())) + "' is no price", e);
        }
    }

    private static List<String> names(CSVRecord header) {
        return Arrays.stream(header.values())
                // what some spreadsheets put before the first name
                .map(name -> name.startsWith("\ufeff") ? name.substring(1) : name)
                .toList();
    }

    private HistoryRefused refused(CSVParser lines, String what, Exception cause) {
        return new HistoryRefused(
                "can't read " + file + ", line " + lines.getCurrentLineNumber() + ": " + what, PriceRows.ADVICE, cause);
    }
}
