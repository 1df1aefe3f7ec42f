package io.newstape.mention.master;

import io.newstape.schema.InstrumentKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A dated row of the security master.
 *
 * @param instrumentId stable id of the listing, whatever its symbol becomes
 * @param companyId what the listings of one company share
 * @param name the company's name
 * @param aliases other names it goes by
 * @param ric Reuters instrument code
 * @param mic ISO 10383 code of the exchange
 * @param symbol the symbol at the exchange
 * @param kind what kind of instrument it is
 * @param isin ISO 6166 number; null when unknown. Never a key: one source gives an ADR's number to the home share
 * @param primary whether it is the company's primary listing
 * @param validFrom first day on which the row holds; null for since ever
 * @param validTo first day on which it no longer holds; null for until further notice
 */
public record Listing(
        String instrumentId,
        String companyId,
        String name,
        List<String> aliases,
        String ric,
        String mic,
        String symbol,
        InstrumentKind kind,
        String isin,
        boolean primary,
        LocalDate validFrom,
        LocalDate validTo) {

    public Listing {
        require(instrumentId, "instrumentId");
        require(companyId, "companyId");
        require(name, "name");
        require(ric, "ric");
        require(mic, "mic");
        require(symbol, "symbol");
        Objects.requireNonNull(kind);
        aliases = List.copyOf(aliases);
        if (validFrom != null && validTo != null && !validFrom.isBefore(validTo)) {
            throw new IllegalArgumentException("validFrom " + validFrom + " is not before validTo " + validTo);
        }
    }

    private static void require(String value, String field) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("no " + field);
        }
    }

    /** Whether the row holds on a day; when the day isn't known (null), whether it holds until further notice. */
    public boolean holdsOn(LocalDate day) {
        if (day == null) {
            return validTo == null;
        }
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || day.isBefore(validTo));
    }

    /** Whether both rows hold on some day. */
    boolean overlaps(Listing other) {
        boolean before = validTo != null && other.validFrom != null && !other.validFrom.isBefore(validTo);
        boolean after = other.validTo != null && validFrom != null && !validFrom.isBefore(other.validTo);
        return !before && !after;
    }
}
