package io.newstape.mention.scan;

import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import java.util.Collection;
import java.util.Objects;

/**
 * A place in a text that names a security.
 *
 * @param start first UTF-16 unit of the symbol in the text, with its exchange suffix or dollar sign, without brackets
 * @param end unit after its last
 * @param surface the characters from start to end as written
 * @param convention how the text names it
 * @param kind what kind of instrument it is
 * @param symbol the symbol without exchange, full-width forms folded
 * @param exchange the exchange as written, a suffix or a prefix; null when the text names none
 * @param mic ISO 10383 code of the exchange; null when it can't be told
 * @param ric Reuters instrument code; null when it can't be told
 * @param company the name as written beside the symbol; null when there is none
 * @param companyStart first unit of that name; -1 when there is none
 * @param companyEnd unit after its last; -1 when there is none
 * @param instrumentId id in the security master; null when it isn't known there
 * @param confidence 0 to 1
 * @param rule the rule that decided
 * @param otherName whether the name beside the symbol is not that of the security master's company: the RIC may be wrong
 */
public record Mention(
        int start,
        int end,
        String surface,
        Convention convention,
        InstrumentKind kind,
        String symbol,
        String exchange,
        String mic,
        String ric,
        String company,
        int companyStart,
        int companyEnd,
        String instrumentId,
        double confidence,
        MentionRule rule,
        boolean otherName) {

    public Mention {
        if (start < 0 || end <= start || surface.length() != end - start) {
            throw new IllegalArgumentException("no span: " + start + " to " + end + " '" + surface + "'");
        }
        if ((company == null) != (companyStart < 0) || companyEnd < companyStart) {
            throw new IllegalArgumentException("a company needs its span, and a span its company");
        }
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0 to 1, not " + confidence);
        }
        Objects.requireNonNull(convention);
        Objects.requireNonNull(kind);
        Objects.requireNonNull(symbol);
        if (!rule.accepts()) {
            throw new IllegalArgumentException(rule.id() + " refuses");
        }
    }

    /** Whether it names a security that trades: a share, a trust's unit or a fund. */
    public boolean isSecurity() {
        return kind == InstrumentKind.EQUITY || kind == InstrumentKind.UNIT || kind == InstrumentKind.ETF;
    }

    /** Whether its market is told, and is one of these. */
    public boolean isAt(Collection<String> mics) {
        return mic != null && mics.contains(mic);
    }

    /** The rule's name, with a mark when the name beside the symbol is another company's. */
    public String decision() {
        return otherName ? rule.id() + "+other-name" : rule.id();
    }
}
