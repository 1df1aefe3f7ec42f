package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.ReadOptions;
import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedReaderTest {

    @Test
    void shouldReadRss() {
        // Given
        String rss = """
                <?xml version="1.0"?>
                <rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
                <channel>
                <title>Example Wire</title><link>https://example.com/</link><language>en-gb</language>
                <image><title>Logo</title></image>
                <item>
                  <title>Example &amp;amp; Sons (EXMP.L) wins order</title>
                  <link>https://Example.com/news/1?utm_source=rss#top</link>
                  <guid isPermaLink="false">wire-1</guid>
                  <pubDate>Fri, 16 Dec 2016 09:30:00 +0100</pubDate>
                  <category>Industrials</category>
                  <description>Short.</description>
                  <content:encoded><![CDATA[<p>Example &amp; Sons <EXMP.L> won an order.</p>
                    <ul><li><a href="/x">Another story of ours</a></li></ul><p>Shares&nbsp;rose.</p>]]></content:encoded>
                </item>
                </channel></rss>
                """;

        // When
        Article article = ReadArticles.of(rss).article();

        // Then
        assertThat(article.getArticleId()).isEqualTo("example.com:wire-1");
        assertThat(article.getHeadline()).isEqualTo("Example & Sons (EXMP.L) wins order");
        assertThat(article.getParagraphs()).containsExactly("Example & Sons <EXMP.L> won an order.", "Shares rose.");
        assertThat(article.getUrl()).isEqualTo("https://example.com/news/1");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2016-12-16T08:30:00Z"));
        assertThat(article.getSource()).isEqualTo("Example Wire");
        assertThat(article.getLanguage()).isEqualTo("en-GB");
        assertThat(article.getSubjects()).containsExactly("Industrials");
    }

    @Test
    void shouldReadRss1() {
        // Given
        String rdf = """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                         xmlns:dc="http://purl.org/dc/elements/1.1/">
                <channel rdf:about="https://example.com/"><title>Example</title></channel>
                <item rdf:about="https://example.com/1"><title>Example Corp buys a mine</title>
                <link>https://example.com/1</link><dc:date>2016-12-16T09:30:00+09:00</dc:date>
                <description>It did.</description></item>
                </rdf:RDF>
                """;

        // When
        Article article = ReadArticles.of(rdf).article();

        // Then
        assertThat(article.getArticleId()).startsWith("url-");
        assertThat(article.getSource()).isEqualTo("Example");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2016-12-16T00:30:00Z"));
    }

    @Test
    void shouldReadAtom() {
        // Given
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
                <title>Example Wire</title><updated>2016-12-16T10:00:00Z</updated>
                <author><name>Desk</name></author>
                <entry xml:lang="en-US">
                  <title type="html">Example &lt;b&gt;Corp&lt;/b&gt; wins order</title>
                  <link rel="self" href="https://example.com/1.atom"/><link href="https://example.com/1"/>
                  <id>tag:example.com,2016:1</id>
                  <published>2016-12-16T09:30:00Z</published><updated>2016-12-16T09:45:00Z</updated>
                  <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Example Corp won.</p><p>It rose.</p></div></content>
                </entry>
                </feed>
                """;

        // When
        Article article = ReadArticles.of(atom).article();

        // Then
        assertThat(article.getArticleId()).isEqualTo("tag:example.com,2016:1");
        assertThat(article.getHeadline()).isEqualTo("Example Corp wins order");
        assertThat(article.getParagraphs()).containsExactly("Example Corp won.", "It rose.");
        assertThat(article.getUrl()).isEqualTo("https://example.com/1");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2016-12-16T09:45:00Z"));
        assertThat(article.getFirstPublishedAt()).isEqualTo(Instant.parse("2016-12-16T09:30:00Z"));
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.UPDATED);
        assertThat(article.getLanguage()).isEqualTo("en-US");
    }

    @Test
    void shouldRefuseTheItemWhoseDateIsNoneAndReadTheOthers() {
        // Given
        String rss = """
                <rss version="2.0"><channel><title>Example</title>
                <item><title>One</title><pubDate>Fri, 16 Dec 2016 09:30:00 GMT</pubDate></item>
                <item><title>Two</title><pubDate>yesterday</pubDate></item>
                <item><title>Three</title><pubDate>Fri, 16 Dec 2016 09:31:00 GMT</pubDate></item>
                </channel></rss>
                """;

        // When
        ReadArticles reading = ReadArticles.of(rss);

        // Then
        assertThat(reading.articles()).extracting(Article::getHeadline).containsExactly("One", "Three");
        assertThat(reading.refusals())
                .extracting(Refusal::line, Refusal::problem)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "<pubDate> is no date: 'yesterday'"));
    }

    @Test
    void shouldReadAFeedUpToTheBreak() {
        // Given
        String rss = """
                <rss version="2.0"><channel><title>Example</title>
                <item><title>One</title><pubDate>Fri, 16 Dec 2016 09:30:00 GMT</pubDate></item>
                <item><title>Two</title><pubDate>Fri, 16 De""";

        // When
        ReadArticles reading = ReadArticles.of(rss);

        // Then
        assertThat(reading.articles()).extracting(Article::getHeadline).containsExactly("One");
        assertThat(reading.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.line()).isEqualTo(3);
            assertThat(refusal.problem()).startsWith("the XML breaks off or is malformed here: ");
        });
    }

    @Test
    void shouldRefuseOnlyTheItemWithBytesThatAreNoText() {
        // Given
        byte[] rss = """
                <rss version="2.0"><channel><title>Example</title>
                <item><title>One</title><pubDate>Fri, 16 Dec 2016 09:30:00 GMT</pubDate></item>
                <item><title>Two ?</title><pubDate>Fri, 16 Dec 2016 09:30:00 GMT</pubDate></item>
                <item><title>Three</title><pubDate>Fri, 16 Dec 2016 09:31:00 GMT</pubDate></item>
                </channel></rss>
                """.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        int place = new String(rss, java.nio.charset.StandardCharsets.UTF_8).indexOf('?');
        rss[place] = (byte) 0xFF;

        // When
        ReadArticles reading = ReadArticles.of(rss, ReadOptions.defaults());

        // Then
        assertThat(reading.articles()).extracting(Article::getHeadline).containsExactly("One", "Three");
        assertThat(reading.refusals())
                .extracting(Refusal::line, Refusal::problem)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(3L, "byte " + place + " (0xFF) is no UTF-8"));
    }
}
