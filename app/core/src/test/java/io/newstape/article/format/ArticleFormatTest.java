package io.newstape.article.format;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArticleFormatTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    Example Corp buys a mine                              | PLAIN_TEXT
                    <9412.T> rises on new order                           | PLAIN_TEXT
                    <NVTK.MM> signs agreements                            | PLAIN_TEXT
                    [EXMP.N] rises                                        | PLAIN_TEXT
                    5 < 7, Example says                                   | PLAIN_TEXT
                    <!DOCTYPE html><html>                                 | HTML
                    <!-- made by hand --><HTML lang="en">                 | HTML
                    <?xml version="1.0"?><!DOCTYPE html PUBLIC "a" "b"><html xmlns="x"> | HTML
                    <p>Example Corp buys a mine</p>                       | HTML
                    <html><head><script>{"a":1}</script>                  | HTML
                    <?xml version="1.0"?><rss version="2.0">              | FEED
                    <rdf:RDF xmlns:rdf="x">                               | FEED
                    <feed xmlns="http://www.w3.org/2005/Atom">            | FEED
                    <atom:feed xmlns:atom="http://www.w3.org/2005/Atom">  | FEED
                    <newsItem guid="a">                                   | NEWSML_G2
                    <?xml version="1.0"?><newsMessage>                    | NEWSML_G2
                    <!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf>               | NITF
                    {"title":"x"}                                         | JSON
                    [{"title":"x"}]                                       | JSON
                    { broken                                              | JSON
                    []                                                    | JSON
                    <?xml version="1.0"?><invoice>                        | OTHER_XML
                    <urlset><url>                                         | OTHER_XML
                    <DOC><DOCNO>1</DOCNO><TEXT><P>x</P></TEXT></DOC>      | OTHER_XML
                    <articles><article><title>x</title></article></articles> | OTHER_XML
                    <IBM.N> <AAPL.O> rise on new orders                   | PLAIN_TEXT
                    <IBM> <MSFT> rise on new orders                       | PLAIN_TEXT
                    <newsitem itemid="1" date="1996-08-20">               | RCV1
                    <!DOCTYPE lewis SYSTEM "lewis.dtd"><REUTERS NEWID="1"> | REUTERS_21578
                    <REUTERS TOPICS="YES" NEWID="1">                      | REUTERS_21578
                    data: {"title":"x"}                                   | JSON
                    {\\rtf1\\ansi x}                                      | FOREIGN
                    From news@wire.example Thu Sep  2 10:00:00 2021       | FOREIGN
                    From Tokyo to London, shipyards win orders            | PLAIN_TEXT
                    WARC/1.0                                              | PLAIN_TEXT
                    %PDF-1.7                                              | BINARY
                    """)
    void shouldTellFormatsApartByContent(String head, ArticleFormat format) {
        assertThat(ArticleFormat.of(head)).isEqualTo(format);
        assertThat(ArticleFormat.of("\n  " + head)).isIn(format, ArticleFormat.PLAIN_TEXT);
    }

    @Test
    void shouldKnowJsonLinesBehindAFirstLineOfGarbage() {
        assertThat(ArticleFormat.of("# export of today\n{\"title\":\"x\"}\n")).isEqualTo(ArticleFormat.JSON);
    }

    @Test
    void shouldKnowWhatIsNoText() {
        assertThat(ArticleFormat.of("\uFFFDPNG\r\n\u001A\n\0\0\0")).isEqualTo(ArticleFormat.BINARY);
    }

    @Property
    void shouldAlwaysHaveAnAnswer(@ForAll String head) {
        assertThat(ArticleFormat.of(head)).isNotNull();
    }
}
