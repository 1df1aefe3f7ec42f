package io.newstape.mention.master;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.exchange.ShareClass;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.NameKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;

/**
 * Rows of FinanceDatabase. Its symbols are Yahoo's: the suffix becomes the RIC's by the exchange table, the root stays,
 * so the RIC is exact where a market's RICs are made of its symbols (Tokyo, Hong Kong, New York) and a stand-in
 * elsewhere. Its ISINs are not taken over: many are those of an ADR.
 */
final class FinanceDatabaseRows implements RowReader {

    static final List<String> COLUMNS = List.of("symbol", "name", "exchange", "mic", "country", "delisted");

    private final Exchanges exchanges;
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, String> countries = countries();

    FinanceDatabaseRows(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    @Override
    public Listing read(CSVRecord line, Consumer<String> problems) {
        String written = line.get("symbol");
        if (line.get("delisted").equals("True") || line.get("name").isBlank()) {
            return null;
        }
        int point = written.lastIndexOf('.');
        String suffix = point < 0 ? "" : written.substring(point + 1);
        String root = point < 0 ? written : written.substring(0, point);
        Exchange exchange = exchange(suffix, line.get("mic"));
        String ric = ShareClass.ricRoot(root) + "." + exchange.ricSuffix();
        String companyId = slug(line.get("name"));
        homes.putIfAbsent(companyId, line.get("country"));
        return new Listing(
                exchange.mic() + ":" + root,
                companyId,
                line.get("name"),
                List.of(),
                ric,
                exchange.mic(),
                root,
                InstrumentKind.EQUITY,
                null,
                false,
                null,
                null);
    }

    private Exchange exchange(String suffix, String mic) {
        Optional<Exchange> found = suffix.isEmpty() ? exchanges.byMic(mic) : exchanges.byYahooSuffix(suffix);
        if (suffix.isEmpty() && found.isEmpty()) {
            found = exchanges.byMic("OTCM").filter(row -> mic.startsWith("OTC"));
        }
        return found.filter(row -> !row.ricSuffix().isEmpty())
                .orElseThrow(() -> new IllegalArgumentException(
                        suffix.isEmpty() ? "unknown MIC '" + mic + "'" : "unknown Yahoo suffix '." + suffix + "'"));
    }

    /** The primary listing of a company is its first in its own country, else its first. */
    @Override
    public List<Listing> finish(List<Listing> listings) {
        Map<String, Integer> primary = new HashMap<>();
        for (int i = 0; i < listings.size(); i++) {
            Listing row = listings.get(i);
            Integer before = primary.get(row.companyId());
            if (before == null || !isHome(listings.get(before)) && isHome(row)) {
                primary.put(row.companyId(), i);
            }
        }
        List<Listing> marked = new ArrayList<>(listings.size());
        for (int i = 0; i < listings.size(); i++) {
            Listing row = listings.get(i);
            marked.add(primary.get(row.companyId()) == i ? asPrimary(row) : row);
        }
        return marked;
    }

    private boolean isHome(Listing row) {
        String country = exchanges.countryOf(row.mic());
        return country.equals(countries.get(homes.get(row.companyId())))
                && !row.mic().equals("OTCM");
    }

    private static Listing asPrimary(Listing row) {
        return new Listing(
                row.instrumentId(),
                row.companyId(),
                row.name(),
                row.aliases(),
                row.ric(),
                row.mic(),
                row.symbol(),
                row.kind(),
                row.isin(),
                true,
                row.validFrom(),
                row.validTo());
    }

    private static String slug(String name) {
        String core = NameKey.core(name).replace(' ', '-');
        return core.isEmpty() ? NameKey.whole(name) + "-" + name.length() : core;
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code);
        }
        return codes;
    }
}
