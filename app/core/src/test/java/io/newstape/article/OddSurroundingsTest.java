package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands around articles: warnings before a feed, tables without names, pages with several articles, NULs. */
class OddSurroundingsTest {

    private static final String FEED = "<?xml version='1.0'?>\n<rss version='2.0'><channel><title>H</title>"
            + "<link>https://h.example/</link><item><title>One</title><pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate>"
            + "<description>D.</description></item></channel></rss>";
    private static final String ANSWER =
            "{\"articles\":[{\"title\":\"One\",\"publishedAt\":\"2026-03-04T10:00:00Z\",\"content\":\"D.\"}]}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<br />\n<b>Warning</b>: foo() in /x.php on line 3<br />\n",
                "\nNotice: Undefined variable: x in /x.php on line 7\n",
                "Connected to the database.\n",
                "-->\n",
                "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n",
                "HTTP/1.1 301 Moved\nLocation: /f\n\nHTTP/2 200\ncontent-type: text/xml\n\n"
            })
    void shouldPassOverWhatAServerPutsBeforeAFeed(String before) {
        ReadArticles read = ReadArticles.of(before + FEED);

        assertThat(read.article().getHeadline()).isEqualTo("One");
        assertThat(ReadArticles.notes(before + FEED)).singleElement().asString().contains("was passed over");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'<br />~<b>Deprecated</b>: foo() in /x.php on line 3<br />~' | ''",
                "'Warning: foo() in /x.php on line 3~' | ''",
                "'HTTP/1.1 200 OK~Content-Type: application/json~~' | ''",
                "news( | );",
                "/**/jQuery123.back( | )",
                ")]}',~ | ''",
                "for(;;); | ''"
            })
    void shouldPassOverWhatAServerPutsAroundAnAnswer(String before, String behind) {
        String answer = before.replace('~', '\n') + ANSWER + behind;

        assertThat(ReadArticles.of(answer).article().getHeadline()).isEqualTo("One");
        assertThat(ReadArticles.notes(answer)).singleElement().asString().contains("was passed over");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[2026-03-04 10:00] export started\n", "[\"started\"]\n"})
    void shouldReadTheLinesBehindOneThatIsNone(String before) {
        String line = "{\"headline\":\"One\",\"published\":\"2026-03-04T10:00:00Z\",\"body\":\"D.\"}\n";

        assertThat(ReadArticles.of(before + line + line.replace("One", "Two")).articles())
                .extracting(Article::getHeadline)
                .containsExactly("One", "Two");
    }

    @Test
    void shouldReadAListInTheFirstCellOfARow() {
        ReadArticles read = ReadArticles.of("[[\"symbols\",\"headline\",\"published\"],"
                + "[[\"AAPL\",\"MSFT\",\"2026-03-05\"],\"Both rise\",\"2026-03-04T10:00:00Z\"],"
                + "[\"IBM\",\"IBM falls\",\"2026-03-04T11:00:00Z\"]]");

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("Both rise", "IBM falls");
    }

    @Test
    void shouldTakeNoArticleWithListsForATable() {
        ReadArticles read = ReadArticles.of("{\"headline\":\"One\",\"published\":\"2026-03-04T10:00:00Z\","
                + "\"body\":\"D.\",\"meta\":[{\"name\":\"a\"},{\"name\":\"b\"}],\"coordinates\":[[1.5,2.5]]}");

        assertThat(read.article().getHeadline()).isEqualTo("One");
    }

    @Test
    @Timeout(30)
    void shouldLookAtEachArticleOfAPageOnce() {
        // Given: a page near the limit
        String page = "<!doctype html><html><body><div>" + "<article><h2>ab</h2></article>".repeat(100_000)
                + "</div></body></html>";

        // Then: it ends in time
        assertThat(ReadArticles.dated(page).articles()).hasSizeLessThan(2);
    }

    @Test
    void shouldKeepTheLinesOfWhatFollows() {
        Refusal refusal = ReadArticles.of("Warning: x in y.php on line 3\n\n"
                        + FEED.replace("Wed, 04 Mar 2026 10:00:00 GMT", "yesterday"))
                .refusal();

        assertThat(refusal.line()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toda (9999.T) rose\n\nToda rose, it said: {\"a\": 1}\n",
                "Warning: storms on line\n\nToda shut {\"a\"} its works.\n",
                "<!doctype html><html><body><h1>Feeds</h1><p>A feed begins so:</p><pre>\n<rss version='2.0'>\n</pre></body></html>"
            })
    void shouldTakeNoArticleForWhatStandsBeforeOne(String text) {
        assertThat(ReadArticles.dated(text).articles()).hasSize(1);
        assertThat(ReadArticles.notes(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[['date','title','text'],['2026-03-04T10:00:00Z','One','B.'],['2026-03-04T11:00:00Z','Two','C.']]",
                "[\n [\n  'date',\n  'title',\n  'text'\n ],\n ['2026-03-04T10:00:00Z', 'One', 'B.'],\n"
                        + " ['2026-03-04T11:00:00Z','Two','C.']\n]\n",
                "['date','title','text']\n['2026-03-04T10:00:00Z','One','B.']\n['2026-03-04T11:00:00Z','Two','C.']\n",
                "{'range':'News!A1:C3','majorDimension':'ROWS','values':[['date','title','text'],"
                        + "['2026-03-04T10:00:00Z','One','B.'],['2026-03-04T11:00:00Z','Two','C.']]}",
                "{'fields':['date','title','text'],'rows':[['2026-03-04T10:00:00Z','One','B.'],"
                        + "['2026-03-04T11:00:00Z','Two','C.']]}",
                "{'meta':[{'name':'date','type':'String'},{'name':'title','type':'String'},{'name':'text','type':'String'}],"
                        + "'data':[['2026-03-04T10:00:00Z','One','B.'],['2026-03-04T11:00:00Z','Two','C.']],'rows':2}"
            })
    void shouldReadRowsOfCells(String json) {
        ReadArticles read = ReadArticles.of(json.replace('\'', '"'));

        assertThat(read.refusals()).isEmpty();
        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("One", "Two");
        assertThat(read.articles().get(1).getParagraphs()).containsExactly("C.");
    }

    @Test
    void shouldCostAnUnevenRowItself() {
        ReadArticles read = ReadArticles.of("[[\"date\",\"title\"],\n[\"2026-03-04\",\"One\"],\n[\"2026-03-04\"],\n"
                + "{\"title\":\"x\"},\n[\"2026-03-04\",\"T\0o\"],\n[\"2026-03-05\",\"Two\"]]");

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("One", "Two");
        assertThat(read.refusals()).extracting(Refusal::line).containsExactly(3L, 4L, 5L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[\"2026-03-04T10:00:00Z\",\"One\"],[\"2026-03-04T11:00:00Z\",\"Two\"]]",
                "[[1772618400,\"One\"]]"
            })
    void shouldRefuseRowsWithoutNamesByName(String rows) {
        Refusal refusal = ReadArticles.of(rows).refusal();

        assertThat(refusal.problem()).isEqualTo("it is a table, and its first row doesn't name its columns");
        assertThat(refusal.advice()).contains("[\"published\",\"headline\",\"body\"]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-04T10:00:00Z,Kelp up,KLP\n2026-03-04T11:00:00Z,Kelp down,KLP\n",
                "1;Kelp up;https://k.example/1;04 Mar 2026 10:00 GMT\n2;Kelp down;https://k.example/2;04 Mar 2026 11:00 GMT\n",
                "KLP\t1772618400\tKelp up\nKLP\t1772622000\tKelp down\n",
                "\"2026-03-04\",\"Kelp, up\",\"K.\"\n\"2026-03-05\",\"Kelp down\",\"K.\"\n",
                "2026-03-04T10:00:00Z|Kelp up|KLP"
            })
    void shouldRefuseATableWithoutAHeadWithAdviceThatWorks(String rows) {
        // Given
        Refusal refusal = ReadArticles.of(rows).refusal();
        assertThat(refusal.problem()).isEqualTo("it is a table without a head");

        // When: somebody does what it says
        String head = refusal.advice().substring(refusal.advice().indexOf(": ") + 2);
        ReadArticles read = ReadArticles.of(head + "\n" + rows);

        // Then
        assertThat(read.refusals()).isEmpty();
        assertThat(read.articles().get(0).getHeadline()).startsWith("Kelp");
        assertThat(read.articles().get(0).getPublishedAt().toString()).startsWith("2026-03-04");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toda rose on Dec 16, 2016, in Tokyo\n\nIt said so, and rose again, by 3 percent.\n",
                "Dec 16, 2016\nToda rose\n",
                "2016-12-16 10:00, Toda (9999.T) rose, and Kuroda fell",
                "Toda wins\nTOKYO, Dec 16 (Agency) - Toda won an order.\nIt rose, too.\n"
            })
    void shouldTakeNoTextForATable(String text) {
        assertThat(ReadArticles.dated(text).articles()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toda wins\n\nToda\0won an order.\n",
                "<!doctype html><html><head><title>Toda wins</title></head><body><p>Toda\0won an order.</p></body></html>",
                "<html><head><title>Toda wins</title></head><body><p>Toda won an order.</p>\0\0</body></html>"
            })
    void shouldTakeANulForASpaceAndSaySo(String text) {
        Article article = ReadArticles.dated(text).article();

        assertThat(article.getHeadline()).isEqualTo("Toda wins");
        assertThat(article.getParagraphs()).containsExactly("Toda won an order.");
        assertThat(ReadArticles.notes(text)).singleElement().asString().startsWith("NULs were taken for spaces");
    }

    @Test
    void shouldStillRefuseATextWithABadByteBesideANul() {
        byte[] text = "Toda wins\n\nToda \0 won ? an order.\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        text[text.length - 12] = (byte) 0xFF;

        Refusal refusal = new ReadArticles(
                        ReadArticles.dated(text).articles(),
                        ReadArticles.dated(text).refusals())
                .refusal();

        assertThat(refusal.problem()).contains("0xFF").endsWith("is no UTF-8");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<ul><li>%s</li><li>%s</li><li>%s</li></ul>",
                "<div><div class='card'>%s</div><div class='card'>%s</div><div class='card'>%s</div></div>",
                "<main><h1>News</h1><ol><li><div>%s</div></li><li><div>%s</div></li><li><div>%s</div></li></ol></main>",
                "<section><h2>Today</h2>%1$s%2$s</section><section><h2>Before</h2><div>%3$s</div><div>%1$s</div></section>",
                "<section>%1$s%2$s</section><section>%3$s%1$s</section>"
            })
    void shouldRefuseAListWhereverItsArticlesStand(String body) {
        String page = body.formatted(listed("A"), listed("B"), listed("C"));

        assertThat(ReadArticles.dated(
                                "<!doctype html><html><head><title>H</title></head><body>" + page + "</body></html>")
                        .refusal()
                        .problem())
                .startsWith("the page lists ");
    }

    private static String listed(String name) {
        return "<article><h3>" + name + "</h3><p>The firm " + name + " rose on Friday.</p></article>";
    }

    @Test
    void shouldReadAnArticleWithAListOfOthersBehindIt() {
        String page =
                "<!doctype html><html><head><title>Toda wins</title></head><body><article><h1>Toda wins</h1><p>Toda won an"
                        + " order of ships on Friday, and it rose by more than its rivals.</p></article><ul><li>"
                        + listed("A")
                        + "</li><li>" + listed("B") + "</li></ul></body></html>";

        assertThat(ReadArticles.dated(page).article().getParagraphs().get(0)).startsWith("Toda won");
    }

    @Test
    void shouldTellOfRecordsOfOneArticleThatStandFarApart() {
        // Given: a row for each symbol, sorted by symbol
        StringBuilder table = new StringBuilder("id,date,title,text,symbol\n");
        for (String symbol : List.of("AA", "BB")) {
            for (int i = 0; i < 1_200; i++) {
                table.append(i)
                        .append(",2026-03-04T10:00:00Z,Title ")
                        .append(i)
                        .append(",Text ")
                        .append(i);
                table.append(',').append(symbol).append('\n');
            }
        }

        // When
        List<String> notes = ReadArticles.notes(table.toString());

        // Then
        assertThat(notes)
                .anyMatch(note -> note.contains("differs from one far before it") && note.contains("sort the input"));
    }

    @Test
    void shouldNotTellOfVersionsOrCopiesThatStandFarApart() {
        StringBuilder table = new StringBuilder("id,date,title,text,symbol\n");
        for (int hour = 10; hour < 12; hour++) {
            for (int i = 0; i < 1_200; i++) {
                table.append(i)
                        .append(",2026-03-04T")
                        .append(i % 2 == 0 ? 10 : hour)
                        .append(":00:00Z,Title ")
                        .append(i);
                table.append(",Text ").append(i).append(",AA\n");
            }
        }

        assertThat(ReadArticles.notes(table.toString())).noneMatch(note -> note.contains("far before it"));
    }
}
