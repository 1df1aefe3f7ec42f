package io.newstape.streams.topology;

import static io.newstape.streams.topology.Flow.NOON;
import static io.newstape.streams.topology.Flow.article;
import static org.assertj.core.api.Assertions.assertThat;

import io.newstape.schema.ArticleStatus;
import io.newstape.schema.SignalWindow;
import io.newstape.schema.state.OpenWindow;
import io.newstape.signal.context.Contribution;
import io.newstape.signal.context.SecurityStep;
import io.newstape.signal.context.WindowChange;
import io.newstape.signal.context.WindowSpan;
import io.newstape.signal.context.Windows;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;

class WindowAggregatorTest {

    private static final Duration GRACE = Duration.ofMinutes(7);

    /** A change for a security: when its record comes in event time, and whose windows it changes, in seconds. */
    record Change(int security, int seconds, int publishedBefore, double score) {}

    @Provide
    Arbitrary<List<Change>> changes() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 40_000),
                        Arbitraries.integers().between(-60, 10_000),
                        Arbitraries.doubles().between(-1, 1).ofScale(1))
                .as(Change::new)
                .list()
                .ofMaxSize(60);
    }

    @Property(tries = 300)
    void shouldSendWhatTheDefinitionSaysWhereverItIsStopped(
            @ForAll("changes") List<Change> changes, @ForAll Set<@IntRange(max = 60) Integer> restarts) {
        // Given
        MockProcessorContext<String, SignalWindow> context = new MockProcessorContext<>();
        add(context, StateStores.WINDOWS, Serdes.String(), new StateSerde<>(OpenWindow.class));
        add(context, StateStores.WINDOW_ENDS, Serdes.Bytes(), Serdes.ByteArray());
        WindowAggregator aggregator = start(context);

        // When
        for (int i = 0; i < changes.size(); i++) {
            if (restarts.contains(i)) {
                aggregator = start(context);
            }
            aggregator.process(step(changes.get(i)));
        }

        // Then
        assertThat(context.forwarded())
                .extracting(sent -> sent.record().key() + " " + sent.record().value())
                .containsExactlyElementsOf(definition(changes));
    }

    /** As {@link Windows} says it, with the exact stream time at each record. */
    private static List<String> definition(List<Change> changes) {
        Windows windows = new Windows(GRACE);
        Map<String, OpenWindow> open = new HashMap<>();
        Map<String, WindowSpan> spans = new TreeMap<>();
        List<String> sent = new ArrayList<>();
        long streamTime = Long.MIN_VALUE;
        for (Change change : changes) {
            Record<String, SecurityStep> record = step(change);
            long now = Math.max(streamTime, record.timestamp() * 1000);
            streamTime = now;
            List<String> done = open.keySet().stream()
                    .filter(key -> windows.isFinal(spans.get(key), now))
                    .sorted(java.util.Comparator.<String>comparingLong(
                                    key -> spans.get(key).end())
                            .thenComparing(key -> key))
                    .toList();
            done.forEach(key -> sent.add(key + " " + Windows.result(open.remove(key), true)));
            WindowChange what = record.value().change();
            for (WindowSpan span : WindowSpan.around(what.at())) {
                if (!windows.isFinal(span, now)) {
                    String key = WindowAggregator.key(record.key(), span);
                    spans.put(key, span);
                    open.put(key, Windows.add(open.get(key), record.key(), span, what));
                    sent.add(key + " " + Windows.result(open.get(key), false));
                }
            }
        }
        return sent;
    }

    @Test
    void shouldKeepARecordForEachNewWindowAndEachBoundaryAlone() throws Exception {
        // Given
        try (Flow flow = Flow.inProcess()) {
            // When: a hundred articles of one security within three minutes
            for (int i = 0; i < 100; i++) {
                flow.publish(article(
                        "a-" + i,
                        1,
                        ArticleStatus.NEW,
                        NOON.plusMillis(1800L * i),
                        "Sample Steel (5401.T) profit rises " + i + " percent"));
            }

            // Then: three windows, and the boundary that the first article passed
            assertThat(flow.driver
                            .createOutputTopic(
                                    "test-signal-windows-ends-changelog",
                                    new ByteArrayDeserializer(),
                                    new ByteArrayDeserializer())
                            .readValuesToList())
                    .hasSize(4);
        }
    }

    private static WindowAggregator start(MockProcessorContext<String, SignalWindow> context) {
        WindowAggregator aggregator = new WindowAggregator(GRACE);
        aggregator.init(context);
        return aggregator;
    }

    private static <K, V> void add(
            MockProcessorContext<String, SignalWindow> context, String name, Serde<K> keys, Serde<V> values) {
        KeyValueStore<K, V> store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), keys, values)
                .withCachingDisabled()
                .withLoggingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        context.addStateStore(store);
    }

    private static Record<String, SecurityStep> step(Change change) {
        long at = NOON.toEpochMilli() + change.seconds() * 1000L;
        WindowChange what = new WindowChange(
                (at - change.publishedBefore() * 1000L) * 1000, null, new Contribution(change.score(), 0.5), 0);
        return new Record<>("S" + change.security() + ".N", new SecurityStep(null, null, what), at);
    }
}
