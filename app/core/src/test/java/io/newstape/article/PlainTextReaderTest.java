package io.newstape.article;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.article.format.Refusal;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PlainTextReaderTest {

    @Test
    void shouldKeepTheArticleOfACrawledPageAndNothingElse() {
        // Given
        String page = """
                Shipyards win tanker orders as Gulf talks end without a pact

                Shipyards win tanker orders as Gulf talks end without a pact

                HarbourWatch.Net - Ministers of the Gulf states ended two days of talks on Thursday without an agreement on quotas.

                The Gulf Maritime Fund (GMF) said it would decide on a loan (MOU) in spring.

                Hyundai Heavy 329180.KS and Samsung Heavy (010140.KS) said they had signed contracts for nine tankers.

                 Top stories
                An earthquake shook the north of the island, and the port of Exampleville stayed closed.
                Example Corp (EXMP.N) said 400 people were hurt in a fire.
                Partner news
                ---
                """;

        // When
        Article article = ReadArticles.dated(page).article();

        // Then
        assertThat(article.getHeadline()).isEqualTo("Shipyards win tanker orders as Gulf talks end without a pact");
        assertThat(article.getParagraphs())
                .containsExactly(
                        "HarbourWatch.Net - Ministers of the Gulf states ended two days of talks on Thursday without an"
                                + " agreement on quotas.",
                        "The Gulf Maritime Fund (GMF) said it would decide on a loan (MOU) in spring.",
                        "Hyundai Heavy 329180.KS and Samsung Heavy (010140.KS) said they had signed contracts for nine"
                                + " tankers.");
        assertThat(article.getSource()).isEqualTo("HarbourWatch.Net");
        assertThat(article.getPublishedAt()).isEqualTo(ReadArticles.GIVEN);
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.NEW);
    }

    @Test
    void shouldJoinLinesThatWereWrappedByHand() {
        // Given
        String wire = """
                UPDATE 2-Example Steel lifts forecast

                    OSAKA, Dec 16 (Wirename) - Example Steel Corp 5999.T raised its
                full-year forecast on Friday for the second time, after demand for
                plates from shipyards grew.
                    The company now sees a profit of 40 billion yen, above the mean
                estimate of analysts.
                """;

        // When
        Article article = ReadArticles.dated(wire).article();

        // Then
        assertThat(article.getHeadline()).isEqualTo("Example Steel lifts forecast");
        assertThat(article.getVersion()).isEqualTo(3);
        assertThat(article.getStatus()).isEqualTo(ArticleStatus.UPDATED);
        assertThat(article.getSource()).isEqualTo("Wirename");
        assertThat(article.getParagraphs())
                .containsExactly(
                        "OSAKA, Dec 16 (Wirename) - Example Steel Corp 5999.T raised its full-year forecast on Friday"
                                + " for the second time, after demand for plates from shipyards grew.",
                        "The company now sees a profit of 40 billion yen, above the mean estimate of analysts.");
    }

    @Test
    void shouldTakeTheTimeFromALineOfItsOwn() {
        // Given
        String page = "Example Corp buys a mine\nPublished: 16 December 2016, 09:30 GMT\n\nExample Corp bought a mine.";

        // When
        Article article = ReadArticles.of(page).article();

        // Then
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2016-12-16T09:30:00Z"));
        assertThat(article.getParagraphs()).containsExactly("Example Corp bought a mine.");
    }

    @Test
    void shouldTakeASingleLineForAnAlert() {
        assertThat(ReadArticles.dated("EXAMPLE CORP EXMP.N RAISES FORECAST")
                        .article()
                        .getHeadline())
                .isEqualTo("EXAMPLE CORP EXMP.N RAISES FORECAST");
    }

    @Test
    void shouldTakeASingleSentenceForTheBody() {
        // When
        Article article =
                ReadArticles.dated("Example Corp EXMP.N raised its forecast.").article();

        // Then
        assertThat(article.getHeadline()).isEmpty();
        assertThat(article.getParagraphs()).containsExactly("Example Corp EXMP.N raised its forecast.");
    }

    @Test
    void shouldRefuseAnArticleWithoutATime() {
        assertThat(ReadArticles.of("Example Corp buys a mine\n\nIt did so on Friday.")
                        .refusal()
                        .message())
                .isEqualTo("""
                        can't read feed, line 1: 'Example Corp buys a mine' doesn't say when it was published
                          Use --published-at to give a time for articles without, such as --published-at 2016-12-16T09:30:00Z.""");
    }

    @Test
    void shouldRefuseAnEmptyFile() {
        assertThat(ReadArticles.dated(" \n\n ").refusal().problem()).isEqualTo("it is empty");
    }

    @Test
    void shouldRefuseAnArticleOf20Megabytes() {
        assertThat(ReadArticles.dated("Example Corp said so. ".repeat(1_000_000))
                        .refusal()
                        .problem())
                .startsWith("the article is too long: more than");
    }

    @Test
    void shouldSayWhereBytesAreNoText() {
        // Given
        byte[] bytes = {'A', 'c', 'm', 'e', '\n', '\n', 'p', 'a', 'y', 's', ' ', (byte) 0xA3, '5', '.'};

        // When
        Refusal refusal = ReadArticles.dated(bytes).refusal();

        // Then
        assertThat(refusal.line()).isEqualTo(3);
        assertThat(refusal.problem()).isEqualTo("byte 11 (0xA3) is no UTF-8");
    }
}
