package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <title>Example Corp wins tanker order | Example News</title>
              <link rel="canonical" href="https://www.Example.com/markets/tanker-order">
              <meta property="og:site_name" content="Example News">
              <script type="application/ld+json">
              {"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"x"},
               {"@type":"NewsArticle","headline":"Example Corp wins tanker order","datePublished":"2016-12-16T09:30:00Z",
                "dateModified":"2016-12-16T10:15:00Z","articleSection":"Markets","publisher":{"@type":"Organization","name":"Example News"}}]}
              </script>
            </head>
            <body class="has-sidebar social-on">
              <nav><ul><li><a href="/">Home</a></li></ul></nav>
              <div id="cookie-banner"><p>We use cookies to make the site better for you and for us.</p></div>
              <article class="story">
                <h1>Example Corp wins tanker order</h1>
                <div class="share-bar"><a href="#">Facebook</a><a href="#">Twitter</a></div>
                <p class="byline">By Ann Author</p>
                <p>Example Corp <EXMP.N> won an order for nine tankers on Friday, its largest in a decade.</p>
                <aside><p>Advertisement: buy tankers, cheap tankers, today only at Tanker Land.</p></aside>
                <h2>What analysts say</h2>
                <p>Analysts at <a href="/acme">Acme Securities</a> see earnings growing by a tenth.<br><br>The shares rose 4 percent.</p>
                <div class="related-stories"><h3>Related stories</h3><p>Rival Yard (RVLY.N) files for protection from its creditors.</p></div>
                <p>Shareholders meet in May to vote on the yard&#8217;s extension.</p>
                <h3>Read next</h3>
                <p>Rival Yard (RVLY.N) names a new chief executive after the fire of last week.</p>
              </article>
              <div class="comments"><p>I don't believe a word of it, sell Other Corp (OTHR.N) if you ask me, everyone.</p></div>
              <footer><p>Copyright 2016 Example News</p></footer>
            </body>
            </html>
            """;

    @Test
    void shouldReadThePageOfAnArticle() {
        // When
        Article article = ReadArticles.of(PAGE).article();

        // Then
        assertThat(article.getHeadline()).isEqualTo("Example Corp wins tanker order");
        assertThat(article.getParagraphs())
                .containsExactly(
                        "Example Corp <EXMP.N> won an order for nine tankers on Friday, its largest in a decade.",
                        "What analysts say",
                        "Analysts at Acme Securities see earnings growing by a tenth.",
                        "The shares rose 4 percent.",
                        "Shareholders meet in May to vote on the yard’s extension.");
        assertThat(article.getUrl()).isEqualTo("https://www.example.com/markets/tanker-order");
        assertThat(article.getSource()).isEqualTo("Example News");
        assertThat(article.getLanguage()).isEqualTo("en");
        assertThat(article.getSubjects()).containsExactly("Markets");
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.UPDATED);
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2016-12-16T10:15:00Z"));
        assertThat(article.getFirstPublishedAt()).isEqualTo(Instant.parse("2016-12-16T09:30:00Z"));
    }

    @Test
    void shouldReadAPageThatMarksNothing() {
        // Given
        String page = """
                <html><head><title>Example Corp buys a mine - Example</title></head><body>
                <table><tr><td><a href="/a">Markets</a> <a href="/b">Bonds</a></td><td>
                <div><div><p>Example Corp bought a mine in the north on Friday, it said in a filing to the exchange.</p>
                <p>The price was not disclosed, but people close to the deal spoke of a billion.</p></div></div>
                </td></tr></table>
                <time datetime="2016-12-16T09:30:00+01:00">16 Dec</time>
                </body></html>
                """;

        // When
        Article article = ReadArticles.of(page).article();

        // Then
        assertThat(article.getParagraphs()).hasSize(2);
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2016-12-16T08:30:00Z"));
    }

    @Test
    void shouldNameAPageAndItsFeedEntryAlike() {
        // Given
        String feed =
                "<rss><channel><item><title>x</title><guid>http://www.example.com/markets/tanker-order?utm_medium=rss</guid>"
                        + "<pubDate>Fri, 16 Dec 2016 09:30:00 GMT</pubDate></item></channel></rss>";

        // Then
        assertThat(ReadArticles.of(PAGE).article().getArticleId())
                .isEqualTo(ReadArticles.of(feed).article().getArticleId())
                .matches("url-[0-9a-f]{32}");
    }

    @Test
    void shouldKeepTheArticleBelowASectionsName() {
        // Given
        String page = """
                <html><head><title>Example Corp buys a mine</title></head><body><article><div>
                <h2>Latest news</h2>
                <p>Example Corp bought a mine in the north on Friday, it said in a filing to the exchange.</p>
                <p>The price was not disclosed.</p>
                </div></article></body></html>
                """;

        // Then
        assertThat(ReadArticles.dated(page).article().getParagraphs()).hasSize(2);
    }

    @Test
    void shouldKeepTheTextOfAPageWhoseNamesSoundLikeFurniture() {
        // Given
        String page = """
                <html><head><title>Example Corp buys a mine</title></head><body class="with-sidebar"><div id="social-wrapper">
                <div class="shareholder-letter"><p>Dear shareholders, Example Corp bought a mine in the north on Friday.</p></div>
                <div class="unrelated"><p>The price was not disclosed, but people close to the deal spoke of a billion.</p></div>
                <div class="social"><p>Tell your friends about the mine that Wrong Corp (WRNG.N) did not buy.</p></div>
                </div></body></html>
                """;

        // Then
        assertThat(ReadArticles.dated(page).article().getParagraphs())
                .containsExactly(
                        "Dear shareholders, Example Corp bought a mine in the north on Friday.",
                        "The price was not disclosed, but people close to the deal spoke of a billion.");
    }

    @Test
    void shouldTakeTheStructuredTextWhereThePageShowsNone() {
        // Given
        String page = """
                <html><head><title>Example Corp buys a mine</title><script type="application/ld+json">
                {"@type":"NewsArticle","headline":"Example Corp buys a mine","datePublished":"2016-12-16T09:30:00Z",
                 "articleBody":"Example Corp bought a mine.\\n\\nThe price was not disclosed."}</script></head>
                <body><div id="app"></div></body></html>
                """;

        // Then
        assertThat(ReadArticles.of(page).article().getParagraphs())
                .containsExactly("Example Corp bought a mine.", "The price was not disclosed.");
    }

    @Test
    void shouldReadAPageWithoutAnyParagraphElement() {
        // Given
        String page =
                "<html><head><title>Example Corp buys a mine</title></head><body><div class=top><a href=/>Home</a></div>"
                        + "<div class=c>Example Corp bought a mine in the north on Friday.<br><br>The price was not disclosed, but people"
                        + " spoke of a billion.<br>\n<br>The shares rose.</div></body></html>";

        // Then
        assertThat(ReadArticles.dated(page).article().getParagraphs()).hasSize(3);
    }
}
