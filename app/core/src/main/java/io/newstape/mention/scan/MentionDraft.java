package io.newstape.mention.scan;

import io.newstape.mention.exchange.Exchange;
import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;

/** A mention in the making. */
public final class MentionDraft {
    final int start;
    final int end;
    final MentionRule rule;
    final Convention convention;
    final String symbol;
    InstrumentKind kind = InstrumentKind.EQUITY;
    String exchange;
    String mic;
    String ric;
    NameSpan name;
    KnownListings.Known listing;
    double confidence;
    boolean american;

    public MentionDraft(int start, int end, MentionRule rule, Convention convention, String symbol, double confidence) {
        this.start = start;
        this.end = end;
        this.rule = rule;
        this.convention = convention;
        this.symbol = symbol;
        this.confidence = confidence;
    }

    public MentionDraft at(Exchange row, String written) {
        exchange = written;
        mic = row.mic();
        return this;
    }

    /** @param written the exchange as the text writes it; null for none */
    public MentionDraft exchange(String written) {
        exchange = written;
        return this;
    }

    public MentionDraft ric(String code) {
        ric = code;
        return this;
    }

    public MentionDraft kind(InstrumentKind instrument) {
        kind = instrument;
        return this;
    }

    /** Says that the symbol is one of an American exchange, though the text names none. */
    public MentionDraft american() {
        american = true;
        return this;
    }

    public MentionDraft named(NameSpan before) {
        name = before;
        return this;
    }

    public MentionDraft known(KnownListings.Known known) {
        listing = known;
        return this;
    }
}
