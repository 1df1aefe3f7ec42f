package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What providers put beside the parts of an article, and into them. */
class ProviderShapesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'an':'X1','title':'A','body':'B.','publication_datetime':1772629964000,'publication_date':1772582400000}",
                "{'id':'X1','title':'A','body':'B.','publication_date':'2026-03-04',"
                        + "'publication_datetime':'2026-03-04T13:12:44Z'}",
                "{'id':'X1','title':'A','body':'B.','date':'2026-03-04','created':'2026-03-04T13:12:44Z'}",
                "{'id':'X1','title':'A','body':'B.','publishDate':'March 4, 2026','publishTime':'13:12:44Z'}",
                "{'id':'X1','title':'A','body':'B.','published':'2026-03-04T00:00:00+09:00','time':'2026-03-04T13:12:44Z'}",
                "<rss version='2.0'><channel><title>H</title><item><title>A</title><pubDate>2026-03-04</pubDate>"
                        + "<dc:date>2026-03-04T13:12:44Z</dc:date></item></channel></rss>",
                "<!doctype html><html><head><title>A</title><script type='application/ld+json'>{\"@type\":\"NewsArticle\","
                        + "\"headline\":\"A\",\"datePublished\":\"2026-03-04\"}</script><meta property="
                        + "'article:published_time' content='2026-03-04T13:12:44Z'></head><body><p>B.</p></body></html>"
            })
    void shouldPreferATimeToADayAlone(String written) {
        Article article = ReadArticles.of(written.startsWith("{") ? quoted(written) : written)
                .article();

        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-03-04T13:12:44Z"));
        assertThat(article.getFirstPublishedAt()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'X1','title':'A','body':'B.','published':'2026-03-04','created':'2026-03-01T10:00:00Z'}",
                "{'id':'X1','title':'A','body':'B.','published':'2026-03-04','created':'2026-03-09T10:00:00Z'}",
                "{'id':'X1','title':'A','body':'B.','published':'2026-03-04','created':'2026-03-04'}"
            })
    void shouldKeepADayThatNoOtherFieldSaysMoreOf(String written) {
        assertThat(ReadArticles.of(quoted(written)).article().getPublishedAt())
                .isEqualTo(Instant.parse("2026-03-04T00:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'type':'Paragraph','content':[{'type':'Text','text':'Shares of '},{'type':'Entity','text':'Toda'},"
                        + "{'type':'Text','text':' ('},{'type':'Link','text':'TKY'},{'type':'Text','text':') rose.'}]}]",
                "[{'type':'paragraph','children':[{'text':'Shares of '},{'type':'link','children':[{'text':'Toda'}]},"
                        + "{'text':' (TKY) rose.'}]}]",
                "{'type':'doc','content':[{'type':'paragraph','content':[{'type':'text','text':'Shares of '},"
                        + "{'type':'text','text':'Toda','marks':[{'type':'bold'}]},{'type':'text','text':' (TKY) rose.'}]}]}",
                "[{'type':'link','text':'Shares of Toda'},{'type':'text','text':' (TKY) rose.'}]"
            })
    void shouldKeepTheLinksOfAParagraphInItsLine(String body) {
        Article article = ReadArticles.dated(quoted("{'id':'X1','title':'A','body':" + body + "}"))
                .article();

        assertThat(article.getParagraphs()).containsExactly("Shares of Toda (TKY) rose.");
    }

    @Test
    void shouldKeepParagraphsApart() {
        Article article = ReadArticles.dated(quoted("{'id':'X1','title':'A','body':["
                        + "{'type':'Paragraph','content':[{'type':'Text','text':'One.'}]},"
                        + "{'type':'Paragraph','content':[{'type':'Text','text':'Two.'}]}]}"))
                .article();

        assertThat(article.getParagraphs()).containsExactly("One.", "Two.");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/app#/news/1, https://a.example/app#/news/2, 2",
        "https://a.example/n#!/x/1, https://a.example/n#!/x/2, 2",
        "https://a.example/#!news-1, https://a.example/#!news-2, 2",
        "https://a.example/n/1#comments, https://a.example/n/1#top, 1",
        "https://a.example/n/1#/, https://a.example/n/1, 1"
    })
    void shouldTellPagesApartByTheirRoutes(String one, String two, int different) {
        ReadArticles read = ReadArticles.dated(quoted(
                "[{'title':'A','url':'" + one + "','body':'B.'},{'title':'A','url':'" + two + "','body':'B.'}]"));

        assertThat(read.articles().stream().map(Article::getArticleId).distinct())
                .hasSize(different);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss version='2.0'><channel><title>News</title><link>https://%s.example/</link><item><title>A</title>"
                        + "<guid isPermaLink='false'>g1</guid><pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate>"
                        + "</item></channel></rss>",
                "<rss version='2.0'><channel><title>News</title><link>https://www.%s.example/</link><item><title>A</title>"
                        + "<source url='https://q.example/rss'>Q Wire</source><guid isPermaLink='false'>g1</guid>"
                        + "<pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate></item></channel></rss>",
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>News</title><link href='https://%s.example/'/><entry>"
                        + "<id>g1</id><title>A</title><updated>2026-03-04T10:00:00Z</updated></entry></feed>",
                "{'version':'https://jsonfeed.org/version/1.1','title':'News','home_page_url':'https://%s.example/',"
                        + "'items':[{'id':'g1','title':'A','content_text':'B.','date_published':'2026-03-04T10:00:00Z'}]}"
            })
    void shouldScopeTheIdsOfAFeedByItsSite(String feed) {
        String one = feed.startsWith("{") ? quoted(feed.formatted("s")) : feed.formatted("s");

        assertThat(ReadArticles.of(one).article().getArticleId()).isEqualTo("s.example:g1");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-05T10:30:00Z, 2026-06-12T10:30:00Z, '', 2",
        "2026-06-05T10:30:00Z, 2026-06-05T18:30:00Z, '', 1",
        "2026-06-05T10:30:00Z, 2026-06-12T10:30:00Z, Toda rose., 1"
    })
    void shouldNameAHeadlineAloneByItsDayToo(String first, String second, String body, int different) {
        ReadArticles read = ReadArticles.of(quoted("{'title':'Stocks at a high on Friday','body':'" + body
                + "','date':'" + first + "'}\n{'title':'Stocks at a high on Friday','body':'" + body + "','date':'"
                + second + "'}\n"));

        assertThat(read.articles().stream().map(Article::getArticleId).distinct())
                .hasSize(different);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "date,title,stock\n2026-06-05,Highs,AA\n2026-06-05,Highs,BB\n2026-06-05,Highs,CC\n",
                "[{'title':'Highs','url':'https://a.example/1','symbol':'AA','publishedDate':'2026-06-05 10:00:00'},"
                        + "{'title':'Highs','url':'https://a.example/1','symbol':'BB','publishedDate':'2026-06-05 10:00:00'},"
                        + "{'title':'Highs','url':'https://a.example/1','symbol':'CC','publishedDate':'2026-06-05 10:00:00'}]",
                "{'id':7,'title':'Highs','symbols':['AA','BB'],'date':'2026-06-05'}\n"
                        + "{'id':7,'title':'Highs','symbols':['BB','CC'],'date':'2026-06-05'}\n"
            })
    void shouldReadARecordForEachSymbolAsOneArticle(String written) {
        Article article = ReadArticles.of(quoted(written)).article();

        assertThat(article.getSymbols()).containsExactly("AA", "BB", "CC");
    }

    @Test
    void shouldKeepVersionsThatDifferInMoreThanTheirTags() {
        ReadArticles read = ReadArticles.of(quoted("{'id':7,'title':'Highs','symbol':'AA','date':'2026-06-05'}\n"
                + "{'id':7,'title':'Highs','symbol':'BB','date':'2026-06-06'}\n"
                + "{'id':8,'title':'Highs','symbol':'CC','date':'2026-06-06'}\n"));

        assertThat(read.articles()).hasSize(3);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
