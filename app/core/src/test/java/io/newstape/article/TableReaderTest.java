package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of news with a head, one article a row. */
class TableReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title,date,stock\n\"Toda wins an order\",2020-06-05 10:30:00-04:00,9931\n",
                ",title,date,stock\n0,Toda wins an order,2020-06-05 10:30:00-04:00,9931\n",
                "Headline;Publish Date;Ticker\nToda wins an order;2020-06-05 14:30:00;9931\n",
                "published_at\theadline\tsymbols\n2020-06-05T14:30:00Z\tToda wins an order\t9931\n",
                "\"title\",\"publishedAt\",\"tickers\"\r\n\"Toda wins an order\",\"2020-06-05T14:30:00Z\",\"9931\"\r\n"
            })
    void shouldTellColumnsApartByTheirHeads(String table) {
        Article article = ReadArticles.of(table).article();

        assertThat(article.getHeadline()).isEqualTo("Toda wins an order");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2020-06-05T14:30:00Z"));
        assertThat(article.getSymbols()).containsExactly("9931");
    }

    @Test
    void shouldReadCellsWithSeparatorsQuotesAndLineEnds() {
        Article article = ReadArticles.of(
                        "id,source,url,title,text,date\n"
                                + "42,Harbor,https://wire.example/1,\"Toda, \"\"the\"\" mill\",\"First, it rose.\n\nThen it fell.\",2020-06-05\n")
                .article();

        assertThat(article.getArticleId()).isEqualTo("harbor:42");
        assertThat(article.getUrl()).isEqualTo("https://wire.example/1");
        assertThat(article.getHeadline()).isEqualTo("Toda, \"the\" mill");
        assertThat(article.getParagraphs()).containsExactly("First, it rose.", "Then it fell.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two,2020-06-05,more,cells",
                "too few",
                "two,\"a quote that nobody closes",
                "\"two\" and more,2020-06-05",
                "two,no date",
                ",2020-06-05"
            })
    void shouldRefuseABadRowAlone(String bad) {
        ReadArticles read =
                ReadArticles.of("title,date\none,2020-06-05\n" + bad + "\nthree,2020-06-05\nfour,2020-06-05\n");

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("one", "three", "four");
        assertThat(read.refusals()).extracting(Refusal::line).containsExactly(3L);
    }

    @Test
    void shouldSayTheLineBehindACellOfSeveralLines() {
        ReadArticles read = ReadArticles.of("title,text,date\none,\"a\nb\nc\",2020-06-05\ntwo,x,never\n");

        assertThat(read.refusals()).extracting(Refusal::line).containsExactly(5L);
    }

    @Test
    void shouldRefuseARowThatIsFarTooLong() {
        ReadArticles read =
                ReadArticles.of("title,date\none,2020-06-05\n" + "x".repeat(5_000_000) + "\nthree,2020-06-05\n");

        assertThat(read.articles()).extracting(Article::getHeadline).containsExactly("one", "three");
        assertThat(read.refusals()).extracting(Refusal::line).containsExactly(3L);
    }
}
