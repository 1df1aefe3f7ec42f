package io.newstape.article;

import io.newstape.article.clean.Boilerplate;
import io.newstape.article.clean.CutText;
import io.newstape.article.clean.WireTag;
import io.newstape.article.format.CanonicalUrl;
import io.newstape.article.format.Draft;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Rejected;
import io.newstape.article.format.SizeLimit;
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
    private static final long TAKES_A_SECOND = 1_000;

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
        ArticleTimes times = ArticleTimes.of(draft, options);
        long version = numbered(draft, tag, times);
        ArticleStatus status = status(draft, version, tag, times);
        if (status != ArticleStatus.WITHDRAWN && !hasText(tag.headline(), paragraphs)) {
            throw new Rejected("the article is empty", "It has no headline and no text that isn't boilerplate.");
        }
        Instant now = times.now(status, tag.headline(), paragraphs);
        // a headline alone comes again: "Stocks at a high on Friday" is another article each week
        List<String> content =
                paragraphs.isEmpty() ? List.of(day(times.published().orElse(now))) : paragraphs;
        Article article = Article.newBuilder()
                .setArticleId(articleId(draft, source, tag.headline(), content))
                .setVersion(version > 0 ? version : unnumbered(tag, status))
                .setStatus(status)
                .setSource(source)
                .setUrl(CanonicalUrl.of(draft.url).map(CanonicalUrl::toString).orElse(null))
                .setLanguage(LanguageTag.of(draft.language))
                .setPublishedAt(now)
                .setFirstPublishedAt(times.published()
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
    private static ArticleStatus status(Draft draft, long version, WireTag tag, ArticleTimes times) {
        if (draft.status == ArticleStatus.WITHDRAWN || tag.status() == ArticleStatus.WITHDRAWN) {
            return ArticleStatus.WITHDRAWN;
        }
        if (tag.status() == ArticleStatus.CORRECTED) {
            return ArticleStatus.CORRECTED;
        }
        if (draft.status != ArticleStatus.UNKNOWN) {
            return draft.status;
        }
        if (version > 0) {
            return version > 1 ? ArticleStatus.UPDATED : tag.status();
        }
        return times.isLater() ? ArticleStatus.UPDATED : tag.status();
    }

    /**
     * The version as the provider counts; 0 where it doesn't. A wire that numbers takes begins anew where alerts end and
     * the article begins, and the tags of its headlines fall too, so the time of a take goes before its number.
     */
    private static long numbered(Draft draft, WireTag tag, ArticleTimes times) {
        if (draft.version > 0 || draft.take == 0) {
            return draft.version;
        }
        boolean isWithdrawn = draft.status == ArticleStatus.WITHDRAWN || tag.status() == ArticleStatus.WITHDRAWN;
        if (isWithdrawn && !times.hasAge()) {
            // the number of its take alone may be below that of the version that it takes back
            return 0;
        }
        return times.age().toSeconds() * TAKES_A_SECOND + Math.min(draft.take, TAKES_A_SECOND - 1);
    }

    private static long unnumbered(WireTag tag, ArticleStatus status) {
        return status == ArticleStatus.WITHDRAWN ? WireTag.AFTER_ALL : tag.version();
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
