package io.newstape.mention.rule;

import io.newstape.mention.scan.BareSymbols;
import io.newstape.mention.scan.BareSymbols.Strength;
import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.Scan;
import io.newstape.text.FoldedText;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A bare symbol in a row with others: sure ones of a country that lists it too, or several that one country alone lists,
 * each with a figure.
 */
final class ArticleByRow {

    private static final int SEVERAL = 2;
    private static final int LIST = 3;

    private final ArticleMarkets markets;

    ArticleByRow(ArticleMarkets markets) {
        this.markets = markets;
    }

    /** Null when the row doesn't vouch for it. */
    ArticleVerdict of(Scan scan, ArticleToken token, List<ArticleToken> row) {
        if (row.size() < SEVERAL || !ArticleForm.isAboutMarkets(scan)) {
            return null;
        }
        Set<String> countries = new HashSet<>(markets.homes(token));
        if (token.american()) {
            countries.add(ArticleMarkets.AMERICA);
        }
        Set<String> asked = new HashSet<>();
        for (ArticleToken other : row) {
            String country = other.isSure() ? markets.countryOf(other.mention()) : "";
            // all sure ones of a country give the same verdict
            ArticleVerdict verdict =
                    asked.add(country) && countries.contains(country) ? besideSure(scan, token, row, country) : null;
            if (verdict != null) {
                return verdict;
            }
        }
        return besideOthers(scan, token, row, countries);
    }

    /** An acronym or an exchange's name: a figure stands behind it, and three sure symbols are in its row. */
    ArticleVerdict doubtful(Scan scan, ArticleToken token, List<ArticleToken> row) {
        Set<String> sure = new HashSet<>();
        for (ArticleToken other : row) {
            if (other.isSure() && markets.countryOf(other.mention()).equals(ArticleMarkets.AMERICA)) {
                sure.add(other.symbol());
            }
        }
        return token.american() && sure.size() >= LIST && isBesideFigure(scan, token)
                ? ArticleVerdict.inAmerica(ArticleVerdict.CONFIDENCE)
                : null;
    }

    private ArticleVerdict besideSure(Scan scan, ArticleToken token, List<ArticleToken> row, String country) {
        Set<String> sure = new HashSet<>();
        for (ArticleToken other : row) {
            if (other.isSure() && markets.countryOf(other.mention()).equals(country)) {
                sure.add(other.symbol());
            }
        }
        sure.remove(token.symbol());
        Strength strength = strength(token, country);
        if (strength == Strength.WORD && row.stream().anyMatch(ArticleToken::doubtful)) {
            // "NVDA, MU, GPU and HBM stacks": a row of words
            return null;
        }
        boolean shouting = ArticleForm.isShouting(scan, token);
        if (shouting && !isBesideFigure(scan, token) || ArticleForm.isPartOfMore(scan, token, strength)) {
            return null;
        }
        int needed =
                switch (strength) {
                    case STRONG, FAIR -> shouting ? SEVERAL : 1;
                    case NAME, WORD -> SEVERAL;
                    default -> Integer.MAX_VALUE;
                };
        return sure.size() >= needed ? verdict(token, country) : null;
    }

    private Strength strength(ArticleToken token, String country) {
        KnownListings.Known listing = markets.at(token, country).orElse(null);
        return country.equals(ArticleMarkets.AMERICA) || listing == null
                ? BareSymbols.strengthOf(token.symbol())
                : ArticleForm.strengthAbroad(token.symbol(), listing);
    }

    private ArticleVerdict verdict(ArticleToken token, String country) {
        if (country.equals(ArticleMarkets.AMERICA) && token.american()) {
            return ArticleVerdict.inAmerica(ArticleVerdict.CONFIDENCE);
        }
        return markets.at(token, country)
                .map(listing -> ArticleVerdict.of(listing, ArticleVerdict.CONFIDENCE))
                .orElse(null);
    }

    private static boolean isBesideFigure(Scan scan, ArticleToken token) {
        FoldedText text = scan.text;
        int next = text.skipSpaces(token.end());
        char c = text.at(next);
        boolean sign = c == '+' || c == '-' || c == '\u2212' || c == '(' || c == '$' || c == ':';
        return FoldedText.isDigit(c) || sign && next <= token.end() + 2;
    }

    /** No member is sure yet: all of them must be listed in one country, and a figure stands behind each. */
    private ArticleVerdict besideOthers(Scan scan, ArticleToken token, List<ArticleToken> row, Set<String> countries) {
        Set<String> common = new HashSet<>(countries);
        Set<String> symbols = new HashSet<>();
        boolean figures = true;
        int distinct = 0;
        for (ArticleToken other : row) {
            if (other.isSure() || other.doubtful()) {
                return null;
            }
            Set<String> homes = new HashSet<>(markets.homes(other));
            if (other.american()) {
                homes.add(ArticleMarkets.AMERICA);
            }
            common.retainAll(homes);
            figures &= isBesideFigure(scan, other);
        }
        if (common.isEmpty()) {
            return null;
        }
        String country = common.size() == 1 ? common.iterator().next() : markets.best(token.symbol(), common);
        if (country.isEmpty() || ArticleForm.isShouting(scan, token) && !figures) {
            return null;
        }
        for (ArticleToken other : row) {
            Strength strength = strength(other, country);
            if (strength == Strength.NONE || ArticleForm.isPartOfMore(scan, other, strength)) {
                return null;
            }
            distinct += symbols.add(other.symbol()) && ArticleForm.isDistinct(strength) ? 1 : 0;
        }
        boolean america = country.equals(ArticleMarkets.AMERICA);
        boolean figured = figures && distinct >= SEVERAL && (!america || symbols.size() >= LIST);
        boolean listed = symbols.size() >= LIST && markets.weight(token.symbol(), country) >= SEVERAL;
        return figured || listed ? verdict(token, country) : null;
    }
}
