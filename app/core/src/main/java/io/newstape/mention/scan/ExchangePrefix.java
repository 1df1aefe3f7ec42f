package io.newstape.mention.scan;

import io.newstape.mention.exchange.Exchange;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.Accents;
import io.newstape.text.FoldedText;
import java.util.Locale;
import java.util.Set;

/**
 * The name of an exchange before a colon.
 *
 * @param key capitals and digits
 * @param exchange its row; null for names that are no single exchange of the table
 * @param start first unit
 * @param end unit after the last
 */
public record ExchangePrefix(String key, Exchange exchange, int start, int end) {

    /** Names that stand where an exchange does and are none, or are several. */
    public static final Set<String> PSEUDO = ScannerWords.LISTS.named("pseudo-exchanges");

    private static final Set<String> CRYPTO = ScannerWords.LISTS.named("crypto-prefixes");
    private static final Set<String> MONEY = ScannerWords.LISTS.named("currency-prefixes");

    /** A name as it is looked up: capitals and digits, without accents. */
    public static String keyOf(String word) {
        StringBuilder key = new StringBuilder();
        // of "NYSE/TSX" the last exchange counts; what stands before it is another name of the same security
        for (int i = word.lastIndexOf('/') + 1; i < word.length(); i++) {
            char c = Accents.fold(word.charAt(i));
            if (FoldedText.isWord(c)) {
                key.append(c);
            }
        }
        return key.toString().toUpperCase(Locale.ROOT);
    }

    public boolean isWeak() {
        return ScannerWords.WEAK_PREFIXES.contains(key)
                || PSEUDO.contains(key) && !key.startsWith("INDEX") && !key.equals("CRYPTO");
    }

    public InstrumentKind kind() {
        if (CRYPTO.contains(key)) {
            return InstrumentKind.OTHER;
        } else if (MONEY.contains(key)) {
            return InstrumentKind.CURRENCY;
        }
        return key.startsWith("INDEX") ? InstrumentKind.INDEX : InstrumentKind.EQUITY;
    }

    /** The exchange that a symbol behind the prefix trades at; TSE is Tokyo for digits and Toronto for letters. */
    public Exchange exchangeOf(Scan scan, String symbol) {
        if (key.equals("TSE")) {
            return scan.exchanges
                    .byMic(FoldedText.isDigit(symbol.charAt(0)) ? "XTKS" : "XTSE")
                    .orElse(null);
        }
        return exchange;
    }

    public String written(FoldedText text) {
        return text.original(start, end);
    }
}
