package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NewsMlReaderTest {

    private static String item(String guid, int version, String status, String content) {
        return """
                <newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="%s" version="%d" xml:lang="en">
                  <itemMeta>
                    <itemClass qcode="ninat:text"/>
                    <provider literal="examplewire"><name>Example Wire</name></provider>
                    <versionCreated>2016-12-16T09:45:00Z</versionCreated>
                    <firstCreated>2016-12-16T09:30:00Z</firstCreated>
                    <pubStatus qcode="stat:%s"/>
                  </itemMeta>
                  <contentMeta>
                    <headline>Example Corp wins order</headline>
                    <subject qcode="R:EXMP.N"/><subject qcode="medtop:20000209"/>
                  </contentMeta>
                  <contentSet>%s</contentSet>
                </newsItem>
                """.formatted(guid, version, status, content);
    }

    private static final String XHTML = """
            <inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>
            <body><p>Example Corp &lt;EXMP.N&gt; won.</p><p>It&nbsp;rose.</p></body></html></inlineXML>""";

    @Test
    void shouldReadAnItemWithXhtml() {
        // When
        Article article = ReadArticles.of(item("urn:newsml:example.com:20161216:n1:2", 2, "usable", XHTML))
                .article();

        // Then
        assertThat(article.getArticleId()).isEqualTo("urn:newsml:example.com:20161216:n1");
        assertThat(article.getVersion()).isEqualTo(2);
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.UPDATED);
        assertThat(article.getSource()).isEqualTo("Example Wire");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2016-12-16T09:45:00Z"));
        assertThat(article.getFirstPublishedAt()).isEqualTo(Instant.parse("2016-12-16T09:30:00Z"));
        assertThat(article.getHeadline()).isEqualTo("Example Corp wins order");
        assertThat(article.getParagraphs()).containsExactly("Example Corp <EXMP.N> won.", "It rose.");
        assertThat(article.getSymbols()).containsExactly("EXMP.N");
        assertThat(article.getSubjects()).containsExactly("R:EXMP.N", "medtop:20000209");
    }

    @Test
    void shouldReadAMessageWithSeveralItems() {
        // Given
        String message =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<newsMessage xmlns=\"http://iptc.org/std/nar/2006-10-01/\"><itemSet>"
                        + item("a", 1, "usable", XHTML)
                        + item("b", 3, "canceled", "")
                        + item("c", 1, "withheld", XHTML)
                        + "</itemSet></newsMessage>";

        // When
        ReadArticles reading = ReadArticles.of(message);

        // Then
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.articles())
                .extracting(Article::getArticleId, Article::getStatus)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("example-wire:a", ArticleStatus.NEW),
                        org.assertj.core.groups.Tuple.tuple("example-wire:b", ArticleStatus.WITHDRAWN),
                        org.assertj.core.groups.Tuple.tuple("example-wire:c", ArticleStatus.WITHDRAWN));
    }

    @Test
    void shouldReadNitfInsideAnItem() {
        // Given
        String nitf =
                "<inlineXML contenttype=\"application/nitf+xml\"><nitf xmlns=\"http://iptc.org/std/NITF/2006-10-18/\">"
                        + "<body><body.content><p>Example Corp won.</p></body.content></body></nitf></inlineXML>";

        // Then
        assertThat(ReadArticles.of(item("a", 1, "usable", nitf)).article().getParagraphs())
                .containsExactly("Example Corp won.");
    }

    @Test
    void shouldReadANitfDocumentWithADoctypeThatNobodyFetches() {
        // Given
        String nitf = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE nitf PUBLIC "-//IPTC//DTD NITF 3.2//EN" "http://127.0.0.1:1/nitf-3-2.dtd">
                <nitf>
                <head><title>Example</title><docdata><doc-id id-string="ex-77" regsrc="EXW"/><date.issue norm="20161216T093000+0000"/></docdata></head>
                <body>
                <body.head><hedline><hl1>CORRECTED-Example Corp wins order</hl1></hedline><byline>By A. Writer</byline></body.head>
                <body.content><p>Example Corp&nbsp;won.</p><p>It rose.</p></body.content>
                </body>
                </nitf>
                """;

        // When
        Article article = ReadArticles.of(nitf).article();

        // Then
        assertThat(article.getArticleId()).isEqualTo("exw:ex-77");
        assertThat(article.getSource()).isEqualTo("EXW");
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.CORRECTED);
        assertThat(article.getHeadline()).isEqualTo("Example Corp wins order");
        assertThat(article.getParagraphs()).containsExactly("Example Corp won.", "It rose.");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2016-12-16T09:30:00Z"));
    }
}
