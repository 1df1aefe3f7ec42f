package io.newstape.mention.rule;

import io.newstape.mention.scan.KnownListings;

/**
 * What the article says of a bare symbol.
 *
 * @param listing the listing that is meant; null where America's is meant, or where nothing tells which
 * @param american whether America's is meant
 * @param confidence 0 to 1
 */
record ArticleVerdict(KnownListings.Known listing, boolean american, double confidence) {

    /** Of what these rules took in labelled texts nearly all was right, but the texts were known when they were made. */
    static final double CONFIDENCE = 0.8;

    static ArticleVerdict inAmerica(double confidence) {
        return new ArticleVerdict(null, true, confidence);
    }

    static ArticleVerdict of(KnownListings.Known listing, double confidence) {
        return new ArticleVerdict(listing, false, confidence);
    }

    static ArticleVerdict open(double confidence) {
        return new ArticleVerdict(null, false, confidence);
    }
}
