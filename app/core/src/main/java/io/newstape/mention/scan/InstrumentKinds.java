package io.newstape.mention.scan;

import io.newstape.schema.InstrumentKind;

/** Tells a fund from a share: by the security master, by the name beside the symbol, by the symbol, by the exchange. */
public final class InstrumentKinds {

    private InstrumentKinds() {}

    static InstrumentKind of(MentionDraft draft, KnownListings.Known listing, String company) {
        if (listing != null && listing.kind() != InstrumentKind.UNKNOWN) {
            return listing.kind();
        }
        boolean american =
                draft.mic == null || draft.mic.equals("ARCX") || draft.mic.equals("XNAS") || draft.mic.equals("BATS");
        if (american && ScannerWords.FUNDS.contains(draft.symbol) || company != null && isFund(company)) {
            return InstrumentKind.ETF;
        }
        return "ARCX".equals(draft.mic) ? InstrumentKind.ETF : InstrumentKind.EQUITY;
    }

    public static boolean isFund(String company) {
        return company.endsWith("ETF")
                || company.contains("ETF ")
                || company.contains("iShares")
                || company.contains("SPDR")
                || company.contains("ProShares")
                || company.contains("Index Fund");
    }
}
