package io.newstape.mention.scan;

import io.newstape.schema.InstrumentKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the wide list of listings says of a symbol, where the text says the same: a name beside it, or an exchange. It
 * never speaks alone, and it never contradicts.
 */
public final class Vouching {

    private static final Set<String> AMERICAN = Set.of("XNYS", "XNAS", "XASE", "ARCX", "BATS", "OTCM");
    /** Over the counter nearly every combination of five letters is some foreign company's. */
    private static final String COUNTER = "OTCM";
    /** Of the markets of one country, the one that news means. */
    private static final List<String> MAIN = List.of("XNYS", "XNAS", "XASE", "XNSE", "XETR");

    private static final Map<Character, InstrumentKind> LINES =
            Map.of('U', InstrumentKind.UNIT, 'W', InstrumentKind.WARRANT, 'R', InstrumentKind.RIGHT);

    private static final Pattern BLANK_CHEQUE = Pattern.compile("(?i)acquisition|merger corp|capital corp");

    private Vouching() {}

    /**
     * The listing that has a symbol and the company that a text names beside it: at home where it is listed at home,
     * else in New York. Empty when there is none, or when nothing decides between several.
     */
    public static Optional<KnownListings.Known> named(
            KnownListings listings, LocalDate day, String symbol, String company) {
        if (company == null) {
            return Optional.empty();
        }
        List<KnownListings.Known> named = listings.everywhere(symbol, day).stream()
                .filter(known -> listings.isNamed(known, company))
                .toList();
        List<KnownListings.Known> home =
                named.stream().filter(KnownListings.Known::home).toList();
        return one(home.isEmpty() ? named : home);
    }

    /** The listing that a mention in the making names by its exchange, or by America's symbols; null for none. */
    static KnownListings.Known complete(KnownListings listings, LocalDate day, MentionDraft draft, String company) {
        boolean american = draft.mic == null && draft.ric == null && draft.exchange == null && draft.american;
        if (draft.mic == null && !american) {
            return null;
        }
        List<KnownListings.Known> there = listings.everywhere(draft.symbol, day).stream()
                .filter(known ->
                        american ? AMERICAN.contains(known.mic()) : known.mic().equals(draft.mic))
                .filter(known -> company == null || listings.isNamed(known, company))
                .toList();
        return one(there).orElseGet(() -> lineOf(listings, day, draft.symbol, company));
    }

    /** {@code HZACU} and {@code HZACW} beside {@code HZAC}, whose company is a blank cheque: its unit and its warrant. */
    private static KnownListings.Known lineOf(KnownListings listings, LocalDate day, String symbol, String company) {
        int last = symbol.length() - 1;
        InstrumentKind kind = last < 3 ? null : LINES.get(symbol.charAt(last));
        if (kind == null) {
            return null;
        }
        return listings.everywhere(symbol.substring(0, last), day).stream()
                .filter(known -> AMERICAN.contains(known.mic()))
                .filter(known -> BLANK_CHEQUE.matcher(known.name()).find())
                .filter(known -> company == null || listings.isNamed(known, company))
                .findFirst()
                .map(known -> new KnownListings.Known(
                        known.mic() + ":" + symbol, known.name(), null, known.mic(), symbol, kind, true, true))
                .orElse(null);
    }

    /** Whether a listing is of an exchange of the United States. */
    static boolean isAmerican(KnownListings.Known known) {
        return AMERICAN.contains(known.mic()) && !known.mic().equals(COUNTER);
    }

    /** Of listings of one company the one that news means; empty when nothing decides. */
    public static Optional<KnownListings.Known> one(List<KnownListings.Known> listings) {
        if (listings.stream().map(KnownListings.Known::mic).distinct().count() <= 1) {
            return listings.stream().findFirst();
        }
        return listings.stream()
                .filter(known -> MAIN.contains(known.mic()))
                .min(Comparator.comparingInt(known -> MAIN.indexOf(known.mic())));
    }
}
