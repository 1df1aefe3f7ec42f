package io.newstape.signal.context;

import io.newstape.schema.state.RememberedArticle;

/**
 * What a signal changes in the windows of its security.
 *
 * @param at the event time whose windows change: when the article's first version was published, microseconds since
 *     1970 UTC
 * @param before what the signal's last revision brought and is to be taken out; null when there is nothing
 * @param after what is to be put in; null when there is nothing
 * @param retractions 1 when the signal is retracted, -1 when a retracted one holds again, else 0
 */
public record WindowChange(long at, Contribution before, Contribution after, int retractions) {

    static WindowChange of(RememberedArticle added) {
        return new WindowChange(added.getPublishedAt(), null, contribution(added), 0);
    }

    static WindowChange between(RememberedArticle before, RememberedArticle after) {
        int retractions = (after.getRetracted() ? 1 : 0) - (before.getRetracted() ? 1 : 0);
        return new WindowChange(after.getPublishedAt(), contribution(before), contribution(after), retractions);
    }

    static WindowChange none(long at) {
        return new WindowChange(at, null, null, 0);
    }

    /** True when nothing changes: a revision or retraction of an article that is no longer remembered. */
    public boolean isNone() {
        return before == null && after == null;
    }

    private static Contribution contribution(RememberedArticle article) {
        return article.getRetracted() ? null : new Contribution(article.getScore(), article.getRelevance());
    }
}
