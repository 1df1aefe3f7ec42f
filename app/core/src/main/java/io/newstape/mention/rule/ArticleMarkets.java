package io.newstape.mention.rule;

import io.newstape.mention.exchange.Exchanges;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.Vouching;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which countries' markets an article deals: those of its symbols, and those that it names. */
final class ArticleMarkets {

    static final String AMERICA = "US";
    /** The source of the list gives companies of Hong Kong other countries. */
    private static final String HONG_KONG = "XHKG";

    private final Exchanges exchanges;
    private final Map<String, Set<String>> symbols = new HashMap<>();
    private final Set<String> named = new HashSet<>();

    ArticleMarkets(Exchanges exchanges) {
        this.exchanges = exchanges;
    }

    /** Adds markets that the article names, by their codes (MIC). */
    void name(Collection<String> mics) {
        mics.forEach(mic -> named.add(exchanges.countryOf(mic)));
    }

    void add(Mention mention) {
        if (mention.isSecurity() && mention.mic() != null) {
            symbols.computeIfAbsent(exchanges.countryOf(mention.mic()), country -> new HashSet<>())
                    .add(mention.symbol());
        }
    }

    String countryOf(Mention mention) {
        return exchanges.countryOf(mention.mic());
    }

    String countryOf(KnownListings.Known listing) {
        return exchanges.countryOf(listing.mic());
    }

    /** How many other symbols of a country the article has. */
    int besides(String symbol, String country) {
        Set<String> there = symbols.getOrDefault(country, Set.of());
        return there.size() - (there.contains(symbol) ? 1 : 0);
    }

    /** How much speaks for a country: its symbols in the article, and one more where the article names its market. */
    int weight(String symbol, String country) {
        return besides(symbol, country) + (named.contains(country) ? 1 : 0);
    }

    /** The countries in which a symbol is at home; the set is the caller's. */
    Set<String> homes(ArticleToken token) {
        Set<String> countries = new HashSet<>();
        for (KnownListings.Known listing : token.listings()) {
            if (isHome(listing)) {
                countries.add(countryOf(listing));
            }
        }
        return countries;
    }

    private static boolean isHome(KnownListings.Known listing) {
        return listing.home() || listing.mic().equals(HONG_KONG);
    }

    /** Of some countries the one for which the most speaks; empty when two are alike, or nothing speaks for any. */
    String best(String symbol, Set<String> countries) {
        String best = "";
        int most = 0;
        for (String country : countries) {
            int weight = weight(symbol, country);
            if (weight > 0 && weight >= most) {
                best = weight == most ? "" : country;
                most = weight;
            }
        }
        return best;
    }

    /** The listing of a symbol that is at home in a country. */
    Optional<KnownListings.Known> at(ArticleToken token, String country) {
        List<KnownListings.Known> there = new ArrayList<>();
        for (KnownListings.Known listing : token.listings()) {
            if (isHome(listing) && countryOf(listing).equals(country)) {
                there.add(listing);
            }
        }
        return Vouching.one(there);
    }

    /** Of the listings of a company the one for which the most speaks. */
    Optional<KnownListings.Known> best(String symbol, List<KnownListings.Known> listings) {
        List<KnownListings.Known> best = new ArrayList<>();
        int most = -1;
        for (KnownListings.Known listing : listings) {
            // a home counts half a symbol
            int weight = 2 * weight(symbol, countryOf(listing)) + (isHome(listing) ? 1 : 0);
            if (weight > most) {
                best.clear();
                most = weight;
            }
            if (weight == most) {
                best.add(listing);
            }
        }
        return Vouching.one(best);
    }
}
