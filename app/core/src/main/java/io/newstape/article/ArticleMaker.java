package io.newstape.article;

import io.newstape.article.clean.Boilerplate;
import io.newstape.article.clean.CutText;
import io.newstape.article.clean.Dateline;
import io.newstape.article.clean.WireTag;
import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.Draft;
import io.newstape.article.format.Draft.WrittenTime;
import io.newstape.article.format.PublicationTime;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SafeExcerpt;
import io.newstape.article.format.SizeLimit;
import io.newstape.article.format.SourceProfile.DateOrder;
import io.newstape.article.format.TimeBounds;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.text.PlainWhitespace;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes an article of a draft: clean text, a status, a time and a name, or the reason why there is none. */
public final class ArticleMaker {

    private static final long CLEANABLE = 4;

    private static final List<String> SEPARATORS = List.of(" - ", " | ", " \u2013 ", " \u2014 ", " :: ");

    private final ReadOptions options;
    private final Boilerplate boilerplate;

    ArticleMaker(ReadOptions options, Boilerplate boilerplate) {
        this.options = options;
        this.boilerplate = boilerplate;
    }

    Article make(Draft draft) throws Rejected {
        String source = source(draft);
        WireTag tag = WireTag.of(withoutSource(PlainWhitespace.of(draft.headline), source));
        List<String> paragraphs = paragraphs(draft, tag.headline());
        Optional<Instant> published = time(draft.published);
        Optional<Instant> updated = time(draft.updated);
        ArticleStatus status = status(draft, tag, published, updated);
        if (status != ArticleStatus.WITHDRAWN && !hasText(tag.headline(), paragraphs)) {
            throw new Rejected("the article is empty", "It has no headline and no text that isn't boilerplate.");
        }
        Instant now =
                afterEmbargo(latest(published, updated).orElseGet(() -> elsewhere(tag.headline(), paragraphs)), draft);
        if (now == null) {
            throw undated(draft);
        }
        TimeBounds.check(now, options);
        // a headline alone comes again: "Stocks at a high on Friday" is another article each week
        List<String> content = paragraphs.isEmpty() ? List.of(day(published.orElse(now))) : paragraphs;
        Article article = Article.newBuilder()
                .setArticleId(articleId(draft, source, tag.headline(), content))
                .setVersion(version(draft, tag, status))
                .setStatus(status)
                .setSource(source)
                .setUrl(CanonicalUrl.of(draft.url).map(CanonicalUrl::toString).orElse(null))
                .setLanguage(LanguageTag.of(draft.language))
                .setPublishedAt(now)
                .setFirstPublishedAt(published
                        .filter(first -> first.isBefore(now) && !first.isBefore(Instant.EPOCH))
                        .orElse(null))
                .setHeadline(tag.headline())
                .setParagraphs(paragraphs)
                .setSubjects(listed(draft.subjects))
                .setSymbols(listed(draft.symbols))
                .setTruncated(draft.truncated)
                .build();
        return SizeLimit.checked(article, options.maxTextBytes());
    }

    private static String day(Instant time) {
        return time.truncatedTo(ChronoUnit.DAYS).toString();
    }

    private List<String> paragraphs(Draft draft, String headline) throws Rejected {
        long length = draft.headline.length();
        for (String paragraph : draft.paragraphs) {
            length += paragraph.length();
        }
        // what is far too long isn't worth the cleaning
        if (length > CLEANABLE * options.maxTextBytes()) {
            throw SizeLimit.tooLong(length + " characters", options.maxTextBytes());
        }
        List<String> plain = new ArrayList<>(draft.paragraphs.size());
        for (String paragraph : draft.paragraphs) {
            String text = PlainWhitespace.of(paragraph);
            if (!text.isEmpty()) {
                plain.add(text);
            }
        }
        return withoutMark(draft, boilerplate.removedFrom(headline, plain));
    }

    /** The mark of a text that was cut stands at its end. */
    private static List<String> withoutMark(Draft draft, List<String> paragraphs) {
        if (paragraphs.isEmpty()) {
            return paragraphs;
        }
        int last = paragraphs.size() - 1;
        CutText end = CutText.of(paragraphs.get(last));
        draft.truncated |= end.truncated();
        List<String> texts = new ArrayList<>(paragraphs);
        if (end.text().isEmpty()) {
            texts.remove(last);
        } else {
            texts.set(last, end.text());
        }
        return texts;
    }

