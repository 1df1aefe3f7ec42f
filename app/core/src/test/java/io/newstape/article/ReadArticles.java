package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What came of reading one input. */
public record ReadArticles(List<Article> articles, List<Refusal> refusals) {

    static final ArticleReader READER = new ArticleReader();

    static final Instant GIVEN = Instant.parse("2016-12-16T12:00:00Z");

    /** Read without a time for articles that have none. */
    static ReadArticles of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults());
    }

    /** Read with {@link #GIVEN} for articles that have none. */
    public static ReadArticles dated(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults().withPublishedAt(GIVEN));
    }

    public static ReadArticles dated(byte[] bytes) {
        return of(bytes, ReadOptions.defaults().withPublishedAt(GIVEN));
    }

    static ReadArticles of(byte[] bytes, ReadOptions options) {
        ReadArticles reading = new ReadArticles(new ArrayList<>(), new ArrayList<>());
        READER.read("feed", new ByteArrayInputStream(bytes), options, reading.articles::add, reading.refusals::add);
        return reading;
    }

    /** The one article, where there is one and no refusal. */
    public Article article() {
        assertThat(refusals).isEmpty();
        assertThat(articles).hasSize(1);
        return articles.get(0);
    }

    /** The one refusal, where there is one and no article. */
    Refusal refusal() {
        assertThat(articles).isEmpty();
        assertThat(refusals).hasSize(1);
        return refusals.get(0);
    }
}
