package io.newstape.mention.master;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.exchange.Exchanges;
import io.newstape.schema.InstrumentKind;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a Yahoo symbol says of a listing: its market, the exchange's own symbol, what kind of instrument it is, and its
 * RIC where a rule gives it for certain. Where a market's RICs are not made of its symbols (Paris, Xetra, Milan,
 * Mumbai), there is no RIC: none is guessed.
 *
 * @param exchange the market
 * @param symbol the symbol at the exchange
 * @param kind what its spelling says; the common share where it says nothing
 * @param ric null when no rule gives it
 */
record YahooSymbol(Exchange exchange, String symbol, InstrumentKind kind, String ric) {

    private static final Pattern SYMBOL = Pattern.compile("[A-Z0-9&]{1,12}(-[A-Z0-9]{1,5})?");
    private static final Pattern ISIN = Pattern.compile("[A-Z]{2}[A-Z0-9]{9}[0-9]");
    /** Warrants and notes that banks issue on shares; they carry the name of the share's company. */
    private static final Pattern DERIVATIVE =
            Pattern.compile("[0-9]{0,3}[A-Z][A-Z0-9]*\\.K[SQ]|.*-DC[0-9]+\\.MX|[A-Z]+[0-9]{3}[LRE]-.*\\.MX"
                    + "|[A-Z][0-9]{5}\\.MI|(P1[0-9A-Z]{4}|U[A-Z][0-9][0-9A-Z]{3})\\.MI");

    private static final Pattern LINE =
            Pattern.compile("(.+)-(P[A-Z]?|PR|UN|U|W[A-Z]?|WS[A-Z]?|WT[A-Z]?|RT|RI|DB[A-Z]?|R)");
    private static final Pattern CLASS = Pattern.compile("[A-Z0-9]+-[A-D]");
    private static final Pattern AMERICAN_CLASS = Pattern.compile("[A-Z]+-[ABCDKV]");

    /** The listing that a symbol stands for; empty for what is no share, fund or line of one. */
    static Optional<YahooSymbol> of(String written, String mic, Exchanges exchanges) {
        int point = written.lastIndexOf('.');
        String suffix = point < 0 ? "" : written.substring(point + 1);
        String root = point < 0 ? written : written.substring(0, point);
        if (!SYMBOL.matcher(root).matches()
                || ISIN.matcher(root).matches()
                || DERIVATIVE.matcher(written).matches()) {
            return Optional.empty();
        }
        return exchange(suffix, mic, exchanges).map(row -> listing(row, root, suffix));
    }

    private static Optional<Exchange> exchange(String suffix, String mic, Exchanges exchanges) {
        // Yahoo writes Fukuoka as it writes Frankfurt, and Sapporo and Taipei's second market by no suffix of the table
        switch (mic) {
            case "XFKA", "XSAP", "ROCO" -> {
                return exchanges.byMic(mic);
            }
            default -> {
                if (suffix.equals("IL")) {
                    return exchanges.byMic("XLON");
                }
                if (!suffix.isEmpty()) {
                    return exchanges.byYahooSuffix(suffix);
                }
                return mic.startsWith("OTC") ? exchanges.byMic("OTCM") : american(exchanges.byMic(mic));
            }
        }
    }

    private static Optional<Exchange> american(Optional<Exchange> row) {
        return row.filter(exchange -> exchange.country().equals("US"));
    }

    private static YahooSymbol listing(Exchange row, String root, String suffix) {
        Matcher line = LINE.matcher(root);
        boolean hasLines = row.country().equals("US") || row.country().equals("CA");
        if (line.matches() && (hasLines || line.group(2).length() > 1)) {
            InstrumentKind kind = kind(line.group(2), row);
            return new YahooSymbol(row, root, kind, ricOfLine(row, line.group(1), line.group(2), kind));
        }
        boolean plain = root.indexOf('-') < 0;
        boolean american = row.country().equals("US");
        boolean classed = american
                ? AMERICAN_CLASS.matcher(root).matches()
                : isNordicOrCanadian(row) && CLASS.matcher(root).matches();
        // London's international lines have numbers of their own, and no rule for their RICs is known
        boolean foreign = suffix.equals("IL") || suffix.equals("L") && root.matches("0[A-Z0-9]{3}");
        boolean certain = (plain && row.grammar().matches(root) || classed) && !foreign;
        return new YahooSymbol(row, root, byLastLetter(row, root), certain ? row.ricOf(root) : null);
    }

    private static boolean isNordicOrCanadian(Exchange row) {
        return switch (row.country()) {
            case "SE", "DK", "FI", "NO", "CA" -> true;
            default -> false;
        };
    }

    private static InstrumentKind kind(String line, Exchange row) {
        return switch (line.charAt(0)) {
            // on Toronto's venture exchange P marks a capital pool company, whose share is a common one
            case 'P' -> row.mic().equals("XTSX") ? InstrumentKind.EQUITY : InstrumentKind.PREFERRED;
            case 'U' -> InstrumentKind.UNIT;
            case 'W' -> InstrumentKind.WARRANT;
            case 'D' -> InstrumentKind.DEBENTURE;
            default -> InstrumentKind.RIGHT;
        };
    }

    private static String ricOfLine(Exchange row, String root, String line, InstrumentKind kind) {
        if (kind == InstrumentKind.PREFERRED && row.country().equals("US") && line.length() == 2) {
            return root + "_p" + Character.toLowerCase(line.charAt(1)) + "." + row.ricSuffix();
        }
        return line.equals("UN") && row.country().equals("CA") ? root + "_u." + row.ricSuffix() : null;
    }

    /**
     * Nasdaq marks the lines of a company by a fifth letter; what it says is checked against the names later. Korean
     * codes of common shares end in 0.
     */
    private static InstrumentKind byLastLetter(Exchange row, String root) {
        if (row.country().equals("KR")) {
            return root.endsWith("0") ? InstrumentKind.EQUITY : InstrumentKind.PREFERRED;
        }
        if (!row.mic().equals("XNAS") || root.length() != 5) {
            return InstrumentKind.EQUITY;
        }
        return switch (root.charAt(4)) {
            case 'W' -> InstrumentKind.WARRANT;
            case 'U' -> InstrumentKind.UNIT;
            case 'R' -> InstrumentKind.RIGHT;
            case 'P', 'O', 'N', 'M' -> InstrumentKind.PREFERRED;
            default -> InstrumentKind.EQUITY;
        };
    }

    /** The symbol of the company's share beside which a line of five letters stands. */
    String base() {
        return symbol.substring(0, symbol.length() - 1);
    }

    boolean isFifthLetterLine() {
        return kind != InstrumentKind.EQUITY && exchange.mic().equals("XNAS") && symbol.indexOf('-') < 0;
    }

    YahooSymbol as(InstrumentKind other) {
        return new YahooSymbol(exchange, symbol, other, ric);
    }

    /** What a master file writes of the RIC: {@code =} for the exchange's own rule, {@code -} for none. */
    String ricField() {
        if (ric == null) {
            return "-";
        }
        return ric.equals(exchange.ricOf(symbol)) ? "=" : ric;
    }
}
