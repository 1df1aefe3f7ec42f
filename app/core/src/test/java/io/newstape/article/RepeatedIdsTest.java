package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ArticleFormat;
import io.newstape.article.format.Draft;
import io.newstape.article.format.ReadOptions;
import io.newstape.schema.Article;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepeatedIdsTest {

    private final List<Article> articles = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    @Test
    void shouldTellStoriesApartThatShareAnIdAndHaveNoAddress() {
        read(item("feed", "", "Toda wins an order")
                + item("feed", "", "Kuroda cuts its forecast")
                + item("feed", "", "Boeing loses a customer"));

        assertThat(articles).extracting(Article::getArticleId).doesNotHaveDuplicates();
        assertThat(notes).singleElement().satisfies(note -> assertThat(note)
                .isEqualTo(
                        "Harbor Wire: 3 articles have the id 'feed'; it is taken for none, and the address counts, or"
                                + " else the text"));
    }

    @Test
    void shouldKeepTheVersionsOfOneStoryTogether() {
        read(item("story", "", "Toda wins an order")
                + item("story", "", "Toda wins an order of a ministry")
                + item("story", "", "Toda wins a large order of a ministry, shares rise"));

        assertThat(articles).extracting(Article::getArticleId).containsOnly("harbor-wire:story");
        assertThat(notes).isEmpty();
    }

    @Test
    void shouldTakeAnAddressThatAllHaveForNobodysName() {
        String site = "https://wire.example/";

        read(item("", site, "Toda wins an order")
                + item("", site, "Kuroda cuts its forecast")
                + item("", site, "Boeing loses a customer"));

        assertThat(articles).extracting(Article::getArticleId).doesNotHaveDuplicates();
        assertThat(articles).extracting(Article::getUrl).containsOnly(site);
        assertThat(notes).singleElement().satisfies(note -> assertThat(note).contains("have the address"));
    }

    @Test
    void shouldSayOnceThatAnIdIsAWordForNothing() {
        read(item("0", "https://wire.example/1", "Toda wins") + item("0", "https://wire.example/2", "Kuroda loses"));

        assertThat(articles)
                .extracting(Article::getArticleId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("url-"));
        assertThat(notes).singleElement().satisfies(note -> assertThat(note).contains("'0' is no id"));
    }

    @Test
    void shouldSayOnceThatIdsOfNobodyCouldBeMixedUp() {
        String json = "{\"id\":%d,\"title\":\"Toda wins order %1$d\",\"date\":\"2021-09-02\"}\n";

        readText(json.formatted(1) + json.formatted(2));
        readText(json.replace("{", "{\"source\":\"Harbor\",").formatted(3));

        assertThat(articles).extracting(Article::getArticleId).containsExactly("1", "2", "harbor:3");
        assertThat(notes).singleElement().satisfies(note -> assertThat(note).contains("such as '1'", "--source"));
    }

    @Test
    void shouldNotSayItOfIdsThatAreUniqueInTheWholeWorld() {
        readText("{\"id\":\"3f2b8c1e-0000-4d11-9f00-aa55aa55aa55\",\"title\":\"Toda wins\",\"date\":\"2021-09-02\"}");

        assertThat(notes).isEmpty();
    }

    @Test
    void shouldTakeAnArticleBackAlthoughTheMessageDoesNotSayWhoseItIs() {
        readText("{\"id\":\"A1B2C3D4\",\"source\":\"Harbor\",\"title\":\"Toda wins\",\"date\":\"2021-09-02\"}\n"
                + "{\"id\":\"A1B2C3D4\",\"action\":\"delete\",\"date\":\"2021-09-03\"}\n");

        assertThat(articles).extracting(Article::getArticleId).containsExactly("harbor:A1B2C3D4", "harbor:A1B2C3D4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20240501-0001", "A1B2C3D4", "toda-wins-order", "612f6b0aa1b2c3d4e5f60718"})
    void shouldKeepTheSameIdOfTwoWiresApart(String id) {
        String json = "{\"id\":\"%s\",\"source\":\"%s\",\"title\":\"Toda wins order\",\"date\":\"2021-09-02\"}\n";

        readText(json.formatted(id, "Harbor") + json.formatted(id, "Pier"));

        assertThat(articles).extracting(Article::getArticleId).containsExactly("harbor:" + id, "pier:" + id);
    }

    private static String item(String guid, String link, String title) {
        return "<item><title>" + title + "</title>"
                + (guid.isEmpty() ? "" : "<guid isPermaLink='false'>" + guid + "</guid>") + "<link>" + link
                + "</link><pubDate>Thu, 02 Sep 2021 10:00:00 GMT</pubDate></item>";
    }

    private void read(String items) {
        readText("<rss version='2.0'><channel><title>Harbor Wire</title>" + items + "</channel></rss>");
    }

    private void readText(String feed) {
        ReadArticles.READER.read(
                "feed",
                new ByteArrayInputStream(feed.getBytes(StandardCharsets.UTF_8)),
                ReadOptions.defaults(),
                new ReadObserver() {
                    @Override
                    public void recognised(ArticleFormat format, Charset charset, boolean packed) {
                        // it is a feed
                    }

                    @Override
                    public void made(long line, Draft draft, Article article) {
                        // the consumer has it
                    }

                    @Override
                    public void noted(String note) {
                        notes.add(note);
                    }
                },
                articles::add,
                refusal -> {
                    throw new AssertionError(refusal.message());
                });
    }
}
