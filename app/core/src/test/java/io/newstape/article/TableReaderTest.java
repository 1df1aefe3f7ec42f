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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Title,Date/Time,Ticker(s)\n%s",
                "Headline,Date (UTC),Ticker*\n%s",
                "Title,Date,Symbol(s)\n\n%s",
                "\nTitle,Date,Ticker\n%s",
                "# made by a program, on a Friday\nTitle,Date,Ticker\n%s",
                "News of the week\nTitle,Date,Ticker\n%s",
                "News of the week\n\n2020-06-06\n\nTitle,Date,Ticker\n%s",
                "#Title,Date,Ticker\n%s",
                "\uFEFFTitle,Date,Ticker\n%s",
                "\uFEFF\uFEFFTitle,Date,Ticker\n%s",
                "sep=,\n\uFEFFTitle,Date,Ticker\n%s",
                "\"Title\",\"Date, time\",\"Ticker\"\n%s",
                "// note\n\"Title\",\"Date\",\"Ticker(s)\"\n%s"
            })
    void shouldKnowAHeadWithMarksOrLinesBeforeIt(String table) {
        ReadArticles read = ReadArticles.of(table.formatted(
                "Toda wins an order,2020-06-05T14:30:00Z,9931\n" + "Toda loses it,2020-06-06T14:30:00Z,9931\n"));

        assertThat(read.refusals()).isEmpty();
        assertThat(read.articles())
                .extracting(Article::getHeadline)
                .containsExactly("Toda wins an order", "Toda loses it");
        assertThat(read.articles().get(0).getPublishedAt()).isEqualTo(Instant.parse("2020-06-05T14:30:00Z"));
        assertThat(read.articles().get(0).getSymbols()).containsExactly("9931");
    }

    @Test
    void shouldKnowAHeadWithColumnsOfNumbers() {
        Article article = ReadArticles.of("#,Price $,Change %,P/E,Headline,Date\n1,20,0.1,7,Toda wins,2020-06-05\n")
                .article();

        assertThat(article.getHeadline()).isEqualTo("Toda wins");
    }

    @Test
    void shouldReadTimesInTheZoneThatTheHeadNames() {
        assertThat(ReadArticles.of("Title,Date (EST)\nToda wins,2020-01-05 09:30\n")
                        .article()
                        .getPublishedAt())
                .isEqualTo(Instant.parse("2020-01-05T14:30:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#,Ticker(s),Price $\n1,IBM,20\n2,F,5\n3,BA,7\n",
                "Prices of the day\n#,Ticker(s),Price $\n1,IBM,20\n2,F,5\n3,BA,7\n"
            })
    void shouldSayThatATableWithoutNewsIsOne(String table) {
        assertThat(ReadArticles.of(table).refusal().problem())
                .startsWith("it is a table, and none of its columns is known");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toda wins a port, a bridge and a road\n\nTOKYO, Sept. 2, 2021 - Toda won a port, a bridge, and 3 roads.\n\n"
                        + "It gets 5 million yen, 3 ships, and a crane.\n\nShares rose 5 percent, 3 yen, to 8.\n",
                "Shares: IBM, Ford, Boeing\n\nSept. 2, 2021 - Toda, Kuroda, and IBM rose 3 percent.\n\n"
                        + "They fell, rose, and fell 5 times.\n\nMore, less, and 7.\n",
                "News, views and comments\n\nSept. 2, 2021\n\nToda rose, and Kuroda fell.\n"
            })
    void shouldLeaveProseAlone(String prose) {
        assertThat(ReadArticles.dated(prose).article().getParagraphs()).isNotEmpty();
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

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void shouldTakeAQuoteWithinACellForItself(String separator) {
        String table = "id,date,title,text\n1,2026-03-04T10:00:00Z,One,T1.\n2,2026-03-04T10:00:00Z,19\" screen,T2.\n"
                + "3,2026-03-04T10:00:00Z,The \"best\" of three,T3.\n4,2026-03-04T10:00:00Z,27\" screen,T4.\n";

        ReadArticles read = ReadArticles.of(table.replace(",", separator));

        assertThat(read.refusals()).isEmpty();
        assertThat(read.articles())
                .extracting(Article::getHeadline)
                .containsExactly("One", "19\" screen", "The \"best\" of three", "27\" screen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2026-03-04T10:00:00Z,\"never closed,T1.",
                "1,2026-03-04T10:00:00Z,One,\"never closed",
                "1,2026-03-04T10:00:00Z,\"One\" and more,T1.",
                "1,2026-03-04T10:00:00Z,\"One\" and \"more,T1."
            })
    void shouldLoseNoRowBehindABrokenQuote(String broken) {
        ReadArticles read = ReadArticles.of("id,date,title,text\n" + broken + "\n2,2026-03-04T10:00:00Z,Two \"2\",T2.\n"
                + "3,2026-03-04T10:00:00Z,Three,\"T \"\"3\"\".\"\n4,2026-03-04T10:00:00Z,Four,T4\"\n"
                + "5,2026-03-04T10:00:00Z,Five,T5.\n");

        assertThat(read.refusals()).extracting(Refusal::line).containsExactly(2L);
        assertThat(read.articles())
                .extracting(Article::getHeadline)
                .containsExactly("Two \"2\"", "Three", "Four", "Five");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title,date,text,text\nOne,2026-03-04T10:00:00Z,T1.,T2.",
                "title,date,text,text\nOne,2026-03-04T10:00:00Z,T1.,",
                "title,date,text,text\nOne,2026-03-04T10:00:00Z,,T1.",
                "title,title,date,text\nOne,Uno,2026-03-04T10:00:00Z,T1."
            })
    void shouldReadTheFirstOfTwoColumnsOfOneNameThatSaysSomething(String table) {
        Article article = ReadArticles.of(table + "\n").article();

        assertThat(article.getHeadline()).isEqualTo("One");
        assertThat(article.getParagraphs()).containsExactly("T1.");
    }
}
