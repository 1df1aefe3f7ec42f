package io.newstape.history.export;

import io.newstape.history.log.LogRecord;
import io.newstape.schema.Article;
import java.time.Instant;
import java.util.List;

/** What is known about an article, without its text, as a row of an export; see {@code Article.avsc}. */
record ArticleRow(
        int logPartition,
        long logOffset,
        String articleId,
        long version,
        String status,
        String source,
        String url,
        String language,
        Instant publishedAt,
        Instant firstPublishedAt,
        String headline,
        int paragraphs,
        List<String> subjects,
        List<String> symbols,
        boolean truncated) {

    static ArticleRow of(LogRecord place, Article article) {
        return new ArticleRow(
                place.partition(),
                place.offset(),
                article.getArticleId(),
                article.getVersion(),
                article.getStatus().name(),
                article.getSource(),
                article.getUrl(),
                article.getLanguage(),
                article.getPublishedAt(),
                article.getFirstPublishedAt(),
                article.getHeadline(),
                article.getParagraphs().size(),
                List.copyOf(article.getSubjects()),
                List.copyOf(article.getSymbols()),
                article.getTruncated());
    }
}
