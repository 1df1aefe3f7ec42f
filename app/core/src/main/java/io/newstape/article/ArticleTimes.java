package io.newstape.article;

import io.newstape.article.clean.Dateline;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.PublicationTime;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.article.format.SourceProfile.DateOrder;
import io.newstape.article.format.TimeBounds;
import io.newstape.schema.ArticleStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** When an article was published and changed, as its draft says, and from when on anyone could read its text. */
final class ArticleTimes {

    private final Draft draft;
    private final ReadOptions options;
    private final Optional<Instant> published;
    private final Optional<Instant> updated;

    private ArticleTimes(Draft draft, ReadOptions options) throws Rejected {
        this.draft = draft;
        this.options = options;
        this.published = time(draft.published);
        this.updated = time(draft.updated);
        // the text of a version must not count from the time of the first one
        if (draft.hasVersionTime && updated.isPresent() && updated.get().isBefore(Instant.EPOCH)) {
            throw new Rejected(
                    draft.updated.field() + " is " + updated.get() + ", which no record can carry",
                    "Times lie between 1970 and 2200. " + TimeBounds.DATES);
        }
    }

    /** @throws Rejected when a time of it is none, or may be two days */
    static ArticleTimes of(Draft draft, ReadOptions options) throws Rejected {
        return new ArticleTimes(draft, options);
    }

    /** When its first version was published, where it says so. */
    Optional<Instant> published() {
        return published;
    }

    /** How long after its first version this one came out; zero where that isn't said. */
    Duration age() {
        return isLater() ? Duration.between(published.get(), updated.get()) : Duration.ZERO;
    }

    /** Whether its age is said. */
    boolean hasAge() {
        return published.isPresent() && updated.isPresent();
    }

    /** Whether it was changed after it had been published. */
    boolean isLater() {
        return published.isPresent() && updated.isPresent() && updated.get().isAfter(published.get());
    }

    /**
     * The time of its text. Where no time is written, it is that of the caller, or of the dateline.
     *
     * @param status of the article: what is withdrawn needs no embargo
     * @throws Rejected when it has none, is out of bounds, or is under an embargo without an end
     */
    Instant now(ArticleStatus status, String headline, List<String> paragraphs) throws Rejected {
        Instant now = afterEmbargo(status, latest().orElseGet(() -> elsewhere(headline, paragraphs)));
        if (now == null) {
            throw undated();
        }
        TimeBounds.check(now, options);
        return now;
    }

    /** The text is that of the last change; an earlier time would let a backtest see it before anyone could. */
    private Optional<Instant> latest() {
        return published.isPresent() && !isLater() ? published : updated;
    }

    /** What the caller knows is mostly more exact than a dateline, which has only the day. */
    private Instant elsewhere(String headline, List<String> paragraphs) {
        if (options.publishedAt() != null) {
            return options.publishedAt();
        }
        // a text without a headline has its first sentence in place of one
        Optional<Instant> day = Dateline.dateOf(paragraphs).or(() -> Dateline.dateOf(List.of(headline)));
        day.ifPresent(time -> draft.published = new WrittenTime("dateline", time.toString()));
        return day.orElse(null);
    }

    /** A signal from before the end of an embargo would be look-ahead. */
    private Instant afterEmbargo(ArticleStatus status, Instant latest) throws Rejected {
        Optional<Instant> end = time(draft.embargoed);
        boolean endless = draft.embargoWithoutEnd || end.isEmpty() && !draft.embargoed.isEmpty();
        if (endless && status != ArticleStatus.WITHDRAWN) {
            throw new Rejected(
                    "the article is under an embargo, and nothing says when that ends",
                    "Read it again when its source has released it.");
        }
        draft.heldBack = latest != null && end.isPresent() && end.get().isAfter(latest);
        return draft.heldBack ? end.get() : latest;
    }

    private Optional<Instant> time(WrittenTime written) throws Rejected {
        if (written.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> time =
                PublicationTime.parse(written.text(), options.profile().dateOrder());
        boolean orderUnknown = options.profile().dateOrder() == DateOrder.UNKNOWN;
        if (time.isEmpty() && orderUnknown && PublicationTime.isOfUnknownOrder(written.text())) {
            throw new Rejected(
                    written.field() + " may be day/month or month/day: '" + SafeExcerpt.briefly(written.text()) + "'",
                    "Say which in a profile of the source, with the line date-order=day-first or date-order=month-first,"
                            + " and name it with --profile.");
        }
        if (time.isEmpty() && options.publishedAt() == null) {
            throw new Rejected(
                    written.field() + " is no date: '" + SafeExcerpt.briefly(written.text()) + "'", TimeBounds.DATES);
        }
        return time;
    }

    private Rejected undated() {
        String which = draft.headline.isBlank() ? "the article" : "'" + SafeExcerpt.briefly(draft.headline) + "'";
        return new Rejected(
                which + " doesn't say when it was published",
                "Use --published-at to give a time for articles without, such as --published-at 2016-12-16T09:30:00Z.");
    }
}
