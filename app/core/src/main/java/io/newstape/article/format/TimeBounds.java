package io.newstape.article.format;

import java.time.Instant;

/** The times at which an article may have been published: from 1970 to the latest that the caller takes. */
public final class TimeBounds {

    /** What a date looks like, for whoever wrote another. */
    public static final String DATES = "Dates look like '2016-12-16T09:30:00Z' or 'Fri, 16 Dec 2016 09:30:00 GMT'."
            + " Use --published-at to give one for articles without.";

    private TimeBounds() {}

    /** @throws Rejected when the time lies outside; the message names it */
    public static void check(Instant publishedAt, ReadOptions options) throws Rejected {
        if (publishedAt.isBefore(Instant.EPOCH) || publishedAt.isAfter(ReadOptions.LATEST)) {
            throw new Rejected(
                    "it was published at " + publishedAt + ", which no record can carry",
                    "Times lie between 1970 and 2200. " + DATES);
        }
        if (publishedAt.isAfter(options.latest())) {
            throw new Rejected(
                    "it is dated " + publishedAt + ", which is too far ahead",
                    "Check the date and its time zone. What comes later is published later; the setting"
                            + " publish.max.ahead says how far ahead a date may be.");
        }
    }
}
