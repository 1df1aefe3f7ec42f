package io.newstape.mention.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * The exchange table. RIC suffixes are not Yahoo's: Riyadh is {@code .SE} here and {@code .SR} there, Zurich {@code .S}
 * and {@code .SW}, Johannesburg {@code .J} and {@code .JO}. A suffix that means two markets is never guessed.
 *
 * <p>Immutable and shared.
 */
public final class Exchanges {

    /** Suffixes that a reader takes for one market in RICs and for another in Yahoo's symbols. */
    private static final List<String> DISPUTED = List.of("DU", "SW", "SR", "JO");

    private static final Exchanges SHIPPED = load();

    private final List<Exchange> rows;
    private final SuffixTable byRicSuffix = new SuffixTable();
    private final SuffixTable byYahooSuffix = new SuffixTable();
    private final SuffixTable byBloomberg = new SuffixTable();
    private final Map<String, Exchange> byPrefix = new HashMap<>();
    private final Map<String, Exchange> byMic = new HashMap<>();

    Exchanges(List<Exchange> rows) {
        this.rows = List.copyOf(rows);
        for (Exchange row : rows) {
            byRicSuffix.put(row.ricSuffix(), row);
            byYahooSuffix.put(row.yahooSuffix(), row);
            row.bloomberg().forEach(code -> byBloomberg.put(code, row));
            row.prefixes().forEach(prefix -> byPrefix.put(prefix, row));
            byMic.putIfAbsent(row.mic(), row);
        }
        // "XETR: SAP": a market's code is a name for it that some services write
        byMic.forEach(byPrefix::putIfAbsent);
    }

    /** The table that newstape ships. */
    public static Exchanges shipped() {
        return SHIPPED;
    }

    /** All rows, in the order of the table. */
    public List<Exchange> rows() {
        return rows;
    }

    public Optional<Exchange> byRicSuffix(String suffix) {
        return Optional.ofNullable(ricSuffix(suffix, 0, suffix.length()));
    }

    public Optional<Exchange> byYahooSuffix(String suffix) {
        return Optional.ofNullable(yahooSuffix(suffix, 0, suffix.length()));
    }

    /** By a name as it stands before a colon, in any case and with any punctuation: "NYSE American", "TSX-V". */
    public Optional<Exchange> byPrefix(String name) {
        StringBuilder key = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            if (Character.isLetterOrDigit(name.charAt(i))) {
                key.append(name.charAt(i));
            }
        }
        return Optional.ofNullable(byPrefix.get(key.toString().toUpperCase(Locale.ROOT)));
    }

    /** The main row of a market. */
    public Optional<Exchange> byMic(String mic) {
        return Optional.ofNullable(byMic.get(mic));
    }

    /** The country of a market, in two letters; empty for one that is not known, or null. */
    public String countryOf(String mic) {
        return byMic(mic).map(Exchange::country).orElse("");
    }

    /** Whether a suffix means one market in RICs and another in Yahoo's symbols. */
    public boolean isDisputed(String suffix) {
        if (DISPUTED.contains(suffix)) {
            return true;
        }
        Exchange ric = byRicSuffix.get(suffix, 0, suffix.length());
        Exchange yahoo = byYahooSuffix.get(suffix, 0, suffix.length());
        return ric != null && yahoo != null && !ric.country().equals(yahoo.country());
    }

    public Exchange ricSuffix(CharSequence text, int start, int end) {
        return byRicSuffix.get(text, start, end);
    }

    public Exchange yahooSuffix(CharSequence text, int start, int end) {
        return byYahooSuffix.get(text, start, end);
    }

    public Exchange bloomberg(CharSequence text, int start, int end) {
        return byBloomberg.get(text, start, end);
    }

    /** @param key capitals and digits only */
    public Exchange prefix(String key) {
        return byPrefix.get(key);
    }

    private static Exchanges load() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (InputStream in = Exchanges.class.getResourceAsStream("exchanges.csv");
                CSVParser csv = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<Exchange> rows = new ArrayList<>();
            for (CSVRecord line : csv) {
                rows.add(row(line));
            }
            return new Exchanges(rows);
        } catch (IOException e) {
            throw new UncheckedIOException("can't read the exchange table", e);
        }
    }

    private static Exchange row(CSVRecord line) {
        return new Exchange(
                line.get("ricSuffix"),
                line.get("mic"),
                line.get("operatingMic"),
                line.get("country"),
                words(line.get("prefixes")),
                words(line.get("bloomberg")),
                line.get("yahooSuffix"),
                SymbolGrammar.parse(line.get("grammar")),
                line.get("rootIsSymbol").equals("yes"),
                ZoneId.of(line.get("zone")),
                day(line.get("validFrom")),
                day(line.get("validTo")),
                line.get("successor"),
                line.get("source"));
    }

    private static List<String> words(String field) {
        return field.isEmpty() ? List.of() : List.of(field.split(" "));
    }

    private static LocalDate day(String field) {
        return field.isEmpty() ? null : LocalDate.parse(field);
    }
}
