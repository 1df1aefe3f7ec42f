package io.newstape.history.export;

import java.time.LocalDate;
import java.util.Optional;

/** Tells the ISINs of listings: no signal has one, but the security master that it was made with may. */
public interface Isins {

    /**
     * The ISO 6166 number of a listing.
     *
     * @param referenceVersion of the security master; null for none
     * @param day on which the RIC is asked for
     * @return empty when it isn't known
     */
    Optional<String> of(String referenceVersion, String ric, LocalDate day);

    /** Knows none. */
    static Isins unknown() {
        return (referenceVersion, ric, day) -> Optional.empty();
    }
}
