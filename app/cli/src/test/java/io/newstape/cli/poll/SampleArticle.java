package io.newstape.cli.poll;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Instant;
import java.util.List;

/** Articles with honest defaults. */
final class SampleArticle {

    private SampleArticle() {}

    static Article of(String id, String headline) {
        return Article.newBuilder()
                .setArticleId(id)
                .setStatus(ArticleStatus.NEW)
                .setSource("harbor")
                .setPublishedAt(Instant.parse("2026-03-02T09:30:00Z"))
                .setHeadline(headline)
                .setParagraphs(List.of())
                .build();
    }
}
