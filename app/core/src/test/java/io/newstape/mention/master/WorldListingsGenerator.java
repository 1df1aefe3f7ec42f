package io.newstape.mention.master;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.scan.InstrumentKinds;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.DataLines;
import io.newstape.text.NameKey;
import io.newstape.text.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Makes {@code world-listings.gz} of FinanceDatabase's equities: {@code main(SOURCE.csv, TARGET.gz)}. The same
 * source gives the same rows and the same version. Its ISINs are left out: many are those of an ADR. So are rows without
 * name, notes and warrants that banks issue on a share, and names that the source writes on rows of other companies. What
 * the source lacks of some markets comes from {@code more-listings.tsv}. Then unpack it and pack it again
 * with Debian's {@code zopfli --i5}, which makes it 6 % smaller: the library is to stay below 8 MB.
 */
public final class WorldListingsGenerator {

    /** Names that stand on many rows that are not theirs, and the symbols that are. */
    private static final Map<String, Pattern> MISUSED = Map.of(
            "two", Pattern.compile("TWO[A.].*"),
            "RH", Pattern.compile("RH"),
            "Rubis", Pattern.compile("RUI(\\..*)?"),
            "CHS Inc.", Pattern.compile("CHSC."),
            "POSCO", Pattern.compile("PKX|0[0-9]{5}\\.K[SQ]"),
            "ISHARES", Pattern.compile("-"));

