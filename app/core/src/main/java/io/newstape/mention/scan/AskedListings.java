package io.newstape.mention.scan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The listings of the symbols of one text: several rules ask for the same symbol, and looking it up is dear. */
final class AskedListings {

    /** A text with more different symbols than this has them looked up each time. */
    private static final int MOST = 1_000;

    private final KnownListings listings;
    private final LocalDate day;
    private Map<String, List<KnownListings.Known>> asked;

    AskedListings(KnownListings listings, LocalDate day) {
        this.listings = listings;
        this.day = day;
    }

    List<KnownListings.Known> everywhere(String symbol) {
        if (asked == null) {
            asked = new HashMap<>();
        }
        List<KnownListings.Known> known = asked.get(symbol);
        if (known == null) {
            known = listings.everywhere(symbol, day);
            if (asked.size() < MOST) {
                asked.put(symbol, known);
            }
        }
        return known;
    }
}
