package io.newstape.mention.master;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.exchange.Isin;
import io.newstape.schema.InstrumentKind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/** Rows of newstape's own columns; aliases stand between {@code |}, days are ISO 8601, empty for none. */
final class InstrumentRows implements RowReader {

    static final List<String> COLUMNS = List.of(
            "instrumentId",
            "companyId",
            "name",
            "aliases",
            "ric",
            "mic",
            "symbol",
            "kind",
            "isin",
            "primary",
            "validFrom",
            "validTo");

    private final Exchanges exchanges;

    InstrumentRows(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public Listing read(CSVRecord line, Consumer<String> problems) {
        if (line.size() != COLUMNS.size()) {
            throw new IllegalArgumentException(line.size() + " columns instead of " + COLUMNS.size());
        }
        String ric = line.get("ric");
        String mic = line.get("mic");
        checkMarket(ric, mic);
        return new Listing(
                line.get("instrumentId"),
                line.get("companyId"),
                line.get("name"),
                aliases(line.get("aliases")),
                ric,
                mic,
                line.get("symbol"),
                kind(line.get("kind")),
                isin(line.get("isin"), problems),
                Boolean.parseBoolean(line.get("primary")),
                day(line.get("validFrom")),
                day(line.get("validTo")));
    }

    private void checkMarket(String ric, String mic) {
        if (exchanges.byMic(mic).isEmpty()) {
            throw new IllegalArgumentException("unknown MIC '" + mic + "'");
        }
        int point = ric.lastIndexOf('.');
        if (point <= 0) {
            throw new IllegalArgumentException("'" + ric + "' is no RIC: it has no exchange suffix");
        }
        String suffix = ric.substring(point + 1).replaceFirst("\\^.*", "");
        Optional<Exchange> row = exchanges.byRicSuffix(suffix);
        if (row.isEmpty()) {
            throw new IllegalArgumentException("no exchange has the RIC suffix '" + suffix + "'");
        }
        String country = exchanges.byMic(mic).get().country();
        if (!row.get().country().equals(country)) {
            throw new IllegalArgumentException(
                    "the RIC " + ric + " is of " + row.get().mic() + ", not of " + mic);
        }
    }

    private static List<String> aliases(String field) {
        return field.isBlank() ? List.of() : List.of(field.split("\\s*\\|\\s*"));
    }

    private static InstrumentKind kind(String field) {
        try {
            return InstrumentKind.valueOf(field);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("unknown kind '" + field + "'");
        }
    }

    private static String isin(String field, Consumer<String> problems) {
        if (field.isBlank()) {
            return null;
        }
        if (!Isin.isValid(field)) {
            problems.accept("ISIN '" + field + "' dropped: its check digit is wrong");
            return null;
        }
        return field;
    }

    private static LocalDate day(String field) {
        try {
            return field.isBlank() ? null : LocalDate.parse(field);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("'" + field + "' is no day such as 2024-02-29");
        }
    }
}
