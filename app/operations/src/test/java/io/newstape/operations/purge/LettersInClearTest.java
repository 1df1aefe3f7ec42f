package io.newstape.operations.purge;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.operations.purge.PurgeOrder.Kind;
import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which dead letters a purge tells of: every one that holds text of what is purged. */
class LettersInClearTest {

    private static final PurgeOrder SOURCE = new PurgeOrder(Kind.SOURCE, "Café Wire");
    private static final PurgeOrder ARTICLE = new PurgeOrder(Kind.ARTICLE, "a-1");

    @Test
    void shouldCountAnArticleOfTheSourceWhateverItsKey() {
        LettersInClear letters = reading(SOURCE, article("a-9", "Café Wire", "Toda raises its forecast"));

        assertThat(letters.holds("a-9", bytes("an article"))).isTrue();
        assertThat(letters.holds("another", bytes("an article"))).isTrue();
        assertThat(letters.holds(null, bytes("an article"))).isTrue();
    }

    @Test
    void shouldNotCountAnArticleOfAnotherSourceThatNamesIt() {
        assertThat(reading(SOURCE, article("a-1", "Kestrel News", "Café Wire is sold"))
                        .holds("a-1", bytes("Café Wire is sold")))
                .isFalse();
    }

    @Test
    void shouldNotCountWhatHasNoTextThatCanBeRead() {
        assertThat(reading(SOURCE, article("a-1", "Café Wire", "")).holds("a-1", bytes("an article")))
                .isFalse();
        assertThat(unread(SOURCE).holds("a-1", bytes("Café Wire sealed:1:AAAA")))
                .isFalse();
        assertThat(unread(SOURCE).holds("a-1", null)).isFalse();
    }

    @Test
    void shouldCountWhatNobodyCanReadByItsKeyOrByTheSourceThatItNames() {
        assertThat(unread(SOURCE).holds("a-1", bytes("{\"text\":\"Toda\"}"))).isTrue();
        assertThat(unread(SOURCE).holds("unknown", bytes("{\"source\":\"Café Wire\"}")))
                .isTrue();
        assertThat(unread(SOURCE).holds(null, bytes("{\"source\":\"Kestrel News\"}")))
                .isFalse();
    }

    @Test
    void shouldLookForAnArticleByItsKeyAlone() {
        assertThat(unread(ARTICLE).holds("a-1", bytes("{}"))).isTrue();
        assertThat(unread(ARTICLE).holds("a-10", bytes("{\"id\":\"a-10\"}"))).isFalse();
    }

    private static LettersInClear reading(PurgeOrder order, Article article) {
        return new LettersInClear(order, Set.of("a-1"), bytes -> Optional.of(article));
    }

    /** Bytes that are no article. */
    private static LettersInClear unread(PurgeOrder order) {
        return new LettersInClear(order, Set.of("a-1"), bytes -> Optional.empty());
    }

    private static Article article(String id, String source, String headline) {
        return Article.newBuilder()
                .setArticleId(id)
                .setStatus(ArticleStatus.NEW)
                .setSource(source)
                .setPublishedAt(Instant.parse("2024-11-11T09:00:00Z"))
                .setHeadline(headline)
                .setParagraphs(List.of())
                .build();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
