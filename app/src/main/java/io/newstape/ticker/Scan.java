package io.newstape.ticker;

import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One pass over one text: what the rules look at, and what they have found so far. */
final class Scan {

    final Text text;
    final Exchanges exchanges;
    final KnownListings listings;
    final LocalDate day;
    final SymbolStyle style;
    private final CandidateListener listener;
    private final int limit;
    private final List<Mention> mentions = new ArrayList<>();
    private int consumed;
    private int askedAt = -1;
    private int askedAfter;
    private Name answered = Name.NONE;

    Scan(
            String text,
            Exchanges exchanges,
            KnownListings listings,
            LocalDate day,
            SymbolStyle style,
            CandidateListener listener,
            int limit) {
        this.text = new Text(text);
        this.exchanges = exchanges;
        this.listings = listings;
        this.day = day;
        this.style = style;
        this.listener = listener;
        this.limit = limit;
    }

    List<Mention> mentions() {
        return mentions;
    }

    boolean isFull() {
        return mentions.size() >= limit;
    }

    /** Unit after the last mention: a new one begins here or later. */
    int consumed() {
        return consumed;
    }

    Mention last() {
        return mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
    }

    void refuse(int start, int end, Rule rule) {
        if (end > start) {
            listener.refused(start, end, rule);
        }
    }

    /** The name before a symbol; that of the mention right before it when nothing but brackets stands between. */
    Name nameBefore(int start) {
        Mention last = last();
        if (last != null && last.company() != null && isAttached(last.end(), start)) {
            return new Name(last.companyStart(), last.companyEnd());
        }
        if (start != askedAt || consumed != askedAfter) {
            askedAt = start;
            askedAfter = consumed;
            answered = NameBefore.find(text, start, consumed);
        }
        return answered;
    }

    private boolean isAttached(int from, int to) {
        if (to - from > 60) {
            return false;
        }
        boolean closed = false;
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            boolean inside = !closed && c != ')' && c != '>' && c != '\n';
            if (!inside && !Text.isSpace(c) && !Text.isOpening(c) && !Text.isClosing(c)) {
                return closed && isPrefixOnly(i, to);
            }
            closed |= Text.isClosing(c);
        }
        return closed || to - from <= 5;
    }

    /** Between a closing bracket and the next symbol there may be the name of its exchange: "(NYSE: A) (TSX: B)". */
    private boolean isPrefixOnly(int from, int to) {
        int colon = -1;
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            if (c == ':') {
                colon = i;
            } else if (!Text.isCapital(c) && !Text.isSpace(c) && c != '-' && c != '.') {
                return false;
            }
        }
        return colon >= 0 && Text.isOpening(text.at(text.skipSpacesBack(from) - 1));
    }

    String name(Name name) {
        return name.isThere() ? text.original(name.start(), name.end()) : null;
    }

    Optional<KnownListings.Known> byRic(String ric) {
        return listings.byRic(ric, day);
    }

    Optional<KnownListings.Known> bySymbol(String symbol, String mic) {
        return listings.bySymbol(symbol, mic, day);
    }

    /** Takes a mention. The master's listing, when it knows one, names what the text leaves open. */
    void accept(Draft draft) {
        Name name = draft.name == null ? nameBefore(draft.start) : draft.name;
        String company = name(name);
        KnownListings.Known listing = draft.listing;
        if (listing == null && draft.ric != null) {
            listing = byRic(draft.ric).orElse(null);
        }
        if (listing == null && draft.mic != null) {
            listing = bySymbol(draft.symbol, draft.mic).orElse(null);
        }
        double confidence = draft.confidence;
        boolean otherName = listing != null && company != null && !listings.isNamed(listing, company);
        if (otherName) {
            confidence = Math.max(0, confidence - DISAGREEMENT);
        }
        mentions.add(new Mention(
                draft.start,
                draft.end,
                text.original(draft.start, draft.end),
                draft.convention,
                draft.kind == InstrumentKind.EQUITY ? Kinds.of(draft, listing, company) : draft.kind,
                draft.symbol,
                draft.exchange,
                draft.mic == null && listing != null ? listing.mic() : draft.mic,
                listing != null ? listing.ric() : draft.ric,
                company,
                name.start(),
                name.end(),
                listing == null ? null : listing.instrumentId(),
                confidence,
                draft.rule,
                otherName));
        consumed = draft.end;
    }

    /** What a symbol loses that stands beside a name which isn't its own. */
    static final double DISAGREEMENT = 0.4;

    /** A mention in the making. */
    static final class Draft {
        final int start;
        final int end;
        final Rule rule;
        final Convention convention;
        final String symbol;
        InstrumentKind kind = InstrumentKind.EQUITY;
        String exchange;
        String mic;
        String ric;
        Name name;
        KnownListings.Known listing;
        double confidence;

        Draft(int start, int end, Rule rule, Convention convention, String symbol, double confidence) {
            this.start = start;
            this.end = end;
            this.rule = rule;
            this.convention = convention;
            this.symbol = symbol;
            this.confidence = confidence;
        }

        Draft at(Exchange row, String written) {
            exchange = written;
            mic = row.mic();
            return this;
        }

        Draft ric(String code) {
            ric = code;
            return this;
        }

        Draft kind(InstrumentKind instrument) {
            kind = instrument;
            return this;
        }

        Draft named(Name before) {
            name = before;
            return this;
        }

        Draft known(KnownListings.Known known) {
            listing = known;
            return this;
        }
    }
}
