package io.newstape.streams.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.FlatSignal;
import io.newstape.schema.TickerMentions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeyedTextTest {

    private static final Instant NINE = Instant.parse("2024-11-11T09:00:00Z");

    private final KeyRing ring = new KeyRing();
    private final KeyedText text = new KeyedText(new KeyedText.Keys() {
        @Override
        public Optional<SourceKey> key(String id) {
            return ring.key(id);
        }

        @Override
        public Optional<SourceKey> forSealing(String source, String articleId) {
            return ring.forSealing(source, articleId);
        }
    });
    private final SourceKey harbor = SourceKey.make("Harbor Wire", NINE, new SecureRandom());

    @Property(tries = 100)
    void shouldOpenWhatItSealed(@ForAll String headline, @ForAll List<String> paragraphs) {
        // Given
        ring.put(harbor);
        Article article = Article.newBuilder(article("a-1", headline))
                .setParagraphs(paragraphs)
                .build();

        // When
        Article sealed = text.seal(article);

        // Then: a lone half of a pair of characters is no text, in Avro either
        assertThat(text.open(sealed)).isEqualTo(utf8(article));
        assertThat(text.seal(article)).as("the same bytes each time").isEqualTo(sealed);
        assertThat(text.seal(sealed)).as("once").isEqualTo(sealed);
    }

    private static Article utf8(Article article) {
        return TextFields.with(
                article,
                part -> new String(
                        part.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        java.nio.charset.StandardCharsets.UTF_8));
    }

    @Test
    void shouldLeaveNoTextInClear() {
        // Given
        ring.put(harbor);

        // When
        Article sealed = text.seal(article("a-1", "Mitsui raised its forecast"));

        // Then
        assertThat(sealed.toString()).doesNotContain("Mitsui", "Demand", "harbor.example");
        assertThat(sealed.getSource()).isEqualTo("Harbor Wire");
        assertThat(TextGuard.isSealed(sealed)).isTrue();
    }

    @Property(tries = 30)
    void shouldSealTextThatOnlyLooksSealed(@ForAll @IntRange(min = 0, max = 2) int place) {
        // Given: a provider writes of sealed text, or wants to keep an article in clear
        ring.put(harbor);
        String marked = "sealed:1:0123456789abcdef:AAAA";
        Article article = Article.newBuilder(article("a-1", place == 0 ? marked : "Mitsui raised its forecast"))
                .setUrl(place == 1 ? marked : "https://harbor.example/mitsui")
                .setParagraphs(List.of("Demand was strong.", place == 2 ? marked : "Costs fell."))
                .build();

        // When
        Article sealed = text.seal(article);

        // Then
        assertThat(sealed.toString()).doesNotContain("Demand", "Mitsui", "harbor.example", marked);
        assertThat(TextGuard.isSealed(article)).isFalse();
        assertThat(TextGuard.isClear(article)).isTrue();
        assertThat(text.open(sealed)).isEqualTo(article);
        assertThat(text.seal(signal(article)).toString()).doesNotContain("harbor.example", "Mitsui raised");
        assertThat(text.open(article)).as("as it was published in clear").isEqualTo(article);
        assertThat(TextGuard.none().open(article)).isEqualTo(article);
    }

    @Test
    void shouldSealTheTextOfTwoArticlesOfOneLeafWithDifferentKeys() {
        // Given
        byte[] leaf = new byte[KeyTree.SEED_BYTES];
        SealedText first = new SealedText(harbor.id(), "a-1", leaf);
        SealedText second = new SealedText(harbor.id(), "a-2", leaf);

        // Then: neither the nonce nor the sealed text is the same
        int nonce = "sealed:1:".length() + 16 + 1;
        String one = first.seal("Mitsui raised its forecast").substring(nonce);
        String other = second.seal("Mitsui raised its forecast").substring(nonce);
        assertThat(one.substring(0, 16)).isNotEqualTo(other.substring(0, 16));
        assertThat(one.substring(16, 48)).isNotEqualTo(other.substring(16, 48));
    }

    @Test
    void shouldAskForAKeyOnceForEachRecord() {
        // Given
        ring.put(harbor);
        AtomicInteger asked = new AtomicInteger();
        KeyedText counting = new KeyedText(new KeyedText.Keys() {
            @Override
            public Optional<SourceKey> key(String id) {
                asked.incrementAndGet();
                return ring.key(id);
            }

            @Override
            public Optional<SourceKey> forSealing(String source, String articleId) {
                return ring.forSealing(source, articleId);
            }
        });

        // When
        counting.open(text.seal(article("a-1", "Mitsui raised its forecast")));

        // Then
        assertThat(asked).hasValue(1);
    }

    @Test
    void shouldLeaveTextOfASourceWithoutAKeyAndWithdrawalsAsTheyAre() {
        Article clear = article("a-1", "Mitsui raised its forecast");
        Article withdrawal = Article.newBuilder(article("a-1", ""))
                .setUrl(null)
                .setParagraphs(List.of())
                .build();

        assertThat(text.seal(clear)).isEqualTo(clear);
        ring.put(harbor);
        assertThat(text.seal(withdrawal)).isEqualTo(withdrawal);
        assertThat(text.open(withdrawal)).isEqualTo(withdrawal);
    }

    @Test
    void shouldTakeAPurgedArticleForARecordWithoutAValue() {
        // Given
        ring.put(harbor);
        Article first = text.seal(article("a-1", "Mitsui raised its forecast"));
        Article second = text.seal(article("a-2", "Mitsui won an order"));

        // When
        ring.put(harbor.without("a-1"));

        // Then
        assertThat(text.open(first)).isNull();
        assertThat(text.open(second).getHeadline()).isEqualTo("Mitsui won an order");
        ring.put(harbor.purged());
        assertThat(text.open(second)).isNull();
    }

    @Test
    void shouldSealWhatComesAfterAPurgeWithAnotherKey() {
        // Given
        ring.put(harbor.purged());
        SourceKey next = SourceKey.make("Harbor Wire", NINE, new SecureRandom());
        ring.put(next);

        // When
        Article sealed = text.seal(article("a-1", "Mitsui raised its forecast"));

        // Then
        assertThat(TextGuard.keyOf(sealed)).hasValue(next.id());
    }

    @Test
    void shouldRefuseATextThatWasChangedMovedOrHasNoKey() {
        // Given
        ring.put(harbor);
        Article sealed = text.seal(article("a-1", "Mitsui raised its forecast"));
        String headline = sealed.getHeadline();
        char last = headline.charAt(headline.length() - 8);
        String changed = headline.substring(0, headline.length() - 8)
                + (last == 'A' ? 'B' : 'A')
                + headline.substring(headline.length() - 7);

        // Then
        assertThatThrownBy(() -> text.open(
                        Article.newBuilder(sealed).setHeadline(changed).build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("changed");
        assertThatThrownBy(() ->
                        text.open(Article.newBuilder(sealed).setArticleId("a-2").build()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> text.open(Article.newBuilder(sealed)
                        .setHeadline(headline.replace(harbor.id(), "0123456789abcdef"))
                        .build()))
                .hasMessageContaining("0123456789abcdef");
        assertThatThrownBy(() -> TextGuard.none().open(sealed)).hasMessageContaining("text.encryption=on");
        assertThat(TextGuard.untouched().open(sealed)).isEqualTo(sealed);
    }

    @Test
    void shouldSealWhatIsMadeOfAnArticleAsTheArticleWas() {
        // Given: the first version was published before there was a key
        Article first = article("a-1", "Mitsui raised its forecast");
        ring.put(harbor);
        Article second = Article.newBuilder(article("a-1", "Mitsui won an order"))
                .setVersion(2)
                .build();

        // When
        text.open(first);
        text.open(text.seal(second));

        // Then
        assertThat(text.seal(signal(first))).isEqualTo(signal(first));
        FlatSignal sealed = text.seal(signal(second));
        assertThat(sealed.toString()).doesNotContain("won an order", "harbor.example");
        assertThat(text.seal(sealed)).isSameAs(sealed);
        assertThat(text.open(sealed)).isEqualTo(signal(second));
    }

    @Test
    void shouldLeaveWhatWasMadeOfAPurgedArticleSealed() {
        // Given
        ring.put(harbor);
        Article article = article("a-1", "Mitsui raised its forecast");
        text.open(text.seal(article));
        FlatSignal sealed = text.seal(signal(article));

        // When
        ring.put(harbor.purged());

        // Then: a replay of what was recorded gives the same bytes
        assertThat(text.open(sealed)).isEqualTo(sealed);
        assertThat(text.seal(sealed)).isEqualTo(sealed);
    }

    private static FlatSignal signal(Article article) {
        return FlatSignal.newBuilder()
                .setSignalId("0")
                .setRevision(1)
                .setAction("NEW")
                .setRic("8031.T")
                .setCompany("Mitsui & Co")
                .setVerified(true)
                .setKind("EQUITY")
                .setArticleId(article.getArticleId())
                .setArticleVersion(article.getVersion())
                .setHeadline(article.getHeadline())
                .setSource(article.getSource())
                .setUrl(article.getUrl())
                .setPublishedAt(article.getPublishedAt())
                .setPublishedAtMicros(0)
                .setTruncated(false)
                .setRelevance(1)
                .setSentimentStatus("NONE")
                .setEvents("")
                .setMentionCount(1)
                .setMarketPhase("OPEN")
                .setModelVersion("m")
                .setRulesVersion("7")
                .build();
    }

    @Test
    void shouldLeaveRecordsWithoutTextOfOneSourceAlone() {
        ring.put(harbor);
        TickerMentions mentions = TickerMentions.newBuilder()
                .setArticleId("a-1")
                .setArticleVersion(1)
                .setPublishedAt(NINE)
                .setMentions(List.of())
                .setRulesVersion("7")
                .build();

        assertThat(text.seal(mentions)).isSameAs(mentions);
    }

    @Test
    void shouldKeepAKeyAsItIsOnItsTopic() {
        assertThat(SourceKey.read(harbor.bytes())).hasValue(harbor);
        assertThat(SourceKey.read(harbor.purged().bytes())).hasValue(harbor.purged());
        assertThat(SourceKey.read(new byte[] {1})).isEmpty();
        assertThat(SourceKey.read(null)).isEmpty();
        assertThat(harbor.toString()).doesNotContain("keys");
    }

    private static Article article(String id, String headline) {
        return Article.newBuilder()
                .setArticleId(id)
                .setStatus(ArticleStatus.NEW)
                .setSource("Harbor Wire")
                .setUrl("https://harbor.example/mitsui")
                .setPublishedAt(NINE)
                .setHeadline(headline)
                .setParagraphs(List.of("Demand was strong."))
                .build();
    }
}
