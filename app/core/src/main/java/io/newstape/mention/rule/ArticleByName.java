package io.newstape.mention.rule;

import io.newstape.mention.name.NamedCompanies;
import io.newstape.mention.scan.AmericanSymbols;
import io.newstape.mention.scan.BareSymbols;
import io.newstape.mention.scan.BareSymbols.Strength;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.NameAgreement;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.PrecedingName;
import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;
import io.newstape.text.NameKey;
import java.util.ArrayList;
import java.util.List;

/** A bare symbol whose company the article names anywhere. */
final class ArticleByName {

    private static final int SHORT = 3;

    private final NamedCompanies names;
    private final ArticleMarkets markets;

    ArticleByName(NamedCompanies names, ArticleMarkets markets) {
        this.names = names;
        this.markets = markets;
    }

    /** Null when the name doesn't vouch for it. */
    ArticleVerdict of(Scan scan, ArticleToken token, List<ArticleToken> row) {
        if (ArticleForm.isShouting(scan, token)) {
            return null;
        }
        String symbol = token.symbol();
        KnownListings.Known beside = rightBefore(scan, token);
        if (beside != null) {
            return ArticleVerdict.of(beside, 0.85);
        }
        // read before the names are: most words of other texts end here
        boolean speaking = ArticleForm.isAboutMarkets(scan) || TalkWords.areNear(scan.text, token.start(), token.end());
        if (!speaking) {
            return null;
        }
        boolean american = token.american() && isNamedInAmerica(symbol);
        KnownListings.Known one = american ? null : named(token);
        if (!american && one == null) {
            return null;
        }
        boolean home = american || markets.countryOf(one).equals(ArticleMarkets.AMERICA);
        Strength strength = home ? BareSymbols.strengthOf(symbol) : ArticleForm.strengthAbroad(symbol, one);
        String name = one == null ? String.join(" ", AmericanSymbols.nameOf(symbol)) : one.name();
        if (ArticleForm.isDistinct(strength) && isShort(name, symbol)) {
            strength = Strength.NAME;
        }
        if (strength == Strength.NONE || ArticleForm.isPartOfMore(scan, token, strength)) {
            return null;
        }
        boolean enough = ArticleForm.isDistinct(strength)
                || strength == Strength.WORD && TalkWords.areBeside(scan, token.start(), token.end())
                || hasSure(row, token);
        return enough ? new ArticleVerdict(american ? null : one, american, ArticleVerdict.CONFIDENCE) : null;
    }

    private KnownListings.Known named(ArticleToken token) {
        List<KnownListings.Known> named = List.of();
        String last = "";
        boolean isNamed = false;
        for (KnownListings.Known listing : token.listings()) {
            isNamed = listing.name().equals(last) ? isNamed : names.has(listing.name(), token.symbol());
            last = listing.name();
            if (isNamed) {
                named = named.isEmpty() ? new ArrayList<>() : named;
                named.add(listing);
            }
        }
        return named.isEmpty() ? null : markets.best(token.symbol(), named).orElse(null);
    }

    /** Initials, or the first letters of the name: JPM is how JPMorgan is called in short. */
    private static boolean isShort(String name, String symbol) {
        String core = NameKey.core(name);
        return NameAgreement.of(core, symbol) == NameAgreement.INITIALS
                || ArticleForm.isOfInitials(core, symbol)
                || symbol.length() <= SHORT && core.regionMatches(true, 0, symbol, 0, symbol.length());
    }

    private boolean isNamedInAmerica(String symbol) {
        String[] name = AmericanSymbols.nameOf(symbol);
        return name.length > 0 && names.has(String.join(" ", name), symbol);
    }

    private static boolean hasSure(List<ArticleToken> row, ArticleToken token) {
        return row.stream().anyMatch(other -> other.isSure() && !other.symbol().equals(token.symbol()));
    }

    /** "Lowe's LOW": the listing whose name ends where the symbol begins; null for none. */
    private KnownListings.Known rightBefore(Scan scan, ArticleToken token) {
        boolean word = FoldedText.isWord(scan.text.at(scan.text.skipSpacesBack(token.start()) - 1));
        NameSpan span = word ? PrecedingName.find(scan.text, token.start(), 0) : NameSpan.NONE;
        String name = scan.name(span);
        if (name == null || name.equals(token.symbol()) || ArticleForm.isPartOfMore(scan, token, Strength.WORD)) {
            return null;
        }
        List<KnownListings.Known> named = new ArrayList<>();
        for (KnownListings.Known listing : token.listings()) {
            if (scan.listings.isNamed(listing, name)) {
                named.add(listing);
            }
        }
        return named.isEmpty() ? null : markets.best(token.symbol(), named).orElse(null);
    }
}
