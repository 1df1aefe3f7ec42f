package io.newstape.operations.purge;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Instant;
import java.util.List;

/**
 * The newest version of an article that is to be purged, without its text.
 *
 * @param key key of its record; may be null
 * @param articleId Article.articleId
 * @param source Article.source
 * @param version Article.version
 * @param publishedAt Article.publishedAt
 * @param isWithdrawn whether this version takes the article back
 */
public record FoundArticle(
        String key, String articleId, String source, long version, Instant publishedAt, boolean isWithdrawn) {

    static FoundArticle of(String key, Article article) {
        return new FoundArticle(
                key,
                article.getArticleId(),
                article.getSource(),
                article.getVersion(),
                article.getPublishedAt(),
                article.getStatus() == ArticleStatus.WITHDRAWN);
    }

    FoundArticle newer(FoundArticle other) {
        return other.version() >= version ? other : this;
    }

    /**
     * A version that takes it back, and has no text.
     *
     * @throws ArithmeticException when there is no version after its own
     */
    Article withdrawal(Instant at) {
        return Article.newBuilder()
                .setArticleId(articleId)
                .setVersion(Math.addExact(version, 1))
                .setStatus(ArticleStatus.WITHDRAWN)
                .setSource(source)
                .setPublishedAt(at.isBefore(publishedAt) ? publishedAt : at)
                .setHeadline("")
                .setParagraphs(List.of())
                .build();
    }
}
