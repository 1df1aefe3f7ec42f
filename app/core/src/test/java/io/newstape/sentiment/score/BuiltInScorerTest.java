package io.newstape.sentiment.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.article.ArticleText;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleField;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Evidence;
import io.newstape.schema.Sentiment;
import io.newstape.schema.TextSpan;
import io.newstape.sentiment.Target;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class BuiltInScorerTest {

    private final BuiltInScorer scorer = BuiltInScorer.shipped();

    @Test
    void shouldScoreEveryCompanyOfASentenceAboutAnAgreement() {
        // Given
        String paragraph = "Sakha Gas SKHG.MM Chief Executive Ivan Orlov said on Monday his company had signed"
                + " agreements with Japan's Toda & Co (9931.T), Kuroda Corp (9958.T) and Hanabi Corp (9902.T)"
                + " on the Lena LNG project.";
        ArticleText article = article("Talks end with little to show", "Ministers met for a second day.", paragraph);

        // When
        List<Sentiment> sentiments = scorer.score(
                article,
                List.of(
                        target(paragraph, 1, "Sakha Gas"),
                        target(paragraph, 1, "Toda & Co"),
                        target(paragraph, 1, "Kuroda Corp"),
                        target(paragraph, 1, "Hanabi Corp")));

        // Then
        assertThat(sentiments).hasSize(4).allSatisfy(sentiment -> {
            assertThat(sentiment.getPositive())
                    .isGreaterThan(sentiment.getNeutral())
                    .isGreaterThan(sentiment.getNegative());
            assertThat(sentiment.getEvidence().get(0).getText()).isEqualTo("signed agreements");
            assertThat(sentiment.getSentences())
                    .containsExactly(new TextSpan(ArticleField.PARAGRAPH, 1, 0, paragraph.length()));
            assertThat(sentiment.getEvents()).containsExactly("agreement-signed");
        });
    }

    @Test
    void shouldSplitASentenceBetweenItsCompanies() {
        // Given
        String headline = "Toda <9931.T> jumped 8% after it beat estimates, while Kuroda <9958.T> slumped";
        ArticleText article = article(headline);

        // When
        List<Sentiment> sentiments =
                scorer.score(article, List.of(target(headline, -1, "Toda"), target(headline, -1, "Kuroda")));

        // Then
        assertThat(sentiments.get(0).getScore()).isGreaterThan(0.5);
        assertThat(sentiments.get(1).getScore()).isLessThan(-0.5);
    }

    @Test
    void shouldReadANameAndItsTickerAsOneMention() {
        // Given
        String headline = "Toda & Co <9931.T> slumps on recall";
        ArticleText article = article(headline);
        TextSpan name = new TextSpan(ArticleField.HEADLINE, -1, 0, 9);
        TextSpan ticker = new TextSpan(ArticleField.HEADLINE, -1, 11, 17);

        // When
        List<Sentiment> sentiments = scorer.score(
                article,
                List.of(
                        new Target("Toda & Co", List.of(name)),
                        new Target("Toda & Co", List.of(ticker)),
                        new Target("Toda & Co", List.of(name, ticker))));

        // Then
        assertThat(sentiments.get(0).getScore()).isLessThan(-0.5);
        assertThat(sentiments).containsOnly(sentiments.get(0));
    }

    @Test
    void shouldCountTheHeadlineMoreThanALaterParagraph() {
        // Given
        String headline = "Toda shares surge";
        String paragraph = "Toda shares slumped.";
        ArticleText article = article(headline, "Markets were open.", "Nothing else was known.", paragraph);
        TextSpan above = new TextSpan(ArticleField.HEADLINE, -1, 0, 4);
        TextSpan below = new TextSpan(ArticleField.PARAGRAPH, 2, 0, 4);

        // When
        Sentiment sentiment = scorer.score(article, List.of(new Target("Toda", List.of(above, below))))
                .get(0);

        // Then
        assertThat(sentiment.getScore()).isPositive();
    }

    @Test
    void shouldGiveEvidenceWithItsPlaceAndItsText() {
        // Given
        String headline = "Toda shares plunged after a recall";

        // When
        Sentiment sentiment = scorer.score(article(headline), List.of(target(headline, -1, "Toda")))
                .get(0);

        // Then
        Evidence strongest = sentiment.getEvidence().get(0);
        assertThat(strongest.getText()).isEqualTo("plunged");
        assertThat(strongest.getWeight()).isNegative();
        assertThat(strongest.getSpan()).isEqualTo(new TextSpan(ArticleField.HEADLINE, -1, 12, 19));
        assertThat(sentiment.getEvents()).containsExactly("recall");
    }

    @Test
    void shouldGiveProbabilitiesThatAddUp() {
        // Given
        String headline = "Toda to meet investors in May";

        // When
        Sentiment sentiment = scorer.score(article(headline), List.of(target(headline, -1, "Toda")))
                .get(0);

        // Then
        double sum = sentiment.getPositive() + sentiment.getNeutral() + sentiment.getNegative();
        assertThat(sum).isBetween(1 - 1e-12, 1 + 1e-12);
        assertThat(sentiment.getConfidence()).isEqualTo(sentiment.getNeutral());
    }

    @Test
    void shouldRefuseAMentionOutsideTheArticle() {
        ArticleText article = article("Toda rises");
        Target beyond = new Target("Toda", List.of(new TextSpan(ArticleField.HEADLINE, -1, 5, 50)));
        Target nowhere = new Target("Toda", List.of(new TextSpan(ArticleField.PARAGRAPH, 3, 0, 4)));

        assertThatThrownBy(() -> scorer.score(article, List.of(beyond)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no mention of Toda at 5 to 50 in a text of 10");
        assertThatThrownBy(() -> scorer.score(article, List.of(nowhere)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("article a-1 has 0 paragraphs, none numbered 3");
    }

    private static ArticleText article(String headline, String... paragraphs) {
        return ArticleText.of(Article.newBuilder()
                .setArticleId("a-1")
                .setStatus(ArticleStatus.NEW)
                .setSource("test")
                .setPublishedAt(Instant.parse("2026-01-05T10:00:00Z"))
                .setHeadline(headline)
                .setParagraphs(List.of(paragraphs))
                .build());
    }

    private static Target target(String text, int paragraph, String company) {
        int start = text.indexOf(company);
        ArticleField field = paragraph < 0 ? ArticleField.HEADLINE : ArticleField.PARAGRAPH;
        return new Target(company, List.of(new TextSpan(field, paragraph, start, start + company.length())));
    }
}