    private static final Pattern NOTE = Pattern.compile(
            "(EGB|RCB) O[EA] .*|.* C/W.*|AUSGOVTB.*|P\\. ?C\\. .*|(BPA|VON|IS PREM|UCH|GSI) .*[0-9].*|.*%.*"
                    + "|.*-?[1-5]X .*|.* -[1-5]X|.*\\bCert(ificate)?s?|.* OP EN");
    private static final Pattern PREFERRED =
            Pattern.compile(".*\\b(pref|prefs|prefd|prf|pfd|preferred|preference)\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern BLANK_CHEQUE = Pattern.compile("(?i).*(acquisition|merger|capital corp|spac).*");
    private static final Pattern WARRANT = Pattern.compile(".*\\b(warrants?|wts)\\b.*", Pattern.CASE_INSENSITIVE);
    /** Copenhagen lists investment funds; their names have no legal form of a company. */
    private static final Pattern DANISH_FUND =
            Pattern.compile("(?!.*\\bA/S).*(Invest\\b|Aktier|Obligation|Index| KL$| Akk).*", Pattern.CASE_INSENSITIVE);

    private static final Set<String> GERMAN_FLOORS = Set.of("XFRA", "XBER", "XMUN", "XDUS", "XHAM", "XHAN", "XSTU");

    private static final int COLUMNS = 5;

    private record Row(String name, YahooSymbol listing, boolean home) {}

    private final Exchanges exchanges = Exchanges.shipped();
    private final Map<String, String> countries = countries();

    public static void main(String[] args) throws IOException {
        Path target = Path.of(args[1]);
        List<List<String>> rows = new WorldListingsGenerator().rows(Path.of(args[0]));
        Sha256 hash = new Sha256();
        rows.forEach(row -> hash.add(String.join("\t", row)).add((byte) '\n'));
        try (OutputStream out = Files.newOutputStream(target);
                GZIPOutputStream zip = new GZIPOutputStream(out) {
                    {
                        def.setLevel(9);
                    }
                }) {
            zip.write((hash.hex(8) + "\t" + rows.size() + "\n").getBytes(StandardCharsets.UTF_8));
            for (int column = 0; column < COLUMNS; column++) {
                for (List<String> row : rows) {
                    zip.write((row.get(column) + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        System.out.println(rows.size() + " rows, " + Files.size(target) + " bytes");
    }

    /** Each with a field for every column. */
    private List<List<String>> rows(Path source) throws IOException {
        List<Row> rows = withLines(read(source));
        rows.addAll(more(rows));
        rows.sort(Comparator.comparing(Row::name)
                .thenComparing(row -> row.listing().exchange().mic())
                .thenComparing(row -> row.listing().symbol()));
        List<List<String>> fields = new ArrayList<>(rows.size());
        String last = "";
        for (Row row : rows) {
            YahooSymbol listing = row.listing();
            String name = row.name().equals(last) ? "" : row.name();
            fields.add(List.of(
                    name,
                    listing.exchange().mic(),
                    listing.symbol(),
                    kindField(listing.kind()) + (row.home() ? "h" : ""),
                    listing.ricField()));
            last = row.name();
        }
        return fields;
    }

    /** The rows of {@code more-listings.tsv} that the source hasn't. */
    private List<Row> more(List<Row> rows) {
        Set<String> known = new HashSet<>();
        rows.forEach(row -> known.add(key(row.listing(), row.listing().symbol())));
        List<Row> more = new ArrayList<>();
        for (String line : DataLines.of(WorldListingsGenerator.class, "more-listings.tsv")) {
            String[] fields = line.split("\t");
            Exchange exchange = exchanges.byMic(fields[1]).orElseThrow();
            YahooSymbol listing =
                    new YahooSymbol(exchange, fields[2], InstrumentKind.EQUITY, exchange.ricOf(fields[2]));
            if (known.add(key(listing, listing.symbol()))) {
                more.add(new Row(fields[0], listing, true));
            }
        }
        return more;
    }

    private static String kindField(InstrumentKind kind) {
        return kind == InstrumentKind.ETF ? "F" : kind.name().substring(0, 1);
    }

    private List<Row> read(Path source) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, Row> rows = new TreeMap<>();
        Map<String, Integer> dropped = new TreeMap<>();
        try (Reader in = Files.newBufferedReader(source, StandardCharsets.UTF_8);
                CSVParser csv = format.parse(in)) {
            for (CSVRecord line : csv) {
                String written = line.get("symbol");
                String name =
                        line.get("name").replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
                if (name.isEmpty() || isNote(name) || isMisused(name, written)) {
                    dropped.merge("by name", 1, Integer::sum);
                    continue;
                }
                Optional<YahooSymbol> listing = YahooSymbol.of(written, line.get("mic"), exchanges);
                if (listing.isEmpty()) {
                    dropped.merge("by symbol or market", 1, Integer::sum);
                    continue;
                }
                Row row = row(name, listing.get(), line.get("country"));
                rows.merge(listing.get().exchange().mic() + ":" + listing.get().symbol(), row, (one, other) -> one);
            }
        }
        System.out.println("left out: " + dropped);
        return new ArrayList<>(rows.values());
    }

    private static boolean isFund(String name, YahooSymbol listing) {
        boolean danish = listing.exchange().mic().equals("XCSE");
        return InstrumentKinds.isFund(name)
                || danish && DANISH_FUND.matcher(name).matches();
    }

    private static boolean isNote(String name) {
        return NOTE.matcher(name).matches();
    }

    private static boolean isMisused(String name, String written) {
        Pattern own = MISUSED.get(name);
        return own != null && !own.matcher(written).matches();
    }

    private Row row(String name, YahooSymbol listing, String country) {
        YahooSymbol told = listing;
        if (listing.kind() == InstrumentKind.EQUITY && WARRANT.matcher(name).matches()) {
            told = listing.as(InstrumentKind.WARRANT);
        } else if (listing.kind() == InstrumentKind.EQUITY
                && PREFERRED.matcher(name).matches()) {
            told = listing.as(InstrumentKind.PREFERRED);
        } else if (listing.kind() == InstrumentKind.EQUITY && isFund(name, listing)) {
            told = listing.as(InstrumentKind.ETF);
        }
        String mic = listing.exchange().mic();
        boolean home = listing.exchange().country().equals(countries.get(country))
                && !mic.equals("OTCM")
                && !GERMAN_FLOORS.contains(mic);
        return new Row(name, told, home);
    }

    /** A fifth letter says what a line is only beside a company of the same name, or in the name of a blank cheque. */
    private static List<Row> withLines(List<Row> rows) {
        Map<String, String> names = new HashMap<>();
        rows.forEach(row -> names.put(key(row.listing(), row.listing().symbol()), NameKey.core(row.name())));
        List<Row> checked = new ArrayList<>(rows.size());
        for (Row row : rows) {
            YahooSymbol listing = row.listing();
            if (isSecondLine(listing) && NameKey.core(row.name()).equals(names.get(key(listing, listing.base())))) {
                continue;
            }
            boolean line = listing.isFifthLetterLine();
            boolean blank = listing.kind() != InstrumentKind.PREFERRED
                    && BLANK_CHEQUE.matcher(row.name()).matches();
            boolean told = line && (blank || NameKey.core(row.name()).equals(names.get(key(listing, listing.base()))));
            checked.add(line && !told ? new Row(row.name(), listing.as(InstrumentKind.EQUITY), row.home()) : row);
        }
        return checked;
    }

    /** Oslo and Zurich trade some shares on a second line, whose symbol has one more letter. */
    private static boolean isSecondLine(YahooSymbol listing) {
        String mic = listing.exchange().mic();
        return mic.equals("XOSL") && listing.symbol().endsWith("O")
                || mic.equals("XSWX") && listing.symbol().endsWith("E");
    }

    private static String key(YahooSymbol listing, String symbol) {
        return listing.exchange().mic() + ":" + symbol;
    }

    private static Map<String, String> countries() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            codes.put(new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH), code);
        }
        return codes;
    }
}
