package io.newstape.mention.exchange;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * A row of the exchange table: how conventions name one market.
 *
 * @param ricSuffix what follows the point in a RIC, such as {@code MM}; empty for a market that RICs don't tell apart
 * @param mic ISO 10383 code of the market
 * @param operatingMic ISO 10383 code of its operator
 * @param country ISO 3166 code, two letters
 * @param prefixes names before a colon, capitals and digits only: {@code NYSEAMERICAN} for "NYSE American"
 * @param bloomberg Bloomberg's two-letter codes; may be empty
 * @param yahooSuffix Yahoo's suffix; empty when it has none
 * @param grammar what its symbols look like
 * @param rootIsSymbol whether the RIC's root is the exchange's own symbol, so that one can be made from the other
 * @param zone its local time
 * @param validFrom first day on which the suffix was in use; null for since ever
 * @param validTo first day on which it no longer was; null for until further notice
 * @param successor the suffix that took its place; empty when there is none
 * @param source where the row's facts come from
 */
public record Exchange(
        String ricSuffix,
        String mic,
        String operatingMic,
        String country,
        List<String> prefixes,
        List<String> bloomberg,
        String yahooSuffix,
        SymbolGrammar grammar,
        boolean rootIsSymbol,
        ZoneId zone,
        LocalDate validFrom,
        LocalDate validTo,
        String successor,
        String source) {

    public Exchange {
        if (mic.length() != 4 || operatingMic.length() != 4) {
            throw new IllegalArgumentException("a MIC has four characters: '" + mic + "', '" + operatingMic + "'");
        }
        if (country.length() != 2) {
            throw new IllegalArgumentException("a country code has two letters: '" + country + "'");
        }
        if (source.isBlank()) {
            throw new IllegalArgumentException("the row of " + mic + " names no source");
        }
        if (ricSuffix.length() > 3) {
            throw new IllegalArgumentException("a RIC suffix has at most three letters: '" + ricSuffix + "'");
        }
        prefixes = List.copyOf(prefixes);
        bloomberg = List.copyOf(bloomberg);
        Objects.requireNonNull(grammar);
        Objects.requireNonNull(zone);
    }

    /** Whether the suffix was in use on a day; always when the day isn't known (null). */
    public boolean validOn(LocalDate day) {
        return day == null
                || (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    /**
     * The RIC of a symbol as this exchange writes it.
     *
     * @return null when this exchange's RICs can't be made from its symbols
     */
    public String ricOf(String symbol) {
        if (!rootIsSymbol || ricSuffix.isEmpty()) {
            return null;
        }
        String root = ShareClass.ricRoot(symbol);
        if (mic.equals("XHKG")) {
            root = "0".repeat(Math.max(0, 4 - root.length())) + root;
        }
        return root + "." + ricSuffix;
    }
}
