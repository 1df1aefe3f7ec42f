package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.Draft;
import io.newstape.schema.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Shapes of more providers, and what stands under the pictures of an article. */
class MoreProvidersTest {

    private static final String TEXT = "<p>Toda won a bridge order of the city of Kobe on Friday, it said, and its"
            + " shares rose by more than those of its rivals.</p>";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<figure><img src='a'><figcaption>Cap</figcaption></figure>",
                "<div class='wp-caption'><img src='a'><p class='wp-caption-text'>Cap</p></div>",
                "<p class='photo-caption'>Cap</p>",
                "<span class='imageCaption'>Cap</span>",
                "<p class='figcaption'>Cap</p>"
            })
    void shouldTakeNoCaptionForText(String caption) {
        String page = "<!doctype html><html><head><title>T</title></head><body><article><h1>T</h1>" + TEXT + caption
                + "</article></body></html>";
        String item =
                "<rss version='2.0' xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>H</title>"
                        + "<item><title>T</title><content:encoded><![CDATA[" + caption + TEXT
                        + "]]></content:encoded></item></channel></rss>";
        String g2 =
                "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:1'><itemMeta><title>T</title></itemMeta>"
                        + "<contentSet><inlineXML><html xmlns='http://www.w3.org/1999/xhtml'><body>"
                        + caption.replace("<img src='a'>", "<img src='a'/>") + TEXT
                        + "</body></html></inlineXML></contentSet></newsItem>";
        String json = "{\"title\":\"T\",\"content\":\"" + caption + TEXT + "\"}";

        for (String written : List.of(page, item, g2, json)) {
            assertThat(ReadArticles.dated(written).article().getParagraphs())
                    .singleElement()
                    .asString()
                    .startsWith("Toda won");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'figure','caption':'Cap'}",
                "{'type':'figure','content':[{'type':'figcaption','text':'Cap'}]}",
                "{'type':'photo','text':'Cap'}",
                "{'type':'caption','text':'Cap'}",
                "{'type':'imageBlock','data':{'text':'Cap'}}",
                "{'type':'gallery','text':'Cap'}"
            })
    void shouldTakeNoBlockOfAPictureForText(String block) {
        Article article = ReadArticles.dated(
                        quoted("{'title':'T','body':[" + block + ",{'type':'paragraph','text':'Toda won.'}]}"))
                .article();

        assertThat(article.getParagraphs()).containsExactly("Toda won.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toda won.\\n\\n[caption id='a' align='left']<img src='a.jpg' /> Cap[/caption]",
                "[caption width='300']Cap[/caption]<p>Toda won.</p>",
                "<p>Toda won.</p><div class='has-caption'><p class='caption'>Cap</p></div>"
            })
    void shouldTakeNoShortCodeOfAPictureForText(String body) {
        assertThat(ReadArticles.dated("{\"title\":\"T\",\"body\":\"" + body + "\"}")
                        .article()
                        .getParagraphs())
                .containsExactly("Toda won.");
    }

    @Test
    void shouldNameTheCaptionsOfNitfAndKeepTheTitleOfATable() {
        Draft draft = draft("<nitf><body><body.head><hedline><hl1>T</hl1></hedline></body.head><body.content>"
                + "<media><media-caption><p>Cap</p></media-caption></media><p>Toda won.</p>"
                + "<photo><caption>Cap</caption></photo><table><caption>Sales</caption><tr><td>1</td></tr></table>"
                + "</body.content></body></nitf>");

        assertThat(draft.paragraphs).containsExactly("Toda won.", "Sales", "1");
        assertThat(draft.unread).contains("media-caption");
    }

    @Test
    void shouldKeepAnArticleWithinABoxThatIsCalledACaption() {
        String text = TEXT.repeat(5);

        assertThat(ReadArticles.dated("{\"title\":\"T\",\"content\":\"<div class='caption-on'>" + text + "</div>\"}")
                        .article()
                        .getParagraphs())
                .hasSize(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "term='8-K' label='form type' | 8-K,form type",
                "term='world-news' label='World News' | World News",
                "term='https://h.example/t/Markets' label='Markets' | Markets",
                "term='markets' | markets"
            })
    void shouldKeepTheTermOfACategoryThatItsLabelDoesNotSay(String category, String subjects) {
        Article article = ReadArticles.of("<feed xmlns='http://www.w3.org/2005/Atom'><title>Filings - Wed, 01 May 2024"
                        + " 10:00:00 EDT</title><link href='https://www.f.example/now'/><entry><id>urn:x:1</id><title>T</title>"
                        + "<updated>2024-05-01T09:59:12-04:00</updated><category " + category + "/></entry></feed>")
                .article();

        assertThat(article.getSubjects()).containsExactly(subjects.strip().split(","));
        // a title that changes by the minute is no name
        assertThat(article.getSource()).isEqualTo("f.example");
    }

    @Test
    void shouldKnowAModuleByItsPrefix() {
        Article article = ReadArticles.of(
                        "<rss version='2.0' xmlns:dc='http://dublincore.example/dcmi-namespace/'><channel>"
                                + "<title>H</title><item><title>T</title><guid>https://g.example/1</guid>"
                                + "<pubDate>Wed, 01 May 2024 10:00 GMT</pubDate><dc:modified>Wed, 01 May 2024 10:05 GMT</dc:modified>"
                                + "<dc:language>en</dc:language><dc:publisher>Harbor Inc.</dc:publisher></item></channel></rss>")
                .article();

        assertThat(article.getSource()).isEqualTo("Harbor Inc.");
        assertThat(article.getLanguage()).isEqualTo("en");
        assertThat(article.getPublishedAt()).hasToString("2024-05-01T10:05:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'keywords':[{'name':'organizations','value':'Toda','rank':1}] | Toda",
                "'tags':[{'id':'business/construction','type':'keyword','webTitle':'Construction'}] | Construction",
                "'topics':[{'name':'Ships','id':'7'}] | Ships"
            })
    void shouldNameASubjectByWhatItIsCalled(String field, String subject) {
        assertThat(draft(quoted("{'title':'T','text':'B.'," + field + "}")).subjects)
                .containsExactly(subject);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'index':{'_index':'news','_id':'7'}}\n{'title':'T','text':'B.','source':'yew','date':'2024-05-01'}\n",
                "{'create':{'_id':7}}\n{'title':'T','text':'B.','source':'yew','date':'2024-05-01'}\n",
                "{'update':{'_id':'7'}}\n{'doc':{'title':'T','text':'B.','source':'yew','date':'2024-05-01'}}\n"
            })
    void shouldReadWhatASearchEngineImports(String lines) {
        assertThat(ReadArticles.of(quoted(lines)).article().getArticleId()).isEqualTo("yew:7");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'attributes':{'title':'T','content':'B.','publishOn':'2024-05-01T10:00:00Z'},'links':{'self':'/n/1',"
                        + "'canonical':'https://s.example/n/1'}",
                "'title':'T','content':'B.','created_utc':1714557600.0,'links':{'html':'https://s.example/n/1'}",
                "'title':'T','selftext':'B.','date':'2024-05-01T10:00:00Z','url':'https://s.example/n/1'"
            })
    void shouldKnowMoreNamesOfTheParts(String fields) {
        Article article = ReadArticles.of(quoted("{'id':'a1','source':'yew'," + fields + "}"))
                .article();

        assertThat(article.getUrl()).isEqualTo("https://s.example/n/1");
        assertThat(article.getPublishedAt()).hasToString("2024-05-01T10:00:00Z");
        assertThat(article.getParagraphs()).containsExactly("B.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NEWS", "article", "[news]"})
    void shouldTakeTheKindOfARecordForNoId(String id) {
        Article article = ReadArticles.dated(
                        quoted("{'id':'" + id + "','title':'T','url':'https://s.example/n/1','summary':'B.'}"))
                .article();

        assertThat(article.getArticleId()).startsWith("url-");
    }

    @Test
    void shouldReadMessagesThatHaveNoHeadline() {
        ReadArticles read =
                ReadArticles.of(quoted("{'response':{'status':200},'symbol':{'id':1,'symbol':'TODA','title':'Toda'},"
                        + "'messages':[{'id':5,'body':'$TODA up','created_at':'2024-05-01T10:00:00Z','symbols':[{'symbol':'TODA'}]},"
                        + "{'id':6,'body':'$TODA down','created_at':'2024-05-01T11:00:00Z'}]}"));

        assertThat(read.refusals()).isEmpty();
        assertThat(read.articles()).hasSize(2);
        assertThat(read.articles().get(0).getSymbols()).containsExactly("TODA");
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