    /** What the provider says counts more than the headline's tag, and both more than the times. */
    private static ArticleStatus status(
            Draft draft, WireTag tag, Optional<Instant> published, Optional<Instant> updated) {
        if (draft.status == ArticleStatus.WITHDRAWN || tag.status() == ArticleStatus.WITHDRAWN) {
            return ArticleStatus.WITHDRAWN;
        }
        if (tag.status() == ArticleStatus.CORRECTED) {
            return ArticleStatus.CORRECTED;
        }
        if (draft.status != ArticleStatus.UNKNOWN) {
            return draft.status;
        }
        if (draft.version > 0) {
            return draft.version > 1 ? ArticleStatus.UPDATED : tag.status();
        }
        boolean later =
                published.isPresent() && updated.isPresent() && updated.get().isAfter(published.get());
        return later ? ArticleStatus.UPDATED : tag.status();
    }

    private static long version(Draft draft, WireTag tag, ArticleStatus status) {
        if (draft.version > 0) {
            return draft.version;
        }
        return status == ArticleStatus.WITHDRAWN ? WireTag.AFTER_ALL : tag.version();
    }

    /** The text is that of the last change; an earlier time would let a backtest see it before anyone could. */
    private static Optional<Instant> latest(Optional<Instant> published, Optional<Instant> updated) {
        if (published.isPresent() && updated.isPresent()) {
            return updated.get().isAfter(published.get()) ? updated : published;
        }
        return updated.or(() -> published);
    }

    /** What the caller knows is mostly more exact than a dateline, which has only the day. */
    private Instant elsewhere(String headline, List<String> paragraphs) {
        return options.publishedAt() != null
                ? options.publishedAt()
                // a text without a headline has its first sentence in place of one
                : Dateline.dateOf(paragraphs)
                        .or(() -> Dateline.dateOf(List.of(headline)))
                        .orElse(null);
    }

    /** A signal from before the end of an embargo would be look-ahead. */
    private Instant afterEmbargo(Instant published, Draft draft) throws Rejected {
        Optional<Instant> end = time(draft.embargoed);
        boolean endless = draft.embargoWithoutEnd || end.isEmpty() && !draft.embargoed.isEmpty();
        if (endless && draft.status != ArticleStatus.WITHDRAWN) {
            throw new Rejected(
                    "the article is under an embargo, and nothing says when that ends",
                    "Read it again when its source has released it.");
        }
        draft.heldBack = published != null && end.isPresent() && end.get().isAfter(published);
        return draft.heldBack ? end.get() : published;
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

    private static Rejected undated(Draft draft) {
        String which = draft.headline.isBlank() ? "the article" : "'" + SafeExcerpt.briefly(draft.headline) + "'";
        return new Rejected(
                which + " doesn't say when it was published",
                "Use --published-at to give a time for articles without, such as --published-at 2016-12-16T09:30:00Z.");
    }

    private static boolean hasText(String headline, List<String> paragraphs) {
        return headline.chars().anyMatch(Character::isLetterOrDigit)
                || paragraphs.stream().anyMatch(p -> p.chars().anyMatch(Character::isLetterOrDigit));
    }

    private String articleId(Draft draft, String source, String headline, List<String> content) {
        String scope = provider(draft).orElse(source);
        ArticleId id = ArticleId.of(
                scope, PlainWhitespace.of(draft.id), draft.sharedAddress ? "" : draft.url, headline, content);
        if (id.basis() != ArticleId.Basis.PROVIDER_ID) {
            String name = id.basis() == ArticleId.Basis.TEXT ? Draft.THE_TEXT : draft.origins.getOrDefault("url", "");
            draft.origins.put("articleId", name);
        }
        return id.text();
    }

    /** What was declared counts more: what a provider takes back seldom names the source again. */
    private Optional<String> provider(Draft draft) {
        return options.profile()
                .provider()
                .or(() -> Optional.ofNullable(options.source()))
                .or(() -> Optional.of(draft.provider).filter(name -> !name.isEmpty()));
    }

    private String source(Draft draft) {
        String named = PlainWhitespace.of(draft.source);
        if (!named.isEmpty()) {
            return named;
        }
        if (options.source() != null) {
            return options.source();
        }
        return CanonicalUrl.of(draft.url).map(CanonicalUrl::host).orElse(ReadOptions.UNKNOWN_SOURCE);
    }

    /** Pages and aggregators put the source's name behind the headline, after a dash or a bar. */
    private static String withoutSource(String headline, String source) {
        int at = headline.length() - source.length();
        if (at > 3 && headline.regionMatches(true, at, source, 0, source.length())) {
            String before = headline.substring(0, at);
            for (String separator : SEPARATORS) {
                if (before.endsWith(separator)) {
                    return before.substring(0, at - separator.length());
                }
            }
        }
        return headline;
    }

    private static List<String> listed(List<String> raw) {
        return raw.stream()
                .map(PlainWhitespace::of)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList();
    }
}
