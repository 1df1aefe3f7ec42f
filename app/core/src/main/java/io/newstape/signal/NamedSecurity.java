package io.newstape.signal;

import io.newstape.schema.Convention;
import io.newstape.schema.InstrumentKind;
import io.newstape.schema.Security;
import io.newstape.schema.TextSpan;
import io.newstape.schema.TickerMention;
import io.newstape.schema.TickerMentions;
import io.newstape.sentiment.Target;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A security that an article names, and all the places where it does.
 *
 * @param ric its RIC
 * @param mentions those places, in reading order; at least one, at most {@link #MOST_MENTIONS}
 */
public record NamedSecurity(String ric, List<TickerMention> mentions) {

    /** More places than these say nothing more. */
    static final int MOST_MENTIONS = 32;

    /** A list of more securities than these is no news about any. */
    static final int MOST_SECURITIES = 128;

    /** Below this a mention is too doubtful to trade on, unless somebody says otherwise. */
    static final double LEAST_CONFIDENCE = 0.5;

    public NamedSecurity {
        Objects.requireNonNull(ric);
        mentions = List.copyOf(mentions);
        if (mentions.isEmpty()) {
            throw new IllegalArgumentException("no place names " + ric);
        }
    }

    /**
     * The shares and funds that an article names, in the order of their first mention.
     *
     * @param leastConfidence mentions below it don't count, 0 to 1
     */
    static List<NamedSecurity> in(TickerMentions all, double leastConfidence) {
        Map<String, List<TickerMention>> byRic = new LinkedHashMap<>();
        for (TickerMention mention : all.getMentions()) {
            if (makesASignal(mention, leastConfidence)
                    && (byRic.size() < MOST_SECURITIES || byRic.containsKey(mention.getRic()))) {
                List<TickerMention> places = byRic.computeIfAbsent(mention.getRic(), ric -> new ArrayList<>());
                if (places.size() < MOST_MENTIONS) {
                    places.add(mention);
                }
            }
        }
        return byRic.entrySet().stream()
                .map(entry -> new NamedSecurity(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static boolean makesASignal(TickerMention mention, double leastConfidence) {
        return mention.getRic() != null
                && mention.getConfidence() >= leastConfidence
                && (mention.getKind() == InstrumentKind.EQUITY || mention.getKind() == InstrumentKind.ETF);
    }

    /**
     * The company's name as the article first writes it beside a symbol, where names stand in full; else as it first
     * writes it anywhere; else as the security master has it; else the RIC.
     */
    public String company() {
        String written = null;
        String known = null;
        for (TickerMention mention : mentions) {
            boolean name = mention.getConvention() == Convention.COMPANY_NAME;
            if (!name && mention.getCompany() != null) {
                return mention.getCompany();
            }
            written = name && written == null ? mention.getSurface() : written;
            known = known == null ? mention.getInstrumentName() : known;
        }
        if (written != null) {
            return written;
        }
        return known == null ? ric : known;
    }

    /** What a scorer looks at: names and symbols, in reading order. */
    public Target target() {
        List<TextSpan> spans = new ArrayList<>();
        for (TickerMention mention : mentions) {
            if (mention.getCompanySpan() != null) {
                spans.add(mention.getCompanySpan());
            }
            spans.add(mention.getSpan());
        }
        return new Target(company(), spans);
    }

    /** As signals carry it. */
    Security asRecord() {
        TickerMention best = best();
        return Security.newBuilder()
                .setRic(ric)
                .setMic(best.getMic())
                .setCompany(company())
                .setInstrumentId(best.getInstrumentId())
                .setVerified(best.getInstrumentId() != null)
                .setKind(best.getKind())
                .build();
    }

    /** The mention that says most of the instrument: the first that the security master knows, else the first. */
    private TickerMention best() {
        for (TickerMention mention : mentions) {
            if (mention.getInstrumentId() != null) {
                return mention;
            }
        }
        return mentions.get(0);
    }
}
