package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What providers really send: each fault costs the record that has it, and nothing else. */
class SourceFaultsTest {

    private static final String HEAD = "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Harbor</title>"
            + "<link>https://wire.example/</link>\n";
    private static final String TAIL = "</channel></rss>";

    private final List<Article> articles = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"\n", "  \r\n\t", "\uFEFF ", "\n\uFEFF\n"})
    void shouldPassOverWhatNobodySeesBeforeTheFirstTag(String before) {
        read(before + HEAD + item("one") + item("two") + TAIL);

        assertThat(headlines()).containsExactly("one", "two");
        assertThat(refusals).isEmpty();
    }

    @Test
    void shouldTakeControlCharactersForSpaces() {
        read(HEAD + item("one") + item("t\u0001w\u000Bo") + item("three") + TAIL);

        assertThat(headlines()).containsExactly("one", "t w o", "three");
        assertThat(refusals).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"AT&T rose, AT&T rose", "R&D & more, R&D & more", "A &amp; B, A & B"})
    void shouldTakeAnAmpersandThatBeginsNoReferenceForOne(String written, String meant) {
        read(HEAD + item("one") + item(written) + item("three") + TAIL);

        assertThat(headlines()).hasSize(3).contains("one", "three");
        assertThat(headlines().get(1)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<item><title>bad</title><pubDate>Thu, 02 Sep 2021 10:00:00 GMT</pubDate>",
                "<item><title>bad</titel></item>",
                "<item><title>bad &undeclared; entity</title></item>",
                "<item><title attr=bad>bad</title></item>",
                "<item><title>bad</title><x:y>no such prefix</x:y></item>"
            })
    void shouldReadTheItemsBeforeAndBehindABrokenOne(String broken) {
        read(HEAD + item("one") + "\n" + broken + "\n" + item("three") + "\n" + item("four") + "\n" + TAIL);

        assertThat(headlines()).containsExactly("one", "three", "four");
        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).advice()).startsWith("Only this record was left out");
        assertThat(refusals.get(0).line()).isBetween(4L, 7L);
    }

    @Test
    void shouldCostEachBrokenItemOfManyItself() {
        // Given: every third item is broken
        StringBuilder feed = new StringBuilder(HEAD);
        for (int i = 0; i < 60; i++) {
            feed.append(i % 3 == 1 ? "<item><title>bad</titel></item>" : item("n" + i))
                    .append('\n');
        }

        // When
        read(feed + TAIL);

        // Then
        assertThat(headlines()).hasSize(40);
        assertThat(refusals).hasSize(20);
    }

    @Test
    void shouldRefuseTheRestOfAFeedThatBreaksOff() {
        read(HEAD + item("one") + item("two").substring(0, 30));

        assertThat(headlines()).containsExactly("one");
        assertThat(refusals).hasSize(1);
    }

    @Test
    void shouldTakeOneGuidOnSeveralItemsForNone() {
        String guid = "<guid isPermaLink=\"false\">same</guid>";

        read(HEAD + item("one", guid) + item("two", guid) + item("three", guid) + TAIL);

        assertThat(articles)
                .extracting(Article::getArticleId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("url-"));
    }

    @Test
    void shouldKeepTheIdOfAnArticleThatComesTwice() {
        String guid = "<guid isPermaLink=\"false\">story-one-of-the-day</guid>";
        String twice = item("one", guid);

        read(HEAD + twice + twice.replace("<title>one", "<title>one, corrected") + TAIL);

        assertThat(articles).extracting(Article::getArticleId).containsOnly("wire.example:story-one-of-the-day");
    }

    @ParameterizedTest
    @CsvSource({
        "/news/1, '', https://wire.example/news/1",
        "news/2, '', https://wire.example/news/2",
        "news/2, https://wire.example/a/, https://wire.example/a/news/2",
        "https://other.example/x, https://wire.example/a/, https://other.example/x"
    })
    void shouldResolveRelativeLinks(String link, String base, String expected) {
        String head =
                base.isEmpty() ? HEAD : HEAD.replace("version=\"2.0\"", "version=\"2.0\" xml:base=\"" + base + "\"");

        read(head + "<item><title>one</title><link>" + link + "</link>"
                + "<pubDate>Thu, 02 Sep 2021 10:00:00 GMT</pubDate></item>" + TAIL);

        assertThat(articles).extracting(Article::getUrl).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "'', a/feed.xml, '', /news/1, https://polled.example/news/1",
        "'', '', '', news/1, https://polled.example/feeds/news/1",
        "'', '', '', ?id=3, https://polled.example/feeds/all.rss?id=3",
        "'', '', '', //other.example/1, https://other.example/1",
        "https://wire.example, '', '', news/1, https://wire.example/news/1",
        "/site/, '', '', news/1, https://polled.example/site/news/1",
        "'', https://wire.example/b/, c/, news/1, https://wire.example/b/c/news/1",
        "https://wire.example, '', c/, news/a:1, https://wire.example/c/news/a:1"
    })
    void shouldResolveLinksAgainstBasesInBasesAndTheAddressOfTheFeed(
            String site, String outer, String inner, String link, String expected) {
        String text =
                "<?xml version='1.0'?><rss version='2.0' xml:base='" + outer + "'><channel><title>Harbor</title><link>"
                        + site + "</link><item xml:base='" + inner + "'><title>one</title><link>" + link
                        + "</link><pubDate>Thu, 02 Sep 2021 10:00:00 GMT</pubDate></item></channel></rss>";

        ReadArticles read = ReadArticles.of(
                text.getBytes(StandardCharsets.UTF_8),
                ReadOptions.defaults().withAddress("https://polled.example/feeds/all.rss"));

        assertThat(read.article().getUrl()).isEqualTo(expected);
    }

    @Test
    void shouldResolveLinksAgainstTheAddressThatAFeedGivesItself() {
        read(
                "<feed xmlns='http://www.w3.org/2005/Atom'><title>Harbor</title>"
                        + "<link rel='self' href='https://wire.example/atom/all.xml'/><entry><title>one</title>"
                        + "<link href='2021/one'/><updated>2021-09-02T10:00:00Z</updated><summary>Toda rose.</summary></entry></feed>");

        assertThat(articles).extracting(Article::getUrl).containsExactly("https://wire.example/atom/2021/one");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WED,23 MAY 2012 02:23:01 | 2012-05-23T02:23:01Z",
                "Mo, 25 Jun 2018 11:41:36 GMT | 2018-06-25T11:41:36Z",
                "Donnerstag, 2 Sep 2021 10:00:00 GMT | 2021-09-02T10:00:00Z"
            })
    void shouldReadDatesWhoseWeekdayAddsNothing(String written, Instant expected) {
        read(HEAD + item("one").replace("Thu, 02 Sep 2021 10:00:00 GMT", written) + TAIL);

        assertThat(articles).extracting(Article::getPublishedAt).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01T00:00:00Z", "1965-03-01T10:00:00Z", "9999-12-31T23:59:59Z"})
    void shouldRefuseTimesThatNoRecordCanCarryByName(String time) {
        read(json("one", "2021-09-02T10:00:00Z") + json("two", time) + json("three", "2021-09-02T10:00:00Z"));

        assertThat(headlines()).containsExactly("one", "three");
        assertThat(refusals).extracting(Refusal::line).containsExactly(2L);
        assertThat(refusals.get(0).problem()).contains("which no record can carry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ONLY AVAILABLE IN PAID PLANS", "Only available in professional plans.", "[Removed]", "N/A"})
    void shouldTakeTheDescriptionWhereTheContentIsAPlaceholder(String placeholder) {
        read("{\"title\":\"one\",\"content\":\"" + placeholder + "\",\"description\":\"Toda won an order.\","
                + "\"pubDate\":\"2021-09-02 10:00:00\"}");

        assertThat(articles).extracting(Article::getParagraphs).containsExactly(List.of("Toda won an order."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1419 chars]", "[+1419 chars]", "[+2 more characters]"})
    void shouldCutTheMarkOfATruncatedBody(String mark) {
        read("{\"title\":\"one\",\"content\":\"Toda won an order and... " + mark
                + "\",\"publishedAt\":\"2021-09-02T10:00:00Z\"}");

        assertThat(articles).extracting(Article::getParagraphs).containsExactly(List.of("Toda won an order and..."));
    }

    @Test
    void shouldReadAJsonFeed() {
        read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Harbor\",\"items\":["
                + "{\"id\":\"1\",\"url\":\"https://wire.example/1\",\"title\":\"one\",\"content_html\":\"<p>Toda rose.</p>\","
                + "\"date_published\":\"2021-09-02T10:00:00Z\"},"
                + "{\"id\":\"2\",\"url\":\"https://wire.example/2\",\"content_text\":\"Kuroda fell.\","
                + "\"date_published\":\"2021-09-02T10:00:00Z\"}]}");

        assertThat(articles)
                .extracting(article -> article.getParagraphs().get(0))
                .containsExactly("Toda rose.", "Kuroda fell.");
    }

    @Test
    void shouldReadBothFormsOfNinjs() {
        read("{\"uri\":\"urn:newsml:wire.example:1\",\"versioncreated\":\"2021-09-02T10:00:00Z\",\"headline\":\"one\","
                + "\"body_xhtml\":\"<p>Toda rose.</p>\"}\n"
                + "{\"uri\":\"urn:newsml:wire.example:2\",\"versioncreated\":\"2021-09-02T10:00:00Z\","
                + "\"headlines\":[{\"role\":\"main\",\"value\":\"two\"}],"
                + "\"bodies\":[{\"role\":\"main\",\"value\":\"<p>Kuroda fell.</p>\"}],"
                + "\"organisations\":[{\"name\":\"Kuroda\",\"symbols\":[{\"ticker\":\"5991\"}]}]}");

        assertThat(headlines()).containsExactly("one", "two");
        assertThat(articles.get(1).getParagraphs()).containsExactly("Kuroda fell.");
        assertThat(articles.get(1).getSymbols()).containsExactly("5991");
    }

    @Test
    void shouldTakeTheTakesOfAWiresStoryForVersionsOfOneArticle() {
        String take = "{\"altId\":\"nL4N1XXXXX\",\"id\":\"L4N1XXXXX_%d\",\"headline\":\"%s\",\"body\":\"Toda rose.\","
                + "\"firstCreated\":\"2021-09-02T10:00:00Z\",\"versionCreated\":\"2021-09-02T1%d:00:00Z\","
                + "\"subjects\":[\"N2:US\",\"R:9931.T\"]}\n";

        read(String.format(take, 1, "one", 0) + String.format(take, 2, "two", 1));

        assertThat(articles).extracting(Article::getArticleId).containsOnly("lseg:nL4N1XXXXX");
        assertThat(articles).extracting(Article::getStatus).containsExactly(ArticleStatus.NEW, ArticleStatus.UPDATED);
        assertThat(articles.get(0).getSymbols()).containsExactly("9931.T");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "embargo_until",
                "embargoUntil",
                "embargoed_until",
                "embargoedUntil",
                "EmbargoDate",
                "embargo-end",
                "embargo",
                "embargo_expires_at"
            })
    void shouldKnowTheManyNamesOfAnEmbargo(String name) {
        read("{\"title\":\"Toda wins\",\"date\":\"2021-09-02T10:00:00Z\",\"" + name
                + "\":\"2021-09-02T18:00:00Z\"}\n{\"title\":\"Toda loses\",\"date\":\"2021-09-02T10:00:00Z\",\"" + name
                + "\":false}\n");

        assertThat(articles)
                .extracting(Article::getPublishedAt)
                .containsExactly(Instant.parse("2021-09-02T18:00:00Z"), Instant.parse("2021-09-02T10:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ONLY AVAILABLE IN PAID PLANS",
                "[1,419 chars]",
                "&lt;p&gt;Subscribe to read the whole story&lt;/p&gt;",
                "<![CDATA[<p>This article is behind a paywall.</p>]]>",
                "<![CDATA[<div><p>Premium content</p><p>[+1 419 chars]</p></div>]]>"
            })
    void shouldTakeTheDescriptionWhereTheContentOnlyStandsForOne(String content) {
        read(HEAD + "<item><title>Toda wins</title><description>Toda won.</description><content:encoded>" + content
                + "</content:encoded><pubDate>Thu, 02 Sep 2021 10:00:00 GMT</pubDate></item>" + TAIL);

        assertThat(refusals).isEmpty();
        assertThat(articles.get(0).getParagraphs()).containsExactly("Toda won.");
        assertThat(articles.get(0).getTruncated()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<p>ONLY AVAILABLE IN PAID PLANS</p>", "[1,419 chars]", "<p>[+1.4k chars]</p>"})
    void shouldTakeTheSummaryWhereTheContentOnlyStandsForOne(String content) {
        read("{\"title\":\"Toda wins\",\"date\":\"2021-09-02\",\"content\":\"" + content
                + "\",\"description\":\"Toda won.\"}");

        assertThat(articles.get(0).getParagraphs()).containsExactly("Toda won.");
        assertThat(articles.get(0).getTruncated()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "posts/1, https://wire.example/news/posts/1",
        "./posts/1, https://wire.example/news/posts/1",
        "../1, https://wire.example/1",
        "?id=3, https://wire.example/news/?id=3",
        "/1, https://wire.example/1",
        "//other.example/1, https://other.example/1"
    })
    void shouldResolveTheLinksOfAJsonFeed(String link, String address) {
        read("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"Harbor\","
                + "\"home_page_url\":\"https://wire.example/news/\",\"items\":[{\"id\":\"1\",\"title\":\"Toda wins\",\"url\":\""
                + link + "\",\"date_published\":\"2021-09-02T10:00:00Z\"}]}");

        assertThat(articles).extracting(Article::getUrl).containsExactly(address);
    }

    @Test
    void shouldRefuseTheYear9999ByName() {
        read("{\"title\":\"Toda wins\",\"date\":253402300799}");

        assertThat(refusals).extracting(Refusal::problem).containsExactly("'date' is no date: '253402300799'");
    }

    @Test
    void shouldCostANulItsLineAlone() {
        String line = "{\"title\":\"%s\",\"date\":\"2021-09-02\"}\n";

        read(line.formatted("one") + line.formatted("t\0o") + line.formatted("three"));

        assertThat(headlines()).containsExactly("one", "three");
        assertThat(refusals).extracting(Refusal::line).containsExactly(2L);
        assertThat(refusals.get(0).problem()).isEqualTo("byte 47 (0x00) is no text");
    }

    @Test
    void shouldReadLinesWithAHoleInThem() {
        String line = "{\"title\":\"%s\",\"date\":\"2021-09-02\"}\n";

        read(line.formatted("one") + "\0".repeat(3000) + "\n" + line.formatted("two") + "\0".repeat(3000));

        assertThat(headlines()).containsExactly("one", "two");
        assertThat(refusals).extracting(Refusal::line).containsExactly(2L, 4L);
    }

    @Test
    void shouldReadTheEndOfAnEmbargoFromAnObject() {
        read("{\"title\":\"one\",\"date\":\"2021-09-02\",\"embargo\":{\"until\":\"2021-09-03T10:00:00Z\"}}");

        assertThat(articles).extracting(Article::getPublishedAt).containsExactly(Instant.parse("2021-09-03T10:00:00Z"));
    }

    @Test
    void shouldCostANulItsItemAlone() {
        read(HEAD + item("one") + "\n" + item("t\0o") + "\n" + item("three") + TAIL);

        assertThat(headlines()).containsExactly("one", "three");
        assertThat(refusals).extracting(Refusal::line).containsExactly(4L);
    }

    @Test
    void shouldCountAnArticleUnderEmbargoAsPublishedAtItsEnd() {
        read("{\"title\":\"one\",\"body\":\"Toda rose.\",\"publishedAt\":\"2021-09-02T10:00:00Z\","
                + "\"embargoed\":\"2021-09-02T18:00:00Z\"}");

        assertThat(articles).extracting(Article::getPublishedAt).containsExactly(Instant.parse("2021-09-02T18:00:00Z"));
    }

    @Test
    void shouldTellArticlesOfTwoProvidersWithTheSameNumberApart() {
        read("{\"id\":42,\"source\":\"Harbor\",\"headline\":\"one\",\"datetime\":1630576800}\n"
                + "{\"id\":42,\"source\":\"other.example\",\"headline\":\"two\",\"datetime\":1630576800}");

        assertThat(articles).extracting(Article::getArticleId).containsExactly("harbor:42", "other.example:42");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!DOCTYPE trec SYSTEM \"trec.dtd\">~<DOC><TEXT>one</TEXT></DOC> | it is XML or SGML with the root <DOC>",
                "<?xml version=\"1.0\"?>~<stories><story><title>one</title></story></stories> | it is XML or SGML with the root <stories>",
                "<DOC>~<HEAD>one</HEAD><TEXT><P>one</P></TEXT>~</DOC> | it is XML or SGML with the root <DOC>",
                "MIME-Version: 1.0~Subject: one~~one | it is an e-mail",
                "---~title: one~---~one | it is YAML",
                "paiva;otsikko;teksti~1;uno;x~2;dos;x~3;tres;x | it is a table, and none of its columns is known"
            })
    void shouldRefuseWhatItDoesNotKnowByItsName(String text, String problem) {
        read(text.replace("~", "\n"));

        assertThat(articles).isEmpty();
        assertThat(refusals).hasSize(1);
        assertThat(refusals.get(0).problem()).startsWith(problem.strip());
    }

    /** Looking at all cells for each row took minutes here. */
    @Test
    @Timeout(30)
    void shouldReadManyRowsOfATableInColumns() {
        int rows = 20_000;
        read("{\"title\":" + column(rows, "Toda wins ") + ",\"date\":" + column(rows, "2021-09-02T10:00:00Z") + "}");

        assertThat(articles).hasSize(rows);
    }

    private static String column(int rows, String cell) {
        return IntStream.range(0, rows)
                .mapToObj(i -> "\"" + i + "\":\"" + cell + (cell.endsWith(" ") ? i : "") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    @Test
    void shouldTakeTheDateOfADatelineWhereNothingBetterStands() {
        String body = "TOKYO, March 3, 2026 - Toda rose.";
        read("{\"headline\":\"one\",\"body\":\"" + body + "\"}\n" + "{\"headline\":\"two\",\"body\":\"" + body
                + "\",\"publishedAt\":\"2026-03-04T10:00:00Z\"}");

        assertThat(articles)
                .extracting(Article::getPublishedAt)
                .containsExactly(Instant.parse("2026-03-03T00:00:00Z"), Instant.parse("2026-03-04T10:00:00Z"));
    }

    @Test
    void shouldSayWhereTheProviderHasMoreThanItGave() {
        String time = "\"publishedAt\":\"2021-09-02T10:00:00Z\"}\n";
        read("{\"headline\":\"cut\",\"content\":\"Toda rose, and [+20 chars]\"," + time
                + "{\"headline\":\"paid\",\"content\":\"ONLY AVAILABLE IN PAID PLANS\",\"description\":\"Toda rose.\","
                + time
                + "{\"headline\":\"whole\",\"content\":\"Toda rose.\"," + time);
        read(HEAD + item("feed").replace("Toda rose.", "Toda rose, and [&#8230;]") + TAIL);

        assertThat(articles).extracting(Article::getTruncated).containsExactly(true, true, false, true);
        assertThat(articles)
                .extracting(article -> article.getParagraphs().get(0))
                .containsExactly("Toda rose, and", "Toda rose.", "Toda rose.", "Toda rose, and");
    }

    private void read(String text) {
        new ArticleReader()
                .read(
                        "test",
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                        ReadOptions.defaults(),
                        articles::add,
                        refusals::add);
    }

    private List<String> headlines() {
        return articles.stream().map(Article::getHeadline).toList();
    }

    private static String item(String title) {
        return item(title, "");
    }

    private static String item(String title, String more) {
        return "<item><title>" + title + "</title><link>https://wire.example/"
                + title.replaceAll("[^a-z0-9]", "") + "</link>" + more
                + "<pubDate>Thu, 02 Sep 2021 10:00:00 GMT</pubDate><description>Toda rose.</description></item>";
    }

    private static String json(String title, String time) {
        return "{\"headline\":\"" + title + "\",\"body\":\"Toda rose.\",\"publishedAt\":\"" + time + "\"}\n";
    }
}
