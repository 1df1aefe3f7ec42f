package io.newstape.mention.rule;

import io.newstape.mention.scan.BareSymbols.Strength;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.NameAgreement;
import io.newstape.mention.scan.NameSpan;
import io.newstape.mention.scan.Scan;
import io.newstape.mention.scan.ScannerWords;
import io.newstape.text.FoldedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A bare symbol that a market lists in which the article deals, in brackets behind a name or beside words of dealing. */
final class ArticleByMarket {

    private static final int SEVERAL = 2;
    private static final int MANY = 3;
    private static final String BRAZIL = "BR";
    private static final List<String> DOLLARS = List.of("USD", "USDT");
    private static final int FEWEST = 3;
    private static final int LONG = 5;

    private final ArticleMarkets markets;

    ArticleByMarket(ArticleMarkets markets) {
        this.markets = markets;
    }

    /** Null when no market vouches for it. */
    ArticleVerdict of(Scan scan, ArticleToken token, List<ArticleToken> all) {
        if (!ArticleForm.isAboutMarkets(scan) || ArticleForm.isShouting(scan, token)) {
            return null;
        }
        Set<String> homes = markets.homes(token);
        NameSpan name = ArticleForm.nameBefore(scan, token);
        if (name.isThere()) {
            return bracketed(scan, token, name, all, homes);
        }
        homes.remove(ArticleMarkets.AMERICA);
        String country = markets.best(token.symbol(), homes);
        boolean only = country.isEmpty()
                && homes.size() == 1
                && !token.american()
                && token.symbol().length() >= LONG;
        KnownListings.Known listing =
                markets.at(token, only ? homes.iterator().next() : country).orElse(null);
        if (listing == null || !only && markets.weight(token.symbol(), country) < SEVERAL) {
            return null;
        }
        Strength strength = ArticleForm.strengthAbroad(token.symbol(), listing);
        boolean enough = ArticleForm.isDistinct(strength)
                && !ArticleForm.isPartOfMore(scan, token, strength)
                && TalkWords.areBeside(scan, token.start(), token.end());
        return enough ? ArticleVerdict.of(listing, ArticleVerdict.CONFIDENCE) : null;
    }

    private ArticleVerdict bracketed(
            Scan scan, ArticleToken token, NameSpan name, List<ArticleToken> all, Set<String> homes) {
        String symbol = token.symbol();
        boolean other = ScannerWords.PLACES.contains(symbol) || ScannerWords.ALERTS.contains(symbol);
        if (symbol.length() < FEWEST
                || other
                || !isWord(symbol)
                || isPair(symbol)
                || ArticleForm.isAcronym(scan, name, symbol)) {
            return null;
        }
        String company = scan.name(name);
        boolean begins = NameAgreement.of(company, symbol) == NameAgreement.FIRST_WORD
                || company.regionMatches(true, 0, symbol, 0, FEWEST);
        if (!begins) {
            // a party, a bank of issue or an exchange stands with its letters in the same way
            return null;
        }
        homes.remove(ArticleMarkets.AMERICA);
        KnownListings.Known listing =
                markets.at(token, markets.best(symbol, homes)).orElse(null);
        if (listing != null) {
            return ArticleVerdict.of(listing, ArticleVerdict.CONFIDENCE);
        }
        if (hasSiblings(scan, token, all, symbol.length() > LONG ? 0 : 1)) {
            return token.american() && markets.besides(symbol, ArticleMarkets.AMERICA) > 0
                    ? ArticleVerdict.inAmerica(ArticleVerdict.CONFIDENCE)
                    : ArticleVerdict.open(ArticleVerdict.CONFIDENCE);
        }
        return null;
    }

    /** Letters, and at most one digit behind them: "ALICORC1". */
    private static boolean isWord(String symbol) {
        int last = symbol.length() - 1;
        return symbol.substring(0, last).chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }

    /** "BTCUSD", "SOLUSDT": a cryptocurrency in dollars. */
    private static boolean isPair(String symbol) {
        for (String dollar : DOLLARS) {
            if (symbol.endsWith(dollar)
                    && ScannerWords.CRYPTO.contains(symbol.substring(0, symbol.length() - dollar.length()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether so many other symbols stand alone in brackets behind a name. */
    private static boolean hasSiblings(Scan scan, ArticleToken token, List<ArticleToken> all, int needed) {
        Set<String> siblings = new HashSet<>();
        for (ArticleToken other : all) {
            if (siblings.size() >= needed) {
                return true;
            }
            if (other.isSure()
                    && !other.symbol().equals(token.symbol())
                    && ArticleForm.nameBefore(scan, other).isThere()) {
                siblings.add(other.symbol());
            }
        }
        return siblings.size() >= needed;
    }

    /** A code of B3, beside another one that B3 lists; a fund's is in no list. */
    ArticleVerdict brazilian(Scan scan, ArticleToken token, List<ArticleToken> all) {
        Set<String> others = new HashSet<>();
        boolean known = markets.besides(token.symbol(), BRAZIL) > 0;
        for (ArticleToken other : all) {
            if (BrazilianCodeRule.hasForm(scan.text, other.start(), other.end())) {
                others.add(other.symbol());
                known |= !other.symbol().equals(token.symbol())
                        && markets.homes(other).contains(BRAZIL);
            }
        }
        others.remove(token.symbol());
        if (!known || others.size() < SEVERAL && !ArticleForm.isAboutMarkets(scan)) {
            return null;
        }
        return markets.at(token, BRAZIL)
                .map(listing -> ArticleVerdict.of(listing, ArticleVerdict.CONFIDENCE))
                .orElse(ArticleVerdict.open(ArticleVerdict.CONFIDENCE));
    }

    /** A code of digits in brackets behind a name: null when nothing tells its market. */
    ArticleVerdict code(Scan scan, ArticleToken token, List<ArticleToken> all) {
        if (!ArticleForm.isAboutMarkets(scan)
                || !ArticleForm.nameBefore(scan, token).isThere()) {
            return null;
        }
        Set<String> homes = markets.homes(token);
        String country = markets.best(token.symbol(), homes);
        if (country.isEmpty()) {
            country = homes.size() == 1 && token.symbol().length() > LONG
                    ? homes.iterator().next()
                    : together(token, all);
        }
        return markets.at(token, country)
                .map(listing -> ArticleVerdict.of(listing, ArticleVerdict.CONFIDENCE))
                .orElse(null);
    }

    /** The one country that lists this code and two others in brackets. */
    private String together(ArticleToken token, List<ArticleToken> all) {
        String found = "";
        for (String country : markets.homes(token)) {
            long others = all.stream()
                    .filter(other ->
                            !other.isSure() && FoldedText.isDigit(other.symbol().charAt(0)))
                    .filter(other -> markets.homes(other).contains(country))
                    .map(ArticleToken::symbol)
                    .distinct()
                    .count();
            if (others >= MANY) {
                if (!found.isEmpty()) {
                    return "";
                }
                found = country;
            }
        }
        return found;
    }
}
