package io.newstape.ticker;

import io.newstape.schema.InstrumentKind;
import java.util.Set;

/**
 * The name of an exchange before a colon.
 *
 * @param key capitals and digits
 * @param exchange its row; null for names that are no single exchange of the table
 * @param start first unit
 * @param end unit after the last
 */
record Prefix(String key, Exchange exchange, int start, int end) {

    /** Names that stand where an exchange does and are none, or are several. */
    static final Set<String> PSEUDO = Set.of(
            "TSE",
            "EURONEXT",
            "CRYPTO",
            "CCC",
            "CURRENCY",
            "FX",
            "FOREX",
            "INDEXSP",
            "INDEXDJX",
            "INDEXNASDAQ",
            "INDEXFTSE",
            "INDEXNIKKEI",
            "INDEXHANGSENG",
            "INDEXDB",
            "INDEXEURO",
            "INDEXBOM",
            "INDEXSTOXX",
            "INDEXRUSSELL",
            "INDEXCBOE",
            "FIRSTNORTH",
            "NASDAQFIRSTNORTH",
            "OTHEROTC",
            "US",
            "NASDAQOMX",
            "NASDAQNORDIC",
            "EURONEXTGROWTH",
            "EURONEXTGROWTHPARIS",
            "EURONEXTGROWTHOSLO",
            "ALPHA",
            "NYSEEURONEXT",
            "OTCQXOTCQB",
            "OTCUS");

    private static final Set<String> CRYPTO = Set.of("CRYPTO", "CCC");
    private static final Set<String> MONEY = Set.of("CURRENCY", "FX", "FOREX");

    boolean isWeak() {
        return Words.WEAK_PREFIXES.contains(key)
                || PSEUDO.contains(key) && !key.startsWith("INDEX") && !key.equals("CRYPTO");
    }

    InstrumentKind kind() {
        if (CRYPTO.contains(key)) {
            return InstrumentKind.OTHER;
        } else if (MONEY.contains(key)) {
            return InstrumentKind.CURRENCY;
        }
        return key.startsWith("INDEX") ? InstrumentKind.INDEX : InstrumentKind.EQUITY;
    }

    /** The exchange that a symbol behind the prefix trades at; TSE is Tokyo for digits and Toronto for letters. */
    Exchange exchangeOf(Scan scan, String symbol) {
        if (key.equals("TSE")) {
            return scan.exchanges
                    .byMic(Text.isDigit(symbol.charAt(0)) ? "XTKS" : "XTSE")
                    .orElse(null);
        }
        return exchange;
    }

    String written(Text text) {
        return text.original(start, end);
    }
}
