package io.newstape.mention.scan;

import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.exchange.ShareClass;
import io.newstape.schema.InstrumentKind;
import io.newstape.text.FoldedText;
import java.time.LocalDate;

/** Makes a mention of what a rule found. The master's listing, when it knows one, names what the text leaves open. */
final class MentionCompletion {

    /** What a symbol loses that stands beside a name which isn't its own. */
    static final double DISAGREEMENT = 0.4;

    private final FoldedText text;
    private final Exchanges exchanges;
    private final KnownListings listings;
    private final LocalDate day;

    MentionCompletion(FoldedText text, Exchanges exchanges, KnownListings listings, LocalDate day) {
        this.text = text;
        this.exchanges = exchanges;
        this.listings = listings;
        this.day = day;
    }

    /** @param name of the company as it stands beside the symbol, or none */
    Mention of(MentionDraft draft, NameSpan name) {
        String company = name.isThere() ? text.original(name.start(), name.end()) : null;
        KnownListings.Known listing = draft.listing;
        if (listing == null && draft.ric != null) {
            listing = listings.byRic(draft.ric, day).orElse(null);
        }
        if (listing == null && draft.mic != null) {
            listing = listings.bySymbol(draft.symbol, draft.mic, day).orElse(null);
        }
        if (listing == null && draft.kind == InstrumentKind.EQUITY) {
            listing = Vouching.complete(listings, day, draft, company);
        }
        if (listing == null && draft.ric == null && draft.mic == null && draft.exchange == null && draft.american) {
            exchanges.byRicSuffix(AmericanSymbols.ricSuffix(draft.symbol)).ifPresent(row -> draft.at(row, null)
                    .ric(row.ricOf(ShareClass.dotted(draft.symbol))));
        }
        double confidence = draft.confidence;
        boolean otherName =
                listing != null && !listing.wide() && company != null && !listings.isNamed(listing, company);
        if (otherName) {
            confidence = Math.max(0, confidence - DISAGREEMENT);
        }
        return new Mention(
                draft.start,
                draft.end,
                text.original(draft.start, draft.end),
                draft.convention,
                draft.kind == InstrumentKind.EQUITY ? InstrumentKinds.of(draft, listing, company) : draft.kind,
                draft.symbol,
                draft.exchange,
                draft.mic == null && listing != null ? listing.mic() : draft.mic,
                ric(draft, listing),
                company,
                name.start(),
                name.end(),
                listing == null ? null : listing.instrumentId(),
                confidence,
                draft.rule,
                otherName);
    }

    /** A unit or a warrant that the wide list knows without RIC has none: that of its symbol would be invented. */
    private static String ric(MentionDraft draft, KnownListings.Known listing) {
        if (listing == null || listing.ric() != null) {
            return listing == null ? draft.ric : listing.ric();
        }
        return listing.kind() == InstrumentKind.UNKNOWN ? draft.ric : null;
    }
}
