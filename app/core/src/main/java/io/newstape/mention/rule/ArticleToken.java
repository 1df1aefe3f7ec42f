package io.newstape.mention.rule;

import io.newstape.mention.scan.KnownListings;
import io.newstape.mention.scan.Mention;
import io.newstape.mention.scan.Scan;
import java.util.List;

/**
 * A word of capitals that is a symbol or may be one.
 *
 * @param start first unit
 * @param end unit after the last
 * @param symbol the symbol
 * @param american whether America lists it, or it is a fund's
 * @param scan its text
 * @param mention the mention that it is; null for a word that no rule has taken
 * @param doubtful whether it is an acronym or an exchange's name more often
 */
record ArticleToken(int start, int end, String symbol, boolean american, Scan scan, Mention mention, boolean doubtful) {

    /** A word that was taken: it vouches for others. */
    ArticleToken as(Mention taken) {
        return new ArticleToken(start, end, symbol, false, scan, taken, false);
    }

    /** The listings with this symbol anywhere; empty for a mention and for what means something else more often. */
    List<KnownListings.Known> listings() {
        return mention != null || doubtful ? List.of() : scan.everywhere(symbol);
    }

    boolean isSure() {
        return mention != null;
    }
}
