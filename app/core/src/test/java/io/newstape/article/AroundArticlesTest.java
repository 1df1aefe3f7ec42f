package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.Draft;
import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around articles and holds for them: the words of an answer, a queue's message, the rows of a table. */
class AroundArticlesTest {

    private static final String ONE =
            "{'id':1,'title':'Toda wins an order','body':'It won one.','published_at':'2026-03-02T09:30:00Z'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type':'DELETE','data':[%s]}",
                "{'action':'delete','articles':[%s]}",
                "{'op':'delete','items':[%s]}",
                "{'event':'retraction','stories':[%s]}",
                "{'deleted':true,'results':[%s]}",
                "{'data':[%s],'database':'n','old':null,'table':'t','ts':1772443800000,'type':'DELETE'}"
            })
    void shouldWithdrawWhatAnAnswerSaysWasDeleted(String answer) {
        assertThat(read(answer.formatted(ONE)).article().getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'status':'ok','totalResults':1,'articles':[%s]}",
                "{'type':'news','data':[%s]}",
                "{'deleted':false,'results':[%s]}",
                "{'op':'c','items':[%s]}"
            })
    void shouldTakeOtherWordsOfAnAnswerForNothing(String answer) {
        assertThat(read(answer.formatted(ONE)).article().getStatus()).isEqualTo(ArticleStatus.NEW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'source':'Harbor','language':'de','items':[%s]}",
                "{'provider':'Harbor','lang':'de','articles':[%s]}",
                "{'publisher':'Harbor','language':'de','count':1,'response':{'results':[%s]}}"
            })
    void shouldTakeTheSourceOfAnAnswerForItsArticles(String answer) {
        Article article = read(answer.formatted(ONE)).article();

        assertThat(article.getSource()).isEqualTo("Harbor");
        assertThat(article.getLanguage()).isEqualTo("de");
        assertThat(article.getArticleId()).isEqualTo("harbor:1");
    }

    @Test
    void shouldTakeAnArticlesOwnSourceFirst() {
        Article article = read("{'source':'Harbor','items':[" + ONE.replace("'id':1", "'id':1,'source':'Wirey'") + "]}")
                .article();

        assertThat(article.getSource()).isEqualTo("Wirey");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'Records':[{'messageId':'m1','body':'%s'}]}",
                "{'messageId':'m1','receipt':'r','Message':'%s'}",
                "{'key':'k','value':'%s'}",
                "{'topic':'news','payload':'%s'}"
            })
    void shouldReadTheArticleThatAMessageHasAsText(String message) {
        Article article = ReadArticles.of(message.formatted(ONE.replace("'", "\\'"))
                        .replace("\\'", "\\\u0001")
                        .replace('\'', '"')
                        .replace('\u0001', '"'))
                .article();

        assertThat(article.getHeadline()).isEqualTo("Toda wins an order");
        assertThat(article.getPublishedAt()).hasToString("2026-03-02T09:30:00Z");
    }

    @Test
    void shouldTakeAListForNoId() {
        ReadArticles read = read("[" + ONE.replace("'id':1", "'id':[7,8]") + ","
                + ONE.replace("'id':1", "'id':[7,9]").replace("Toda", "Kuroda") + "]");

        assertThat(read.articles()).extracting(Article::getArticleId).doesNotHaveDuplicates();
    }

    @Test
    void shouldNameTheFirstOfTwoMembersOfOneName() {
        String twice = ONE.replace("'title'", "'title':'First','title'").replace('\'', '"');

        assertThat(ReadArticles.of(twice).article().getHeadline()).isEqualTo("Toda wins an order");
        assertThat(ReadArticles.drafts(twice).get(0).unread).contains("title_2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "`date`:`2026-03-02`,`time`:`10:31:05`|2026-03-02T10:31:05Z",
                "`published_at`:`2026-03-02T00:00:00Z`,`time`:`09:31`|2026-03-02T09:31:00Z",
                "`published`:`2026-03-02T00:00:00`,`time`:`4:05 PM`|2026-03-02T16:05:00Z",
                "`published_at`:`2026-03-02T00:00:00+09:00`,`time`:`09:31`|2026-03-02T00:31:00Z",
                "`published_at`:`2026-03-02T08:00:00Z`,`time`:`09:31`|2026-03-02T08:00:00Z",
                "`published_at`:`2026-03-02T00:00:00Z`|2026-03-02T00:00:00Z"
            })
    void shouldPutAClockToADayThatAProgramMadeATimeOf(String times, String published) {
        String json = "{'id':1,'title':'Toda wins an order','body':'It won one.'," + times.replace('`', '\'') + "}";

        assertThat(read(json).article().getPublishedAt()).hasToString(published);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Uhrzeit", "Zeit"})
    void shouldReadAGermanDayAndItsClock(String clock) {
        String table = "Nr;Titel;Text;Datum;" + clock + "\n1;Toda hebt an;Toda hebt an.;02.03.2026;10:30\n";

        assertThat(ReadArticles.of(table).article().getPublishedAt()).hasToString("2026-03-02T10:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,Short\n",
                "1\n",
                "1,Short\n2,Shorter\n",
                "1,5\" pipes\n",
            })
    void shouldCostAShortFirstRowItself(String broken) {
        for (String separator : List.of(",", ";", "\t")) {
            String table = "id,title,body,date\n" + broken + "8,Eight,Toda rose.,2026-03-02T09:30:00Z\n"
                    + "9,Nine,Toda fell.,2026-03-02T09:31:00Z\n";

            ReadArticles read = ReadArticles.of(table.replace(",", separator));

            assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("Eight", "Nine");
            assertThat(read.refusals())
                    .hasSize((int) broken.lines().count())
                    .extracting(Refusal::line)
                    .startsWith(2L);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Halt Date,Halt Time,Symbol,Name,Market\n2026-03-02,10:31:05,HBM,Harbor Mills,NYSE\n",
                "Symbol;Trade Date;Price;Volume\nHBM;2026-03-02;12.5;300\n"
            })
    void shouldRefuseATableWithoutTextByName(String table) {
        ReadArticles read = ReadArticles.dated(table);

        assertThat(read.articles()).isEmpty();
        assertThat(read.refusals())
                .singleElement()
                .extracting(Refusal::problem)
                .asString()
                .contains("it is a table");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.77244E+12", "1.77244E+09", "2E+12"})
    void shouldRefuseATimeThatASpreadsheetHasRounded(String count) {
        ReadArticles read = ReadArticles.of("title,body,date\nToda rose,It did.," + count + "\n");

        assertThat(read.articles()).isEmpty();
        assertThat(read.refusals()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.7724438E9", "1.772443800E+9", "1.7724438E+12"})
    void shouldReadACountThatIsWhole(String count) {
        ReadArticles read = ReadArticles.of("title,body,date\nToda rose,It did.," + count + "\n");

        assertThat(read.article().getPublishedAt()).hasToString("2026-03-02T09:30:00Z");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'title':'Unauthorized','status':401,'detail':'Key missing','timestamp':'2026-03-02T15:00:00Z'}",
                "{'errors':['Forbidden'],'title':'Error','date':'2026-03-02T15:00:00Z','description':'Quota exceeded'}",
                "{'code':429,'title':'Too many','description':'Wait','date':'2026-03-02T15:00:00Z'}"
            })
    void shouldTakeAnErrorsMessageForNoArticle(String answer) {
        ReadArticles read = read(answer);

        assertThat(read.articles()).isEmpty();
        assertThat(read.refusals())
                .singleElement()
                .extracting(Refusal::problem)
                .asString()
                .contains("error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'code':'00405','title':'Toda wins','content':'It did.','date':'2026-03-02T15:00:00Z'}",
                "{'code':405,'title':'Toda wins','content':'It did.','date':'2026-03-02T15:00:00Z'}",
                "{'errors':['no picture'],'title':'Toda wins','body':'It did.','date':'2026-03-02T15:00:00Z'}"
            })
    void shouldTakeAnArticleWithACodeForNoError(String answer) {
        assertThat(read(answer).article().getHeadline()).isEqualTo("Toda wins");
    }

    @Test
    void shouldStandHostileWords() {
        String type = "news".repeat(50_000);
        String braces = "x" + "{".repeat(300_000);

        assertThat(read(ONE.replace("'id'", "'type':'" + type + "','id'"))
                        .article()
                        .getStatus())
                .isEqualTo(ArticleStatus.NEW);
        assertThat(ReadArticles.of(ONE.replace('\'', '"') + "\n" + braces + "\n")
                        .articles())
                .hasSize(1);
    }

    @Test
    void shouldWithdrawByTheLinkOfATombstoneWhereAFeedHasNoAddress() {
        String feed = "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:at='http://purl.org/atompub/tombstones/1.0'>"
                + "<title>Latest News</title>%s</feed>";
        String entry = "<entry><id>42</id><title>T</title><link href='https://pier.example/n/1'/>"
                + "<updated>2026-03-02T15:00:00Z</updated><content>D.</content></entry>";
        String gone = "<at:deleted-entry ref='42' when='2026-03-02T16:00:00Z'><link href='https://pier.example/n/1'/>"
                + "</at:deleted-entry>";

        assertThat(ReadArticles.of(feed.formatted(gone)).article().getArticleId())
                .isEqualTo(ReadArticles.of(feed.formatted(entry)).article().getArticleId());
    }

    @Test
    void shouldScopeIdsByTheHostOfALinkWhereAFeedHasNoAddress() {
        String feed = "<rss version='2.0'><channel><title>Latest News</title><link></link><item><title>T</title>"
                + "<link>https://%s/n/1</link><guid isPermaLink='false'>42</guid>"
                + "<pubDate>Mon, 02 Mar 2026 15:00:00 GMT</pubDate><description>D.</description></item></channel></rss>";

        assertThat(ReadArticles.of(feed.formatted("harbour.example")).article().getArticleId())
                .isEqualTo("harbour.example:42");
        assertThat(ReadArticles.of(feed.formatted("pier.example")).article().getArticleId())
                .isEqualTo("pier.example:42");
    }

    @Test
    void shouldReadATableWithASeparatorBehindTheLastCell() {
        String table = "id,headline,body,published_at,\n1,Toda lifts,It did.,2026-03-02T15:00:00Z,\n"
                + "2,Toda cuts,It did.,2026-03-02T15:01:00Z,\n";

        assertThat(ReadArticles.of(table).articles())
                .extracting(Article::getHeadline)
                .containsExactly("Toda lifts", "Toda cuts");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Date,Time (ET),Headline|2026-03-02,10:00,T|2026-03-02T15:00:00Z",
                "Date,Time (GMT+9),Headline|2026-03-02,10:00,T|2026-03-02T01:00:00Z",
                "Date,Time,Headline|2026-03-02,10:00 BST,T|2026-03-02T09:00:00Z",
                "Date,Time,Headline|2026-03-02,10:00 NZDT,T|2026-03-01T21:00:00Z"
            })
    void shouldReadTheZoneOfAClockInAColumnOfItsOwn(String head, String row, String published) {
        assertThat(ReadArticles.of(head + "\n" + row + "\n").article().getPublishedAt())
                .hasToString(published);
    }

    @Test
    void shouldTellThatATimeIsOfTheDateline() {
        Draft draft = ReadArticles.undatedDrafts(
                        "Toda wins an order\n\nOSAKA, Japan, March 3, 2026 - Toda won an order on Tuesday.\n")
                .get(0);

        assertThat(draft.published.field()).isEqualTo("dateline");
        assertThat(draft.published.text()).isEqualTo("2026-03-03T00:00:00Z");
    }

    @Test
    void shouldRefuseAnArchiveOfTar() {
        byte[] tar = new byte[1024];
        System.arraycopy("news.txt".getBytes(StandardCharsets.US_ASCII), 0, tar, 0, 8);
        System.arraycopy("ustar".getBytes(StandardCharsets.US_ASCII), 0, tar, 257, 5);
        Arrays.fill(tar, 512, 1024, (byte) 'a');

        ReadArticles read = ReadArticles.dated(tar);

        assertThat(read.articles()).isEmpty();
        assertThat(read.refusals()).singleElement().extracting(Refusal::problem).isEqualTo("it is no text");
    }

    private static ReadArticles read(String json) {
        return ReadArticles.of(json.replace('\'', '"'));
    }
}
