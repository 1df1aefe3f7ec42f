package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.Draft;
import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
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

    /** The articles as the input has them, read with {@link #GIVEN} for those that have no time. */
    static List<Draft> drafts(String text) {
        List<Draft> drafts = new ArrayList<>();
        observe(text, drafts, new ArrayList<>());
        return drafts;
    }

    /** The same without a time for articles that have none. */
    static List<Draft> undatedDrafts(String text) {
        List<Draft> drafts = new ArrayList<>();
        observe(text, ReadOptions.defaults(), drafts, new ArrayList<>());
        return drafts;
    }

    /** What a person should know of the input. */
    static List<String> notes(String text) {
        List<String> notes = new ArrayList<>();
        observe(text, new ArrayList<>(), notes);
        return notes;
    }

    private static void observe(String text, List<Draft> drafts, List<String> notes) {
        observe(text, ReadOptions.defaults().withPublishedAt(GIVEN), drafts, notes);
    }

    private static void observe(String text, ReadOptions options, List<Draft> drafts, List<String> notes) {
        READER.read(
                "input",
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                options,
                new ReadObserver() {
                    @Override
                    public void recognised(ArticleFormat format, Charset charset, boolean packed) {
                        assertThat(packed).isFalse();
                    }

                    @Override
                    public void made(long line, Draft draft, Article article) {
                        drafts.add(draft);
                    }

                    @Override
                    public void noted(String note) {
                        notes.add(note);
                    }
                },
                article -> {},
                refusal -> {});
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
