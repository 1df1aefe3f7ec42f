package io.newstape.mention.scan;

import io.newstape.schema.InstrumentKind;

/** Tells a fund from a share: by the security master, by the name beside the symbol, by the symbol, by the exchange. */
public final class InstrumentKinds {

    private static final String[] FUND_NAMES =
            ScannerWords.LISTS.named("fund-names").toArray(String[]::new);

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

    /** Whether a company's name, as a text writes it, is that of a fund. */
    public static boolean isFund(String company) {
        if (company.endsWith("ETF") || company.contains("ETF ")) {
            return true;
        }
        for (String part : FUND_NAMES) {
            if (company.contains(part)) {
                return true;
            }
        }
        return false;
    }
}
