package io.newstape.mention.scan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the wide list of listings says of a symbol, where the text says the same: a name beside it, or an exchange. It
 * never speaks alone, and it never contradicts.
 */
public final class Vouching {

    private static final Set<String> AMERICAN = Set.of("XNYS", "XNAS", "XASE", "ARCX", "BATS", "OTCM");
    /** Of the markets of one country, the one that news means. */
    private static final List<String> MAIN = List.of("XNYS", "XNAS", "XASE", "XNSE", "XETR");

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
        return one(there).orElse(null);
    }

    private static Optional<KnownListings.Known> one(List<KnownListings.Known> listings) {
        if (listings.stream().map(KnownListings.Known::mic).distinct().count() <= 1) {
            return listings.stream().findFirst();
        }
        return listings.stream()
                .filter(known -> MAIN.contains(known.mic()))
                .min(Comparator.comparingInt(known -> MAIN.indexOf(known.mic())));
    }
}
