package io.newstape.signal;

import io.newstape.schema.Article;
import io.newstape.schema.state.ArticleLedger;
import io.newstape.signal.context.EventMicros;
import java.time.Duration;
import java.util.List;

/**
 * Whether a version of an article says anything that wasn't known: a wire sends a story many times.
 *
 * <p>A higher version always goes on. The same version goes on when its content differs, since many sources number
 * nothing; the log's order then decides. A lower one goes on only when it was published after the one seen last: then
 * its source doesn't number, and a correction that follows "UPDATE 2" must not be lost. What was seen before and what is
 * older than what was seen is dropped.
 */
public enum Admission {
    /** The article's first version here. */
    NEW,
    /** Another version than the last one. */
    CHANGED,
    /** What was seen last, once more. */
    DUPLICATE,
    /** What was seen last, sent again on purpose: a later step had failed on it. */
    RETRIED,
    /** A version that came after a higher one. */
    OLDER,
    /** It was known, and too long ago to be revised: its ledger is forgotten. */
    FORGOTTEN,
    /** Older than ids are known: it may have been known. */
    LATE;

    /**
     * @param ledger what is known of the article; null when nothing is
     */
    public static Admission of(ArticleLedger ledger, Article article) {
        if (ledger == null) {
            return NEW;
        } else if (article.getVersion() < ledger.getVersion()
                && EventMicros.of(article.getPublishedAt()) <= ledger.getPublishedAt()) {
            return OLDER;
        } else if (article.getVersion() == ledger.getVersion() && Fingerprint.of(article) == ledger.getContent()) {
            return DUPLICATE;
        }
        return CHANGED;
    }

    /**
     * The same for a dead letter that somebody has sent again: the gate knows its version, but a later step failed on
     * it, so it goes on. What had gone out already doesn't go out twice, see {@link Revisions}.
     */
    public Admission whenRetried() {
        return this == DUPLICATE ? RETRIED : this;
    }

    /** Whether the article goes on. */
    public boolean goesOn() {
        return this == NEW || this == CHANGED || this == RETRIED;
    }

    /**
     * The ledger once this version was let through. An article that was seen later than this one's time stays known
     * that long.
     *
     * @param ledger what is known of the article; null when nothing is
     */
    public static ArticleLedger record(ArticleLedger ledger, Article article) {
        long hour =
                Duration.ofSeconds(article.getPublishedAt().getEpochSecond()).toHours();
        return ArticleLedger.newBuilder()
                .setVersion(article.getVersion())
                .setPublishedAt(EventMicros.of(article.getPublishedAt()))
                .setContent(Fingerprint.of(article))
                .setHour(ledger == null ? hour : Math.max(hour, ledger.getHour()))
                .setSignals(ledger == null ? List.of() : ledger.getSignals())
                .build();
    }
}
