package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.state.DecayedScores;
import io.newstape.schema.state.HourCount;
import io.newstape.schema.state.RememberedArticle;
import io.newstape.schema.state.SecurityState;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class SecurityRecordsTest {

    private final CountedStore counted = new CountedStore();
    private final SecurityRecords records = new SecurityRecords(counted.store());

    @Property(tries = 300)
    void shouldReadWhatWasWrittenAfterAnyChanges(
            @ForAll @Size(max = 40) List<@IntRange(min = -400, max = 400) Integer> steps) {
        // Given
        SecurityRecords fresh = new SecurityRecords(new CountedStore().store());
        SecurityState state = null;

        for (int step : steps) {
            // When
            SecurityState after = changed(state, step);
            fresh.write("7203.T", state, after);
            state = after;

            // Then
            SecurityState read = fresh.read("7203.T");
            if (state.getArticles().isEmpty() && state.getHours().isEmpty() && state.getScores() == null) {
                assertThat(read).isNull();
            } else {
                assertThat(read).isEqualTo(state);
            }
        }
    }

    @Test
    void shouldWriteOneRecordForAnArticleMore() {
        // Given
        SecurityState before = new SecurityState(List.of(article(1, 0), article(2, 0)), List.of(), null);
        records.write("7203.T", null, before);
        counted.changes = 0;

        // When
        List<RememberedArticle> articles = new ArrayList<>(before.getArticles());
        articles.add(article(2, 1));
        records.write("7203.T", before, new SecurityState(articles, List.of(), null));

        // Then
        assertThat(counted.changes).isEqualTo(1);
    }

    @Test
    void shouldKeepSecuritiesApartWhoseRicsBeginAlike() {
        // Given
        SecurityState one = new SecurityState(List.of(article(1, 0)), List.of(new HourCount(3L, 1)), null);
        SecurityState other =
                new SecurityState(List.of(article(2, 0)), List.of(), new DecayedScores(0.5, 0.1, 2.0, 9L));
        records.write("BHP.A", null, one);
        records.write("BHP.AX", null, other);

        // When
        records.delete("BHP.A");

        // Then
        assertThat(records.read("BHP.A")).isNull();
        assertThat(records.read("BHP.AX")).isEqualTo(other);
    }

    private static SecurityState changed(SecurityState state, int step) {
        List<RememberedArticle> articles = new ArrayList<>(state == null ? List.of() : state.getArticles());
        List<HourCount> hours = new ArrayList<>(state == null ? List.of() : state.getHours());
        DecayedScores scores = state == null ? null : state.getScores();
        int kind = Math.floorMod(step, 10);
        if (kind < 5) {
            insert(articles, step / 100);
        } else if (kind < 7 && !articles.isEmpty()) {
            int place = Math.floorMod(step, articles.size());
            RememberedArticle old = articles.get(place);
            articles.set(place, article(old.getPublishedAt(), old.getOrder(), !old.getRetracted()));
        } else if (kind < 9 && !articles.isEmpty()) {
            articles.remove(0);
            scores = new DecayedScores(step / 1000.0, 0.2, 1.0, (long) step);
        } else {
            hours.removeIf(hour -> hour.getHour() < step);
            if (hours.stream().noneMatch(hour -> hour.getHour() == step)) {
                hours.add(new HourCount((long) step, 1));
                hours.sort(java.util.Comparator.comparing(HourCount::getHour));
            }
        }
        return new SecurityState(articles, hours, scores);
    }

    private static void insert(List<RememberedArticle> articles, long time) {
        int place = articles.size();
        while (place > 0 && articles.get(place - 1).getPublishedAt() > time) {
            place--;
        }
        boolean isNext = place > 0 && articles.get(place - 1).getPublishedAt() == time;
        articles.add(place, article(time, isNext ? articles.get(place - 1).getOrder() + 1 : 0));
    }

    private static RememberedArticle article(long time, int order) {
        return article(time, order, false);
    }

    private static RememberedArticle article(long time, int order, boolean retracted) {
        return new RememberedArticle(
                "s-" + time + "-" + order, "a", time, 0.5, 1.0, ByteBuffer.wrap(new byte[] {1, 2}), retracted, order);
    }

    /** Kafka's own store in memory, and how often it was changed. */
    @SuppressWarnings("unchecked")
    private static final class CountedStore {

        private int changes;

        KeyValueStore<Bytes, byte[]> store() {
            KeyValueStore<Bytes, byte[]> store = StoreInMemory.ofBytes();
            return (KeyValueStore<Bytes, byte[]>) java.lang.reflect.Proxy.newProxyInstance(
                    KeyValueStore.class.getClassLoader(),
                    new Class<?>[] {KeyValueStore.class},
                    (proxy, method, args) -> {
                        changes += method.getName().equals("put")
                                        || method.getName().equals("delete")
                                ? 1
                                : 0;
                        return method.invoke(store, args);
                    });
        }
    }
}
