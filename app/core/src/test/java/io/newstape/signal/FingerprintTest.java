package io.newstape.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FingerprintTest {

    /** The ledger keeps fingerprints: with others, every article of before would be a correction. */
    @ParameterizedTest
    @CsvSource({
        "Toda raises its forecast, -4473994131384533795",
        "Société Toda élève ses prévisions, 2125701363416092765",
        "戸田が上方修正 𝄞, -135579880533976627"
    })
    void shouldHashATextAsItDidBefore(String headline, long hash) {
        // Given
        Article article = Article.newBuilder()
                .setArticleId("a-1")
                .setStatus(ArticleStatus.NEW)
                .setSource("wire")
                .setPublishedAt(Instant.parse("2026-01-06T07:00:00Z"))
                .setHeadline(headline)
                .setParagraphs(List.of(headline, ""))
                .build();

        // Then
        assertThat(Fingerprint.of(article)).isEqualTo(hash);
    }
}
