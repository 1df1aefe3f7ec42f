package io.newstape.mention.master;

import io.newstape.mention.exchange.Exchange;
import io.newstape.mention.exchange.ShareClass;
import io.newstape.schema.InstrumentKind;

/**
 * A row of the wide list.
 *
 * @param name the company's name as the source writes it
 * @param exchange its market
 * @param symbol the symbol at the exchange
 * @param kind what kind of instrument it is
 * @param home whether the market is of the company's own country
 * @param ricField {@code =} where the exchange's rule makes the RIC, {@code -} where none is known, else the RIC
 */
record WorldListing(String name, Exchange exchange, String symbol, InstrumentKind kind, boolean home, String ricField) {

    /** How a symbol is looked up: {@code BRK.B} for any spelling of it, {@code 700} for Hong Kong's 0700. */
    static String key(String symbol) {
        String spelled = ShareClass.dotted(symbol);
        int zeros = 0;
        while (zeros < spelled.length() - 1 && spelled.length() <= 5 && spelled.charAt(zeros) == '0') {
            zeros++;
        }
        return spelled.substring(zeros);
    }

    /** Whether a text's symbol is this one, in another spelling of its share class or without Hong Kong's zeros. */
    boolean isSpelled(String written) {
        boolean same = ShareClass.dotted(symbol).equals(ShareClass.dotted(written));
        return same || exchange.mic().equals("XHKG") && key(symbol).equals(key(written));
    }

    String instrumentId() {
        return exchange.mic() + ":" + symbol;
    }

    /** Its RIC; null when no rule gives it. */
    String ric() {
        return switch (ricField) {
            case "-" -> null;
            case "=" -> exchange.ricOf(symbol);
            default -> ricField;
        };
    }
}
