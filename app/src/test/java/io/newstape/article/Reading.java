package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What came of reading one input. */
record Reading(List<Article> articles, List<Refusal> refusals) {

    static final ArticleReader READER = new ArticleReader();

    static final Instant GIVEN = Instant.parse("2016-12-16T12:00:00Z");

    /** Read without a time for articles that have none. */
    static Reading of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults());
    }

    /** Read with {@link #GIVEN} for articles that have none. */
    static Reading dated(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8), ReadOptions.defaults().withPublishedAt(GIVEN));
    }

    static Reading dated(byte[] bytes) {
        return of(bytes, ReadOptions.defaults().withPublishedAt(GIVEN));
    }

    static Reading of(byte[] bytes, ReadOptions options) {
        Reading reading = new Reading(new ArrayList<>(), new ArrayList<>());
        READER.read("feed", new ByteArrayInputStream(bytes), options, reading.articles::add, reading.refusals::add);
        return reading;
    }

    /** The one article, where there is one and no refusal. */
    Article article() {
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
