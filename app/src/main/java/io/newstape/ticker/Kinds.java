package io.newstape.ticker;

import io.newstape.schema.InstrumentKind;

/** Tells a fund from a share: by the security master, by the name beside the symbol, by the symbol, by the exchange. */
final class Kinds {

    private Kinds() {}

    static InstrumentKind of(Scan.Draft draft, KnownListings.Known listing, String company) {
        if (listing != null && listing.kind() != InstrumentKind.UNKNOWN) {
            return listing.kind();
        }
        boolean american =
                draft.mic == null || draft.mic.equals("ARCX") || draft.mic.equals("XNAS") || draft.mic.equals("BATS");
        if (american && Words.FUNDS.contains(draft.symbol) || company != null && isFund(company)) {
            return InstrumentKind.ETF;
        }
        return "ARCX".equals(draft.mic) ? InstrumentKind.ETF : InstrumentKind.EQUITY;
    }

    static boolean isFund(String company) {
        return company.endsWith("ETF")
                || company.contains("ETF ")
                || company.contains("iShares")
                || company.contains("SPDR")
                || company.contains("ProShares")
                || company.contains("Index Fund");
    }
}
