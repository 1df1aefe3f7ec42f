package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.newstape.article.format.Refusal;
import io.newstape.article.json.ArticleJson;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonReaderTest {

    @Test
    void shouldReadBackWhatItWrites() {
        // Given
        Article article = Article.newBuilder()
                .setArticleId("a-1")
                .setVersion(3)
                .setStatus(ArticleStatus.CORRECTED)
                .setSource("Example Wire")
                .setUrl("https://example.com/1?utm_source=kept")
                .setLanguage(null)
                .setPublishedAt(Instant.parse("2016-12-16T09:30:00.123456Z"))
                .setFirstPublishedAt(Instant.parse("2016-12-16T09:00:00Z"))
                .setHeadline("UPDATE 1-Kept as it is")
                .setParagraphs(List.of("Top stories", "\u00A0\"quoted\"\n \uD83D\uDE80", ""))
                .setSubjects(List.of("x"))
                .setSymbols(List.of())
                .build();

        // When
        Article read = ReadArticles.of(ArticleJson.line(article)).article();

        // Then
        assertThat(read).isEqualTo(article);
    }

    @Test
    void shouldReadTheShapesOfNewsApis() {
        // Given
        String lines = """
                {"id":101,"headline":"One","summary":"First.","content":"","created_at":"2016-12-16T09:30:00Z","updated_at":"2016-12-16T09:30:00Z","symbols":["EXMP"],"source":"examplewire","url":"https://example.com/1"}
                {"id":"p-2","title":"Two","description":"Second.","published_utc":"2016-12-16T09:31:00Z","tickers":["EXMP","ACME"],"publisher":{"name":"Example"},"article_url":"https://example.com/2"}
                {"source":{"id":null,"name":"Example.com"},"title":"Three","content":"Third text… [+1234 chars]","publishedAt":"2016-12-16T09:32:00Z","url":"https://example.com/3"}
                {"category":"company","datetime":1481880780,"headline":"Four","id":4,"related":"EXMP,ACME","source":"Wire","summary":"Fourth.","url":"https://example.com/4"}
                {"action":"delete","id":"p-2","deleted_at":"2016-12-16T10:00:00Z"}
                {"action":"replace","data":{"id":"p-5","title":"Five","body":"<p>Example <EXMP.N> won.</p><p>It rose.</p>","published":"2016-12-16T09:34:00Z","stocks":[{"name":"EXMP"}]}}
                """;

        // When
        ReadArticles reading = ReadArticles.of(lines);

        // Then
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.articles())
                .extracting(Article::getHeadline, Article::getSource, Article::getSymbols, Article::getParagraphs)
                .containsExactly(
                        tuple("One", "examplewire", List.of("EXMP"), List.of("First.")),
                        tuple("Two", "Example", List.of("EXMP", "ACME"), List.of("Second.")),
                        tuple("Three", "Example.com", List.of(), List.of("Third text…")),
                        tuple("Four", "Wire", List.of("EXMP", "ACME"), List.of("Fourth.")),
                        tuple("", "unknown", List.of(), List.of()),
                        tuple("Five", "unknown", List.of("EXMP"), List.of("Example <EXMP.N> won.", "It rose.")));
        assertThat(reading.articles())
                .extracting(Article::getStatus)
                .containsExactly(
                        ArticleStatus.NEW,
                        ArticleStatus.NEW,
                        ArticleStatus.NEW,
                        ArticleStatus.NEW,
                        ArticleStatus.WITHDRAWN,
                        ArticleStatus.UPDATED);
        assertThat(reading.articles().get(3).getPublishedAt()).isEqualTo(Instant.parse("2016-12-16T09:33:00Z"));
        assertThat(reading.articles().get(4).getArticleId()).isEqualTo("polygon:p-2");
    }

    @Test
    void shouldReadAnArrayAnEnvelopeAndAPrettyPrintedObject() {
        // Given
        String object = "{\n  \"title\": \"One\",\n  \"published\": \"2016-12-16T09:30:00Z\"\n}";

        // Then
        assertThat(ReadArticles.of(object).articles()).hasSize(1);
        assertThat(ReadArticles.of(object + "\n" + object).articles()).hasSize(2);
        assertThat(ReadArticles.of("[" + object + ",\n" + object + "]").articles())
                .hasSize(2);
        assertThat(ReadArticles.of("{\"status\":\"ok\",\"articles\":[" + object + "," + object + "]}")
                        .articles())
                .hasSize(2);
        assertThat(ReadArticles.of("{\"response\":{\"results\":[" + object + "]}}")
                        .articles())
                .hasSize(1);
    }

    @Test
    void shouldRefuseBrokenLinesAndReadTheOthers() {
        // Given
        String good = "{\"title\":\"Good\",\"published\":\"2016-12-16T09:30:00Z\"}\n";
        String lines = good
                + "{\"title\":\"cut off in a str\n"
                + good
                + "{\"title\":\"cut off\",\n"
                + good
                + "no json\n"
                + good
                + "{\"title\":\"x\",}\n"
                + good
                + "{\"price\":1}\n"
                + "{\"title\":\"undated\"}\n"
                + good
                + "{\"title\":\"cut off\"";

        // When
        ReadArticles reading = ReadArticles.of(lines);

        // Then
        assertThat(reading.articles()).hasSize(6);
        assertThat(reading.refusals()).extracting(Refusal::line).containsExactly(2L, 4L, 6L, 8L, 10L, 11L, 13L);
    }

    @Test
    void shouldRefuseARecordOfOurOwnShapeWithAWrongField() {
        assertThat(ReadArticles.of("{\"articleId\":\"a\",\"paragraphs\":[1],\"publishedAt\":\"2016-12-16T09:30:00Z\"}")
                        .refusal()
                        .problem())
                .isEqualTo("'paragraphs' isn't a list of strings: 1");
    }

    @Test
    void shouldRefuseARecordOfOurOwnShapeThatNoTopicCanCarry() {
        assertThat(ReadArticles.dated("{\"articleId\":\"a\",\"paragraphs\":[\"half a pair: \\ud83d\"]}")
                        .refusal()
                        .problem())
                .startsWith("'paragraphs' isn't text that UTF-8 can carry: ");
    }

    @Test
    void shouldReadTheShapeOfABlogsInterface() {
        // Given
        String post =
                "{\"id\":5,\"date_gmt\":\"2016-12-16T09:30:00\",\"link\":\"https://blog.sample.example/5\",\"title\":{\"rendered\":\"One &#8211; two\"},"
                        + "\"content\":{\"rendered\":\"<p>Text.</p>\",\"protected\":false},\"excerpt\":{\"rendered\":\"<p>T</p>\"}}";

        // When
        Article article = ReadArticles.of(post).article();

        // Then
        assertThat(article.getHeadline()).isEqualTo("One \u2013 two");
        assertThat(article.getParagraphs()).containsExactly("Text.");
    }

    @Test
    void shouldReadADateAndATimeOfDayThatStandApart() {
        assertThat(ReadArticles.of("{\"title\":\"One\",\"date\":\"2016-12-16\",\"time\":\"09:30\"}")
                        .article()
                        .getPublishedAt())
                .isEqualTo(Instant.parse("2016-12-16T09:30:00Z"));
    }

    @Test
    void shouldReadAnArticleInsideAnObjectThatAlsoHasAnAddress() {
        assertThat(ReadArticles.of(
                                "{\"article\":{\"title\":\"One\",\"url\":\"https://wire.example/1\",\"text\":\"Toda rose.\","
                                        + "\"publishedAt\":\"2021-09-02T10:00:00Z\"}}")
                        .article()
                        .getUrl())
                .isEqualTo("https://wire.example/1");
    }

    @Test
    void shouldTakeTheNameOfALanguageForItsCode() {
        String article = "{\"title\":\"One\",\"publishedAt\":\"2021-09-02T10:00:00Z\",\"language\":\"%s\"}";

        assertThat(ReadArticles.of(String.format(article, "English")).article().getLanguage())
                .isEqualTo("en");
        assertThat(ReadArticles.of(String.format(article, "Elvish")).article().getLanguage())
                .isNull();
    }
}
