package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.Draft;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands in XML and doesn't become a part of the article is named: nothing is lost without a word. */
class UnreadPartsTest {

    private static final String RSS = "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:content='http://purl.org/rss/1.0/modules/content/'><channel><title>H</title>"
            + "<link>https://h.example/</link><item><title>One</title><description>D.</description>"
            + "<pubDate>Wed, 04 Mar 2026 10:00:00 GMT</pubDate>%s</item></channel></rss>";
    private static final String ATOM =
            "<feed xmlns='http://www.w3.org/2005/Atom'><title>H</title><entry><id>urn:x:1</id>"
                    + "<title>One</title><updated>2026-03-04T10:00:00Z</updated><summary>S.</summary>%s</entry></feed>";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>Two</title> | title[2]",
                "<description>E.</description> | description[2]",
                "<content:encoded>Long.</content:encoded> | description",
                "<content:encoded>Long.</content:encoded><content:encoded>More.</content:encoded> | description,content:encoded[2]",
                "<pubDate>Wed, 04 Mar 2026 12:00:00 GMT</pubDate> | pubDate[2]",
                "<dc:date>2026-03-04T12:00:00Z</dc:date> | dc:date",
                "<dc:title>Another</dc:title> | dc:title",
                "<guid isPermaLink='false'>a</guid><guid isPermaLink='false'>b</guid> | guid[2]",
                "<source url='https://q.example/'>Q</source><dc:publisher>P</dc:publisher> | dc:publisher",
                "<author>a@h.example</author><enclosure url='https://h.example/a.mp3'/> | author,enclosure"
            })
    void shouldNameWhatNobodyReadsOfAnItem(String more, String unread) {
        assertThat(draft(RSS.formatted(more)).unread)
                .containsExactlyInAnyOrder(unread.strip().split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<content>Long.</content> | summary",
                "<content type='text/plain' src='https://h.example/c'/> | content",
                "<link href='https://h.example/1'/><link rel='enclosure' href='https://h.example/1.mp3'/> | link[2]",
                "<summary>T.</summary> | summary[2]",
                "<rights>R</rights><author><name>A</name></author> | rights,author"
            })
    void shouldNameWhatNobodyReadsOfAnEntry(String more, String unread) {
        assertThat(draft(ATOM.formatted(more)).unread)
                .containsExactlyInAnyOrder(unread.strip().split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<content:encoded>D.</content:encoded>",
                "<dc:title>One</dc:title>",
                "<dc:date>2026-03-04T11:00:00+01:00</dc:date>",
                "<category>A</category><category>B</category>",
                "<link xmlns='http://www.w3.org/2005/Atom' rel='self' href='https://h.example/f'/>"
            })
    void shouldNotNameWhatSaysTheSame(String more) {
        assertThat(draft(RSS.formatted(more)).unread).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<body xmlns='http://www.w3.org/1999/xhtml'><p>Whole.</p></body>",
                "<fulltext>Whole.</fulltext>",
                "<y:full-text xmlns:y='http://y.example/'>Whole.</y:full-text>",
                "<content>&lt;p&gt;Whole.&lt;/p&gt;</content>"
            })
    void shouldReadTheWholeTextUnderEachOfItsNames(String more) {
        Draft draft = draft(RSS.formatted(more));

        assertThat(draft.paragraphs).containsExactly("Whole.");
        assertThat(draft.unread).containsExactly("description");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<title>Other</title> | <headline>One</headline> | title",
                "<title>One</title> | <headline>One</headline><headline role='hld:sub'>Sub</headline> | headline[2]",
                "<title>One</title> | <slugline>x</slugline> | slugline"
            })
    void shouldNameWhatNobodyReadsOfANewsItem(String meta, String content, String unread) {
        String item = "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:1' version='1'><itemMeta>"
                + "<versionCreated>2026-03-04T10:00:00Z</versionCreated>" + meta + "</itemMeta><contentMeta>" + content
                + "</contentMeta><contentSet><inlineData>Text.</inlineData></contentSet></newsItem>";

        assertThat(draft(item).unread).containsExactly(unread);
        assertThat(draft(item).headline).isEqualTo("One");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<newsItem xmlns='http://iptc.org/std/nar/2006-10-01/' guid='urn:x:1'><itemMeta><title>One</title></itemMeta>"
                        + "<contentSet><inlineXML><p>A.</p></inlineXML><inlineXML><p>B.</p></inlineXML></contentSet></newsItem>"
                        + " | inlineXML[2]",
                "<nitf><head><title>slug</title></head><body><body.head><hedline><hl1>One</hl1><hl1>Two</hl1></hedline>"
                        + "</body.head><body.content><p>A.</p></body.content></body></nitf> | hl1[2],title",
                "<newsitem itemid='1' date='1996-08-20'><title>USA: One.</title><headline>One.</headline>"
                        + "<byline>B</byline><text><p>A.</p></text></newsitem> | title,byline",
                "<REUTERS NEWID='1'><DATE>26-FEB-1987 15:01:01.79</DATE><TEXT><TITLE>One</TITLE><DATELINE>X</DATELINE>"
                        + "<BODY>A.</BODY><BODY>B.</BODY></TEXT></REUTERS> | dateline,body[2]"
            })
    void shouldNameWhatNobodyReadsInOtherXml(String document, String unread) {
        assertThat(draft(document).unread)
                .containsExactlyInAnyOrder(unread.strip().split(","));
    }

    private static Draft draft(String written) {
        List<Draft> drafts = ReadArticles.drafts(written);
        assertThat(drafts).hasSize(1);
        return drafts.get(0);
    }
}
