package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.Draft;
import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Instant;
import java.util.List;
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
                // an offset is no midnight
                "{'id':'X1','title':'A','body':'B.','date':'2026-03-04','created':'2026-03-04T13:12:44+00:00'}",
                "{'id':'X1','title':'A','body':'B.','date':'Wed, 04 Mar 2026','created':'Wed, 04 Mar 2026 13:12:44 +0000'}",
                "{'id':'X1','title':'A','body':'B.','published':'2026-03-04T13:12:44+00:00','time':'2026-03-05T08:00:00Z'}",
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

    @ParameterizedTest
    @ValueSource(strings = {"AA BB AA", "AA AA BB", "BB AA AA AA"})
    void shouldReadRecordsForEachSymbolAsOneArticleWhateverComesTwice(String symbols) {
        StringBuilder table = new StringBuilder("id,date,title,text,symbol\n");
        for (String symbol : symbols.split(" ")) {
            table.append("1,2026-03-04T10:00:00Z,One,T1.,").append(symbol).append('\n');
        }

        assertThat(ReadArticles.of(table.toString()).article().getSymbols()).containsExactlyInAnyOrder("AA", "BB");
    }

    @Test
    void shouldKeepVersionsThatDifferInMoreThanTheirTags() {
        ReadArticles read = ReadArticles.of(quoted("{'id':7,'title':'Highs','symbol':'AA','date':'2026-06-05'}\n"
                + "{'id':7,'title':'Highs','symbol':'BB','date':'2026-06-06'}\n"
                + "{'id':8,'title':'Highs','symbol':'CC','date':'2026-06-06'}\n"));

        assertThat(read.articles()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{'role':'summary','value':'Sum.'},{'role':'text','value':'Whole.'}]",
                "[{'role':'teaser','contentType':'text/plain','value':'Sum.'},"
                        + "{'role':'article','contentType':'text/plain','value':'Whole.'}]",
                "[{'role':'caption','value':'Sum.'},{'role':'web','contentType':'text/html','value':'<p>Whole.</p>'}]",
                "[{'role':'summary','value':'Sum.'},{'contentType':'text/plain','value':'Whole.'}]",
                "[{'role':'summary','value':'Sum.'},{'role':'main','value':' '},{'role':'web','value':'Whole.'}]",
                "[{'role':'main','value':'Whole.'},{'role':'summary','value':'Sum.'}]"
            })
    void shouldTakeTheBodyByItsRoleAndNameTheOthers(String bodies) {
        Draft draft = draft(quoted("{'uri':'urn:x:1','versionCreated':'2026-03-04T10:00:00Z','headlines':"
                + "[{'value':'A'},{'value':'A short'}],'bodies':" + bodies + "}"));

        assertThat(draft.headline).isEqualTo("A");
        assertThat(draft.paragraphs).containsExactly("Whole.");
        assertThat(draft.unread).anyMatch(name -> name.startsWith("bodies[")).contains("headlines[1]");
    }

    @Test
    void shouldTakeASummaryWhereThereIsNothingElse() {
        Draft draft = draft(quoted("{'uri':'urn:x:1','headlines':[{'value':'A'}],"
                + "'bodies':[{'role':'summary','value':'Sum.'},{'role':'main','value':''}]}"));

        assertThat(draft.paragraphs).containsExactly("Sum.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'category':'ONLY AVAILABLE IN PAID PLANS'",
                "'category':['ONLY AVAILABLE IN PAID PLANS'],'symbol':'ONLY AVAILABLE IN CORPORATE PLANS'",
                "'symbol':['ONLY AVAILABLE IN CORPORATE PLANS'],'language':'ONLY AVAILABLE IN PAID PLANS'",
                "'source_name':'ONLY AVAILABLE IN PAID PLANS','keywords':['ONLY AVAILABLE IN PAID PLANS']"
            })
    void shouldTakeNoPlaceholderForAValue(String fields) {
        Article article = ReadArticles.of(quoted("{'article_id':'p1','title':'A','link':'https://nd.example/1',"
                        + "'description':'Words.','content':'ONLY AVAILABLE IN PAID PLANS',"
                        + "'pubDate':'2026-03-04 10:00:00','source_id':'nd'," + fields + "}"))
                .article();

        assertThat(article.getSubjects()).isEmpty();
        assertThat(article.getSymbols()).isEmpty();
        assertThat(article.getSource()).isNotEqualTo("ONLY AVAILABLE IN PAID PLANS");
        assertThat(article.getLanguage()).isNull();
        assertThat(article.getTruncated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div class='list'>%s</div>",
                "<main><h1>News</h1>%s</main>",
                "%s<footer>Harbor, a wire of its own, and much small print of the house</footer>"
            })
    void shouldRefuseAPageThatListsArticles(String body) {
        String articles =
                "<article><h2>A</h2><time datetime='2026-03-04T10:00:00Z'>x</time><p>Alpha firm rose.</p></article>"
                        + "<article><h2>B</h2><time datetime='2026-03-05T10:00:00Z'>x</time><p>Beta firm fell.</p></article>";

        Refusal refusal = ReadArticles.dated("<!doctype html><html><head><title>Harbor</title></head><body>"
                        + body.formatted(articles) + "</body></html>")
                .refusal();

        assertThat(refusal.problem()).isEqualTo("the page lists 2 articles");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<article><h1>A</h1><p>Alpha firm rose.</p></article>%s",
                "<article><h2>A</h2><p>Alpha firm rose today, as its orders of ships rose, and as nobody had thought"
                        + " before, and much more than its rivals, of which some fell.</p></article>%s",
                "<div><h1>A</h1><p>Alpha firm rose today, as its orders of ships rose, and as nobody had thought.</p></div>%s",
                "<article><h1>A</h1><p>Alpha firm rose.</p>%s</article>"
            })
    void shouldReadThePageOfOneArticleWithTeasersBesideIt(String body) {
        String teasers =
                "<article><h3>B</h3><p>Beta fell.</p></article><article><h3>C</h3><p>Gamma slid.</p></article>";

        Article article = ReadArticles.dated("<!doctype html><html><head><title>A</title></head><body>"
                        + body.formatted(teasers) + "</body></html>")
                .article();

        assertThat(article.getParagraphs().get(0)).startsWith("A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'id':'X1','title':'A','body':'B.','published':'2026-03-04T10:00:00Z','embargoed':true}",
                "{'id':'X1','title':'A','body':'B.','published':'2026-03-04T10:00:00Z','embargo':'indefinite'}",
                "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:1' version='1'><itemMeta>"
                        + "<versionCreated>2026-03-04T10:00:00Z</versionCreated><embargoed/><title>A</title></itemMeta>"
                        + "<contentSet><inlineData>B.</inlineData></contentSet></newsItem>"
            })
    void shouldRefuseAnEmbargoWithoutAnEnd(String written) {
        Refusal refusal = ReadArticles.dated(written.startsWith("{") ? quoted(written) : written)
                .refusal();

        assertThat(refusal.problem()).startsWith("the article is under an embargo");
    }

    @Test
    void shouldWithdrawAnArticleUnderAnEmbargoWithoutAnEnd() {
        Article article = ReadArticles.of(quoted(
                        "{'id':'X1','title':'KILL - A','body':'B.','published':'2026-03-04T10:00:00Z','embargo':true}"))
                .article();

        assertThat(article.getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
    }

    @Test
    void shouldTakeTheBaseOfAPageForNoAddressOfIt() {
        Article article = ReadArticles.of(
                        "<!doctype html><html><head><title>A</title><base href='https://a.example/news/'>"
                                + "<meta property='article:published_time' content='2026-03-04T13:12:44Z'></head>"
                                + "<body><p>Shares rose on Friday.</p></body></html>")
                .article();

        assertThat(article.getUrl()).isNull();
        assertThat(article.getArticleId()).startsWith("text-");
    }

    @Test
    void shouldTakeACurrencyInAHeadForNoZone() {
        Draft draft = draft("id,date,title,text,price (USD)\n1,2026-03-04T10:00:00Z,A,B.,3\n");

        assertThat(draft.unread).containsExactly("price(USD)");
    }

    @Test
    void shouldTakeTheAbstractWhereNitfHasNoText() {
        String nitf = "<nitf><body><body.head><hedline><hl1>A</hl1><hl2>Deck.</hl2></hedline><note><p>Note.</p></note>"
                + "<abstract><p>One.</p><p>Two.</p></abstract></body.head><body.content>%s</body.content>"
                + "<body.end><tagline>End.</tagline></body.end></body></nitf>";

        assertThat(draft(nitf.formatted("")).paragraphs).containsExactly("One.", "Two.");
        assertThat(draft(nitf.formatted("")).unread).contains("hl2", "note", "body.end");
        assertThat(draft(nitf.formatted("<p>Text.</p>")).paragraphs).containsExactly("Text.");
        assertThat(draft(nitf.formatted("<p>Text.</p>")).unread).contains("abstract", "hl2", "note", "body.end");
    }

    @ParameterizedTest
    @CsvSource({"sections, title", "related, title", "related, heading", "tags, headline", "companies, title"})
    void shouldNameStoriesWithinAnArticleAndTakeThemForNoTags(String list, String title) {
        Draft draft = draft(quoted("{'id':'r0','source':'yew','title':'A','text':'B.','" + list + "':[{'id':'s0','"
                + title + "':'Other','text':'Other text.'}]}"));

        assertThat(draft.headline).isEqualTo("A");
        assertThat(draft.subjects).isEmpty();
        assertThat(draft.symbols).isEmpty();
        assertThat(draft.unread).contains(list);
    }

    @Test
    void shouldReadTagsThatAreObjects() {
        Draft draft = draft(quoted("{'title':'A','text':'B.','sections':[{'title':'Markets'}],"
                + "'entities':[{'symbol':'TODA','text':'Toda'}]}"));

        assertThat(draft.subjects).containsExactly("Markets");
        assertThat(draft.symbols).containsExactly("TODA");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ads", "included", "sponsored"})
    void shouldNameListsBesideTheArticles(String list) {
        String article = "{'id':'%s','source':'yew','date':'2026-03-04T10:00:00Z','title':'A %s','text':'B.'}";

        Draft draft = draft(quoted(
                "{'articles':[" + article.formatted(1, 1) + "],'" + list + "':[" + article.formatted(2, 2) + "]}"));

        assertThat(draft.headline).isEqualTo("A 1");
        assertThat(draft.unread).contains(list);
    }

    @ParameterizedTest
    @CsvSource({
        "<base href='https://l.example/x/'>, ../n/5",
        "<meta property='og:url' content='https://l.example/n/4'>, 5",
        "<meta property='og:url' content='https://l.example/n/4'>, /n/5",
        "<base href='/x/'>, https://l.example/n/5"
    })
    void shouldResolveTheAddressOfAPage(String head, String canonical) {
        Article article = ReadArticles.dated("<!doctype html><html><head><title>A</title>" + head
                        + "<link rel='canonical' href='" + canonical + "'></head><body><p>B.</p></body></html>")
                .article();

        assertThat(article.getUrl()).isEqualTo("https://l.example/n/5");
    }

    private static Draft draft(String written) {
        List<Draft> drafts = ReadArticles.drafts(written);
        assertThat(drafts).hasSize(1);
        return drafts.get(0);
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
