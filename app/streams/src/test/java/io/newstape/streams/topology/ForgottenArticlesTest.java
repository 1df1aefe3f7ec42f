package io.newstape.streams.topology;

import static io.newstape.streams.topology.Flow.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.sentiment.score.BuiltInScorer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class ForgottenArticlesTest {

    /** Feeds keep old items, correct them, and send them again, in any order. */
    @Property(tries = 40)
    void shouldNeverSendOneRevisionOfASignalTwice(
            @ForAll @Size(max = 120) List<@IntRange(min = 0, max = 999) Integer> steps) throws Exception {
        try (Flow flow = new Flow(Optional.of(BuiltInScorer.shipped()), Duration.ofDays(2))) {
            // When
            Instant now = NOON;
            for (int step : steps) {
                now = now.plus(Duration.ofHours(step % 20));
                Instant dated = step % 3 == 0 ? now.minus(Duration.ofDays(step % 7)) : now;
                flow.publish(article("a-" + step % 11, 1 + step % 2, dated, step % 5));
            }

            // Then
            Set<String> sent = new HashSet<>();
            for (Signal signal : flow.signals.readValuesToList()) {
                assertThat(sent.add(signal.getSignalId() + " " + signal.getRevision()))
                        .as(signal.toString())
                        .isTrue();
            }
        }
    }

    @Test
    void shouldTakeNeitherACopyNorACorrectionOfAForgottenArticleForNew() throws Exception {
        // Given: an article that is forgotten after a day
        try (Flow flow = new Flow(Optional.of(BuiltInScorer.shipped()), Duration.ofDays(1))) {
            flow.publish(article("a-1", 1, NOON, 1));
            for (int day = 1; day < 5; day++) {
                flow.publish(article("a-9" + day, 1, NOON.plus(Duration.ofDays(day)), 1));
            }
            flow.signals.readValuesToList();

            // When
            flow.publish(article("a-1", 1, NOON, 1));
            flow.publish(article("a-1", 2, NOON.plus(Duration.ofDays(4)), 2));

            // Then
            assertThat(flow.signals.readValuesToList()).isEmpty();
            assertThat(flow.total("articles-total", "admission", "forgotten")).isEqualTo(2);
        }
    }

    @Test
    void shouldTakeAnArticleThatIsLateWithinTheMemoryForNewAndDropAnOlderOne() throws Exception {
        // Given
        try (Flow flow = new Flow(Optional.of(BuiltInScorer.shipped()), Duration.ofDays(1))) {
            flow.publish(article("a-0", 1, NOON.minusSeconds(7200), 1));
            flow.publish(article("a-1", 1, NOON, 1));
            flow.signals.readValuesToList();

            // When
            flow.publish(article("a-2", 1, NOON.minus(Duration.ofDays(300)), 1));
            flow.publish(article("a-3", 1, NOON.minus(Duration.ofDays(366)), 1));

            // Then
            assertThat(flow.signals.readValuesToList())
                    .extracting(Signal::getAction)
                    .containsExactly(SignalAction.NEW);
            assertThat(flow.total("articles-total", "admission", "late")).isEqualTo(1);
        }
    }

    @Test
    void shouldKnowAfterARestartWhatItKnewBefore() {
        // Given: more ids of one hour than a record holds, in two goes
        KeyValueStore<Bytes, byte[]> store = StoreInMemory.ofBytes();
        ForgottenArticles before = new ForgottenArticles(store);
        List<String> ids = IntStream.range(0, 2 * ForgottenArticles.MOST_IN_PART + 10)
                .mapToObj(i -> "a-" + i)
                .toList();
        before.add(100, ids.subList(0, 5));
        before.add(100, ids.subList(5, ids.size()));
        before.add(101, List.of("b-1"));

        // When
        ForgottenArticles after = new ForgottenArticles(store);

        // Then
        assertThat(ids).allMatch(before::knows).allMatch(after::knows);
        assertThat(after.knows("b-1")).isTrue();
        assertThat(after.knows("b-2")).isFalse();
        assertThat(store.approximateNumEntries()).isEqualTo(4);
    }

    @Test
    void shouldDropWhatIsOlderThanTheMemory() {
        // Given
        KeyValueStore<Bytes, byte[]> store = StoreInMemory.ofBytes();
        ForgottenArticles forgotten = new ForgottenArticles(store);
        forgotten.add(100, List.of("a-1", "a-2"));
        forgotten.add(200, List.of("a-2", "a-3"));

        // When
        forgotten.dropBefore(150);

        // Then
        assertThat(forgotten.knows("a-1")).isFalse();
        assertThat(forgotten.knows("a-2")).isTrue();
        assertThat(forgotten.knows("a-3")).isTrue();
        assertThat(store.approximateNumEntries()).isEqualTo(1);
    }

    @Test
    void shouldFindTheHourOfEachHashAfterSortingManyTimes() {
        // Given
        HourByHash hours = new HourByHash();
        List<Long> hashes = new ArrayList<>();
        for (long i = 1; i <= 100_000; i++) {
            hashes.add(i * 0x9e3779b97f4a7c15L);
        }

        // When: each is put twice, the later hour counts; those of hour 3 may go
        for (int i = 0; i < hashes.size(); i++) {
            int oldest = i > 90_000 ? 5 : 0;
            hours.put(hashes.get(i), 3, oldest);
            hours.put(hashes.get(i), i % 2 == 0 ? 3 : 7, oldest);
        }

        // Then
        for (int i = 0; i < hashes.size(); i++) {
            assertThat(hours.hourOf(hashes.get(i))).isIn(i % 2 == 0 ? List.of(3, -1) : List.of(7));
        }
        assertThat(hours.hourOf(5)).isEqualTo(-1);
        assertThat(hours.size()).isLessThan(70_000);
    }

    private static Article article(String id, long version, Instant time, int percent) {
        return Article.newBuilder()
                .setArticleId(id)
                .setVersion(version)
                .setStatus(version == 1 ? ArticleStatus.NEW : ArticleStatus.CORRECTED)
                .setSource("Sample Wire")
                .setPublishedAt(time)
                .setHeadline("Sample Steel (5401.T) profit rises " + percent + " percent")
                .setParagraphs(List.of())
                .build();
    }
}
