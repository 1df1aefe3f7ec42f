package io.newstape.mention.scan;

import io.newstape.schema.InstrumentKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Asks the wide list of listings for a symbol. The list counts only where the text agrees with it, by a name beside the
 * symbol or by an exchange. It never decides alone, and it never overrules the text.
 */
public final class Vouching {

    private static final Set<String> AMERICAN = Set.of("XNYS", "XNAS", "XASE", "ARCX", "BATS", "OTCM");
    /** Over the counter nearly every combination of five letters is some foreign company's. */
    private static final String COUNTER = "OTCM";
    /** Where a symbol is listed on several markets of a country, news means the first of these. */
    private static final List<String> MAIN = List.of("XNYS", "XNAS", "XASE", "XNSE", "XETR");

    private static final Map<Character, InstrumentKind> LINES =
            Map.of('U', InstrumentKind.UNIT, 'W', InstrumentKind.WARRANT, 'R', InstrumentKind.RIGHT);

    /** Parts of the names of companies that look for another to merge with. */
    private static final Set<String> BLANK_CHEQUES = ScannerWords.LISTS.named("blank-cheque-names");

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
        List<KnownListings.Known> everywhere = listings.everywhere(symbol, day);
        if (everywhere.isEmpty()) {
            // so it is with most symbols of a text
            return Optional.empty();
        }
        List<KnownListings.Known> named = those(everywhere, known -> listings.isNamed(known, company));
        List<KnownListings.Known> home = those(named, KnownListings.Known::home);
        return one(home.isEmpty() ? named : home);
    }

    /** The listing that a mention in the making names by its exchange, or by America's symbols; null for none. */
    static KnownListings.Known complete(KnownListings listings, LocalDate day, MentionDraft draft, String company) {
        boolean american = draft.mic == null && draft.ric == null && draft.exchange == null && draft.american;
        if (draft.mic == null && !american) {
            return null;
        }
        List<KnownListings.Known> everywhere = listings.everywhere(draft.symbol, day);
        KnownListings.Known one = everywhere.isEmpty()
                ? null
                : main(those(
                        everywhere,
                        known -> (american
                                        ? AMERICAN.contains(known.mic())
                                        : known.mic().equals(draft.mic))
                                && (company == null || listings.isNamed(known, company))));
        return one == null ? lineOf(listings, day, draft.symbol, company) : one;
    }

    /** {@code HZACU} and {@code HZACW} beside {@code HZAC}, whose company is a blank cheque: its unit and its warrant. */
    private static KnownListings.Known lineOf(KnownListings listings, LocalDate day, String symbol, String company) {
        int last = symbol.length() - 1;
        InstrumentKind kind = last < 3 ? null : LINES.get(symbol.charAt(last));
        if (kind == null) {
            return null;
        }
        for (KnownListings.Known known : listings.everywhere(symbol.substring(0, last), day)) {
            if (AMERICAN.contains(known.mic())
                    && isBlankCheque(known.name())
                    && (company == null || listings.isNamed(known, company))) {
                return new KnownListings.Known(
                        known.mic() + ":" + symbol, known.name(), null, known.mic(), symbol, kind, true, true);
            }
        }
        return null;
    }

    private static boolean isBlankCheque(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return BLANK_CHEQUES.stream().anyMatch(small::contains);
    }

    private static List<KnownListings.Known> those(
            List<KnownListings.Known> listings, Predicate<KnownListings.Known> fits) {
        return listings.stream().filter(fits).toList();
    }

    /** Whether a listing is of an exchange of the United States. */
    static boolean isAmerican(KnownListings.Known known) {
        return AMERICAN.contains(known.mic()) && !known.mic().equals(COUNTER);
    }

    /** Of listings of one company the one that news means; empty when nothing decides between several. */
    public static Optional<KnownListings.Known> one(List<KnownListings.Known> listings) {
        return Optional.ofNullable(main(listings));
    }

    /** The first listing if all are of one market, and else that of the market which news means; null for none. */
    private static KnownListings.Known main(List<KnownListings.Known> listings) {
        KnownListings.Known main = null;
        boolean several = false;
        for (KnownListings.Known known : listings) {
            several |= !known.mic().equals(listings.get(0).mic());
            int rank = MAIN.indexOf(known.mic());
            if (rank >= 0 && (main == null || rank < MAIN.indexOf(main.mic()))) {
                main = known;
            }
        }
        return several || listings.isEmpty() ? main : listings.get(0);
    }
}
