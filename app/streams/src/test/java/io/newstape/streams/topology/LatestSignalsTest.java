package io.newstape.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.Article;
import io.newstape.schema.ArticleStatus;
import io.newstape.schema.Signal;
import io.newstape.schema.SignalAction;
import io.newstape.sentiment.score.BuiltInScorer;
import io.newstape.signal.context.LatestSignal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.junit.jupiter.api.Test;

class LatestSignalsTest {

    private static final List<Signal> SIGNALS = signals();

    private final KeyValueStore<Bytes, byte[]> store = StoreInMemory.ofBytes();
    private final LatestSignals latest = new LatestSignals(store);

    @Property(tries = 200)
    void shouldReadWhatWasKeptAfterAnySignals(@ForAll @Size(max = 30) List<@IntRange(min = 0, max = 9) Integer> steps) {
        // Given
        LatestSignals fresh = new LatestSignals(StoreInMemory.ofBytes());
        List<Signal> kept = List.of();

        for (int step : steps) {
            // When
            Signal signal = SIGNALS.get(step);
            LatestSignals.Kept before = fresh.read("5401.T");
            kept = LatestSignal.after(before.signals(), signal);
            fresh.write("5401.T", before, kept);

            // Then
            assertThat(fresh.read("5401.T").signals()).isEqualTo(kept);
        }
    }

    @Test
    void shouldWriteASignalOnceAndNothingAfterTheLastIsGone() {
        // Given
        for (Signal signal : SIGNALS.subList(0, 4)) {
            LatestSignals.Kept before = latest.read("5401.T");
            latest.write("5401.T", before, LatestSignal.after(before.signals(), signal));
        }
        latest.write("5401.TX", latest.read("5401.TX"), SIGNALS.subList(0, 1));

        // When
        assertThat(latest.read("5401.T").signals()).containsExactly(SIGNALS.get(3), SIGNALS.get(2), SIGNALS.get(1));
        assertThat(store.approximateNumEntries()).isEqualTo(4 + 2);
        latest.delete("5401.T");

        // Then
        assertThat(latest.read("5401.T").signals()).isEmpty();
        assertThat(latest.read("5401.TX").signals()).containsExactly(SIGNALS.get(0));
        assertThat(store.approximateNumEntries()).isEqualTo(2);
    }

    /** Six of articles a minute apart, and four retractions of the first four. */
    private static List<Signal> signals() {
        List<Signal> signals = new ArrayList<>();
        try (Flow flow = new Flow(Optional.of(BuiltInScorer.shipped()), Duration.ofDays(30))) {
            for (int i = 0; i < 6; i++) {
                flow.publish(article(i, 1, ArticleStatus.NEW));
            }
            for (int i = 0; i < 4; i++) {
                flow.publish(article(i, 2, ArticleStatus.WITHDRAWN));
            }
            signals.addAll(flow.signals.readValuesToList());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        assertThat(signals).hasSize(10);
        assertThat(signals.get(9).getAction()).isEqualTo(SignalAction.RETRACTED);
        return signals;
    }

    private static Article article(int number, long version, ArticleStatus status) {
        return Article.newBuilder()
                .setArticleId("a-" + number)
                .setVersion(version)
                .setStatus(status)
                .setSource("Sample Wire")
                .setPublishedAt(Flow.NOON.plusSeconds(60L * number + (version - 1) * 3600))
                .setHeadline("Sample Steel (5401.T) profit rises " + (3 + number) + " percent")
                .setParagraphs(List.of())
                .build();
    }
}
