package io.newstape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.ScoredMention;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class NewstapeTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final Newstape newstape = Newstape.standard();

    @Test
    void shouldFindSecuritiesWithRelevanceAndSentiment() {
        // When
        List<ScoredMention> found = newstape.analyze(
                "Toyota raises its profit forecast",
                List.of("Toyota Motor Corp (7203.T) raised its forecast.", "Nissan Motor Co (7201.T) cut its own."),
                NOON);

        // Then
        assertThat(found)
                .extracting(
                        mention -> mention.getSecurity().getRic(),
                        mention -> Math.signum(mention.getSentiment().getScore()))
                .containsExactly(tuple("7203.T", 1.0), tuple("7201.T", -1.0));
        assertThat(found.get(0).getRelevance()).isGreaterThan(found.get(1).getRelevance());
    }

    @Test
    void shouldFindNothingInATextWithoutSecurities() {
        assertThat(newstape.analyze("The weather stays fine", List.of("It will be warm."), NOON))
                .isEmpty();
    }

    @Test
    void shouldFindNothingInAWithdrawnArticle() {
        // Given
        Article withdrawn = Article.newBuilder()
                .setArticleId("a-1")
                .setVersion(2)
                .setStatus(ArticleStatus.WITHDRAWN)
                .setSource("wire")
                .setPublishedAt(NOON)
                .setHeadline("Toyota (7203.T) raises its forecast")
                .setParagraphs(List.of())
                .build();

        // When, Then
        assertThat(newstape.analyze(withdrawn)).isEmpty();
    }
}
