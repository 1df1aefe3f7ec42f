package io.newstape.operations.purge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.operations.purge.PurgeOrder.Kind;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a purge takes, and what it makes of it. */
class PurgePlanTest {

    private static final Instant PUBLISHED = Instant.parse("2024-11-11T12:00:00Z");
    private static final Instant NOW = Instant.parse("2024-11-12T09:00:00Z");

    @Test
    void shouldTakeTheWholeSourceOrTheOneArticle() {
        Article article = article(1, ArticleStatus.NEW);

        assertThat(new PurgeOrder(Kind.SOURCE, "Harbor Wire").takes(article)).isTrue();
        assertThat(new PurgeOrder(Kind.SOURCE, "harbor wire").takes(article)).isFalse();
        assertThat(new PurgeOrder(Kind.SOURCE, "a-1").takes(article)).isFalse();
        assertThat(new PurgeOrder(Kind.ARTICLE, "a-1").takes(article)).isTrue();
        assertThat(new PurgeOrder(Kind.ARTICLE, "a-10").takes(article)).isFalse();
        assertThat(new PurgeOrder(Kind.ARTICLE, "a-1").words()).isEqualTo("article a-1");
    }

    @Test
    void shouldRefuseAnOrderWithoutAName() {
        assertThatThrownBy(() -> new PurgeOrder(Kind.SOURCE, " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldWithdrawWithTheNextVersionAndWithoutText() {
        // When
        Article withdrawal =
                FoundArticle.of("k", article(4, ArticleStatus.CORRECTED)).withdrawal(NOW);

        // Then
        assertThat(withdrawal.getStatus()).isEqualTo(ArticleStatus.WITHDRAWN);
        assertThat(withdrawal.getVersion()).isEqualTo(5);
        assertThat(withdrawal.getArticleId()).isEqualTo("a-1");
        assertThat(withdrawal.getSource()).isEqualTo("Harbor Wire");
        assertThat(withdrawal.getHeadline()).isEmpty();
        assertThat(withdrawal.getParagraphs()).isEmpty();
        assertThat(withdrawal.getPublishedAt()).isEqualTo(NOW);
    }

    @Test
    void shouldDateNoWithdrawalBeforeItsArticle() {
        FoundArticle found = FoundArticle.of("k", article(1, ArticleStatus.NEW));

        assertThat(found.withdrawal(PUBLISHED.minusSeconds(1)).getPublishedAt()).isEqualTo(PUBLISHED);
    }

    @Test
    void shouldFailLoudlyBehindTheLastVersionThereCanBe() {
        FoundArticle last = FoundArticle.of("k", article(Long.MAX_VALUE, ArticleStatus.NEW));

        assertThatThrownBy(() -> last.withdrawal(NOW)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void shouldKeepTheNewestVersion() {
        // Given
        FoundArticle first = FoundArticle.of("k", article(1, ArticleStatus.NEW));
        FoundArticle second = FoundArticle.of("k", article(2, ArticleStatus.WITHDRAWN));

        // Then
        assertThat(first.newer(second)).isSameAs(second);
        assertThat(second.newer(first)).isSameAs(second);
        assertThat(second.isWithdrawn()).isTrue();
    }

    @Test
    void shouldBeDoneWhenAllIsWithdrawnAndNoKeyIsLeft() {
        FoundArticle open = FoundArticle.of("k", article(1, ArticleStatus.NEW));
        FoundArticle withdrawn = FoundArticle.of("k", article(2, ArticleStatus.WITHDRAWN));

        assertThat(plan(List.of(open, withdrawn), 0).isDone()).isFalse();
        assertThat(plan(List.of(open, withdrawn), 0).toWithdraw()).isEqualTo(1);
        assertThat(plan(List.of(withdrawn), 1).isDone()).isFalse();
        assertThat(plan(List.of(withdrawn), 0).isDone()).isTrue();
        assertThat(plan(List.of(), 0).isDone()).isTrue();
    }

    private static PurgePlan plan(List<FoundArticle> articles, int keys) {
        return new PurgePlan(
                new PurgeOrder(Kind.SOURCE, "Harbor Wire"), articles, Set.of("Harbor Wire"), 0, 0, 0, keys, PUBLISHED);
    }

    private static Article article(long version, ArticleStatus status) {
        return Article.newBuilder()
                .setArticleId("a-1")
                .setVersion(version)
                .setStatus(status)
                .setSource("Harbor Wire")
                .setPublishedAt(PUBLISHED)
                .setHeadline("Toda rises")
                .setParagraphs(List.of("By a tenth."))
                .build();
    }
}
